import Questionnaires

/// A question whose answers a partial replay keeps, with the answers that it can take without looking further.
///
/// Shared and not copied, for one is looked up with every answer.
final class NeededQuestion: Sendable {
  let key: AnswerKey
  /// Whether it decides about what rated areas open, or about the factors of repeated sections.
  let movesPlaces: Bool
  /// Whether it counts how long people stay here.
  let isTimed: Bool
  /// Whether what it offers does not depend on other answers.
  let isPlain: Bool
  /// The same, where several choices are the answer.
  private let takesSeveral: Bool
  private let isControl: Bool
  /// Names of the choices, for reading them without decoding.
  let choices: NameTable
  /// For each choice of a plain question the answer; empty for any other.
  let answers: [Answer]

  /// The choice that excludes all others.
  private let none: String?
  private let maximum: Int

  init(_ question: Question, in questionnaire: Questionnaire, repeats: Bool, isTimed: Bool) {
    self.isTimed = isTimed
    let rule = questionnaire.rule(ofQuestion: question.name)
    key = AnswerKey(question.name)
    let reach = questionnaire.reach(of: question.name)
    movesPlaces = reach.map { $0.opens || (repeats && $0.repeats) } ?? false
    let all = questionnaire.choices(of: question) + [question.noneChoice].compactMap(\.self)
    choices = NameTable(all.map(\.name))
    let isFixed = rule?.choiceFilter == nil && rule?.isRepeated == false
    var (isOne, isSeveral) = (false, false)
    if case .selectOne = question.kind { isOne = isFixed }
    if case .selectMultiple = question.kind { isSeveral = isFixed }
    (isPlain, takesSeveral) = (isOne, isSeveral)
    none = question.noneChoice?.name
    maximum = question.maximum ?? .max
    isControl = question.isControl
    answers = isPlain ? choices.names.map { .choice($0, own: nil) } : []
  }

  /// Several choices by their positions, in the pack's order; nil where they are not a whole answer.
  func several(_ positions: [Int]) -> Answer? {
    guard takesSeveral else { return nil }
    var names: [String] = []
    var last = -1
    for position in positions.sorted() where position != last {
      names.append(choices.names[position])
      last = position
    }
    guard !names.isEmpty, names.count <= maximum else { return nil }
    if let none, names.count > 1, names.contains(none) { return nil }
    return .choices(names, own: [:])
  }

  /// Whether what a scan has found can be kept without another look.
  func takes(_ answer: Answer) -> Bool {
    switch answer {
    case .choice: isPlain
    case .choices: takesSeveral
    case .dontKnow, .preferNot: (isPlain || takesSeveral) && !isControl
    case .order, .allocation, .text, .integer: false
    }
  }
}
