/// How evenly one person went through one screen of questions on the same scale.
package struct ScreenAnswers: Equatable, Sendable {
  /// The longest run of the same answer; a missing answer ends a run and is none itself.
  package let longestRun: Int
  /// Spread of the answers, Σ (x − mean)² / (n − 1) and its root; nil below two answers.
  package let spread: Double?
  /// How many questions were shown, and how many of them were left without an answer.
  package let shown: Int
  package let missing: Int

  /// From so many questions on a screen says something about how it was answered.
  package static let enoughItems = 8
  /// A run of this share of the screen is suspicious.
  package static let longRun = 0.8

  /// Answers in the order shown, nil for missing.
  package init(_ answers: [Int?]) {
    shown = answers.count
    missing = answers.count { $0 == nil }
    longestRun = Self.longestRun(answers)
    spread = Self.spread(answers)
  }

  private static func spread(_ answers: [Int?]) -> Double? {
    var (sum, answered) = (0.0, 0.0)
    for case let answer? in answers { (sum, answered) = (sum + Double(answer), answered + 1) }
    guard answered > 1 else { return nil }
    var squares = 0.0
    for case let answer? in answers {
      squares += (Double(answer) - sum / answered) * (Double(answer) - sum / answered)
    }
    return (squares / (answered - 1)).squareRoot()
  }

  /// Johnson, "Ascertaining the Validity of Individual Protocols from Web-Based Personality Inventories",
  /// J. Res. Pers. 39 (2005).
  private static func longestRun(_ answers: [Int?]) -> Int {
    var (longest, run): (Int, Int) = (0, 0)
    var last: Int?
    for answer in answers {
      run = answer == nil ? 0 : answer == last ? run + 1 : 1
      last = answer
      longest = max(longest, run)
    }
    return longest
  }

  /// At least 80 % of a screen of 8 or more questions in one run.
  package var isLongRun: Bool {
    shown >= Self.enoughItems && Double(longestRun) >= Self.longRun * Double(shown)
  }

  /// The same answer throughout a screen of 8 or more questions.
  package var hasNoSpread: Bool { shown >= Self.enoughItems && spread == 0 }
}
