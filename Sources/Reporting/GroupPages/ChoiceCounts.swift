package import Questionnaires
import Scoring

/// How many people gave each answer to a question, as far as that may be read.
package struct ChoiceCounts: Equatable, Sendable {
  /// One answer and how many gave it.
  package struct Count: Equatable, Sendable {
    /// The name of the choice.
    package var choice: String
    package var label: String
    package var people: Int
    /// It is only said in people's own words what it is.
    var isOpen: Bool
  }

  /// The factor that the question is about, if any.
  package var factor: String?
  package var label: Wording
  /// How many answered at all; never fewer than the limit.
  package var answered: Int
  /// Most people first, equal ones in the order of the pack; none that nobody gave.
  package var counts: [Count]

  /// Nil where fewer than `limit` people answered. What everybody in a small group said is left out.
  init?(
    _ question: Question, in questionnaire: Questionnaire, column: FactColumn, walks: [Int], limit: Int,
    language: String
  ) {
    let answers = walks.compactMap { column[$0] }
    guard answers.count >= limit else { return nil }
    (factor, label, answered) = (question.factor, question.label, answers.count)
    var people: [Substring: Int] = [:]
    for answer in answers { for name in answer.split(separator: " ") { people[name, default: 0] += 1 } }
    let total = answers.count
    let counts = questionnaire.choices(of: question).compactMap { choice -> Count? in
      guard let count = people[Substring(choice.name)],
        Suppression.mayShow(share: Double(count) / Double(total), of: total, limit: limit)
      else { return nil }
      return Count(
        choice: choice.name, label: choice.label.text(in: language), people: count, isOpen: choice.specify)
    }
    self.counts = counts.enumerated().sorted {
      ($1.element.people, $0.offset) < ($0.element.people, $1.offset)
    }
    .map(\.element)
  }
}
