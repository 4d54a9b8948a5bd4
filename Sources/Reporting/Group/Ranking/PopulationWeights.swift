package import Questionnaires
import Scoring

/// One weight a person, so that a group's make-up becomes that of a population.
package struct PopulationWeights: Equatable, Sendable {
  /// In the order of the people; their mean is 1.
  package let weights: [Double]
  /// Kish's design effect over everybody, at least 1.
  package let designEffect: Double
  /// How many weights were cut back to between 1/5 and 5 times the middle one.
  package let trimmed: Int
  /// The largest relative miss of a target.
  package let largestMiss: Double
  /// People who left a question of the target unanswered. They count as 1, and where they are few as if
  /// they had given its rarest answer.
  package let unanswered: Int

  /// How many equally weighted people would say as much.
  package var effectiveSize: Double { Double(weights.count) / designEffect }

  /// Rakes those who answered all questions of the target; `answers` has one list of choices a margin, with one
  /// entry a person.
  ///
  /// Fewer than `limit` people who left one open are raked with those of its rarest answer, which is hidden with them
  /// elsewhere: a weight of their own would tell what they said, and how many they are.
  package init(_ target: PopulationTarget, answers: [[String?]], limit: Int) throws(GroupRefusal) {
    let people = answers.first?.count ?? 0
    let open = people - Self.complete(answers).count
    let told = (1..<limit).contains(open) ? answers.map(Self.filled) : answers
    let known = Self.complete(told)
    guard !known.isEmpty else { throw .nobodyInTarget }
    let margins = try zip(target.margins, told).map { (margin, answers) throws(GroupRefusal) in
      try Self.margin(margin, known.map { answers[$0] ?? "" })
    }
    let raking = try Self.rake(margins.map(\.margin), target, margins.map(\.choices))
    let middle = raking.weights.reduce(0, +) / Double(known.count)
    var weights = [Double](repeating: middle, count: people)
    for (person, weight) in zip(known, raking.weights) { weights[person] = weight }
    let mean = weights.reduce(0, +) / Double(people)
    weights = weights.map { $0 / mean }
    do throws(ScoringError) { designEffect = try SurveyWeights.designEffect(weights) } catch {
      throw .scoring(error)
    }
    self.weights = weights
    (trimmed, largestMiss, unanswered) = (raking.trimmed, raking.largestMiss, open)
  }

  /// The people who answered in every margin.
  private static func complete(_ answers: [[String?]]) -> [Int] {
    (answers.first ?? []).indices.filter { person in answers.allSatisfy { $0[person] != nil } }
  }

  /// One margin with its rarest answer for whoever gave none.
  private static func filled(_ answers: [String?]) -> [String?] {
    let counts = answers.compactMap(\.self).reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    let rarest = counts.min { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    return answers.map { $0 ?? rarest }
  }

  private static func margin(
    _ margin: PopulationTarget.Margin, _ answers: [String]
  ) throws(GroupRefusal) -> (margin: Raking.Margin, choices: [String]) {
    let choices = margin.counts.keys.sorted()
    let positions = Dictionary(uniqueKeysWithValues: choices.enumerated().map { ($1, $0) })
    var categories: [UInt8] = []
    for answer in answers {
      guard let position = positions[answer], margin.counts[answer] ?? 0 > 0 else {
        throw .sampleWithoutTarget(question: margin.question, choice: answer)
      }
      categories.append(UInt8(clamping: position))
    }
    return (Raking.Margin(categories: categories, targets: choices.map { margin.counts[$0] ?? 0 }), choices)
  }

  private static func rake(
    _ margins: [Raking.Margin], _ target: PopulationTarget, _ choices: [[String]]
  ) throws(GroupRefusal) -> Raking {
    do throws(ScoringError) {
      return try Raking(margins)
    } catch {
      switch error {
      case .targetWithoutSample(let margin, let category):
        throw .targetWithoutSample(
          question: target.margins[margin].question, choice: choices[margin][category])
      case .sampleWithoutTarget(let margin, let category):
        throw .sampleWithoutTarget(
          question: target.margins[margin].question, choice: choices[margin][category])
      case .notSettled: throw .contradictingTargets
      default: throw .scoring(error)
      }
    }
  }
}
