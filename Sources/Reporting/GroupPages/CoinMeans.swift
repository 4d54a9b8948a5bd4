import Questionnaires
import Scoring

/// How many coins people gave each box on average, as far as that may be read.
package struct CoinMeans: Equatable, Sendable {
  /// One box; no mean is below a twentieth of a coin, which would be printed as none.
  package struct Mean: Equatable, Sendable {
    package var label: String
    /// Coins a person, those who gave it none counted too.
    package var coins: Double
  }

  /// How many coins each had.
  package var total: Int
  /// How many shared them; never fewer than the limit.
  package var answered: Int
  /// Most coins first, equal ones in the order of the pack.
  package var means: [Mean]

  /// Nil where fewer than `limit` people shared coins. What everybody in a small group did is left out.
  init?(
    _ question: Question, in questionnaire: Questionnaire, column: FactColumn, walks: [Int], limit: Int,
    language: String
  ) {
    let answers = walks.compactMap { column[$0] }
    guard answers.count >= limit, let total = question.total else { return nil }
    (self.total, answered) = (total, answers.count)
    var sums: [Substring: Int] = [:]
    for share in answers.flatMap({ $0.split(separator: " ") }) {
      let parts = share.split(separator: "=")
      if parts.count == 2, let count = Int(parts[1]) { sums[parts[0], default: 0] += count }
    }
    let people = Double(answers.count)
    let means = questionnaire.choices(of: question).compactMap { choice -> Mean? in
      guard let sum = sums[Substring(choice.name)], sum > 0 else { return nil }
      let mean = Double(sum) / people
      guard mean >= 0.05, Suppression.mayShow(share: mean / Double(total), of: answers.count, limit: limit)
      else {
        return nil
      }
      return Mean(label: choice.label.text(in: language), coins: mean)
    }
    guard !means.isEmpty else { return nil }
    self.means = means.enumerated().sorted { ($1.element.coins, $0.offset) < ($0.element.coins, $1.offset) }
      .map(\.element)
  }
}

extension Questionnaire {
  /// The question in which coins are shared.
  var coinsQuestion: Question? {
    questions.first { question in
      guard case .allocate = question.kind else { return false }
      return !question.isSensitive && !isRepeated(question.name)
    }
  }
}
