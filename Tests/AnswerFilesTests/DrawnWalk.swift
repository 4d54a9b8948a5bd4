import Interviewing
import Questionnaires
import TestSupport

/// A whole walk with answers drawn by lot, and the sheet that says the same.
struct DrawnWalk {
  private(set) var events: [WalkEvent] = []
  private(set) var cells: [String: String] = [:]
  private var interview: Interview
  private var draw: SeededGenerator
  private let language: String

  static let texts = [
    "More lights", "\"Stop\", she said; then: no", "dos\nlíneas", "[text]", "ns", "Español, sí",
  ]

  init(row: Int, pack: Questionnaire) throws {
    draw = SeededGenerator(seed: UInt64(row) + 99)
    language = draw.oneIn(2) ? "en" : "es"
    interview = Interview(questionnaire: pack)
    let length = pack.lengths.randomElement(using: &draw) ?? pack.lengths[0]
    cells["version"] = draw.oneIn(2) ? length.code : length.name
    // The seed is the one that `Taking` gives to the row.
    try apply(.start(WalkStart(setting: .own, language: language, seed: UInt64(row) + 7, month: "2026-11")))
    try answer(AnswerKey("language"), .choice(language, own: nil))
    try answer(AnswerKey("consent"), .choice("yes_start", own: nil))
    try apply(.chooseLength(length.name))
    while let key = interview.firstUnanswered { try answer(key, drawn(key.question)) }
    try apply(.finish)
  }

  private mutating func apply(_ step: Step) throws { events += try interview.apply(step) }

  private mutating func answer(_ key: AnswerKey, _ answer: Answer) throws {
    guard let question = interview.questionnaire.question(named: key.question) else { return }
    try apply(.answer(key, answer))
    // `F1.child-care` or `pick_trend.child-care`, where the question is asked once a factor.
    let factor = key.factor.map { ".\($0)" } ?? ""
    cells[(draw.oneIn(2) ? question.number : question.name) + factor] = written(answer, question)
  }

  private mutating func drawn(_ name: String) -> Answer {
    guard let question = interview.questionnaire.question(named: name) else { return .dontKnow }
    if !question.isControl, draw.oneIn(7) {
      return draw.oneIn(2) && question.kind != .text ? .dontKnow : .preferNot
    }
    let offered = interview.offeredChoices(of: question).map(\.choice).filter { $0.name != "age_13_or_less" }
    let names = offered.map(\.name).filter { $0 != question.noneChoice?.name }.shuffled(using: &draw)
    let some = Array(names.prefix(Int.random(in: 1...(question.maximum ?? 4), using: &draw)))
    switch question.kind {
    case .selectOne:
      let choice = offered.randomElement(using: &draw)
      return .choice(choice?.name ?? "", own: choice?.specify == true && !draw.oneIn(3) ? "Élan" : nil)
    case .selectMultiple: return .choices(draw.oneIn(10) ? [question.noneChoice?.name ?? names[0]] : some)
    case .rank: return .order(some)
    case .allocate:
      return .allocation(names.prefix(3).map { Share($0, 1 + Int.random(in: 0...2, using: &draw)) })
    default: return .text(Self.texts.randomElement(using: &draw) ?? "")
    }
  }

  private mutating func written(_ answer: Answer, _ question: Question) -> String {
    switch answer {
    case .dontKnow: return "DK"
    case .preferNot: return "PN"
    case .text(let text): return text
    case .integer(let number): return String(number)
    case .choice(let name, let own): return word(name, question) + (own.map { ": \($0)" } ?? "")
    case .choices(let names, _):
      return names.shuffled(using: &draw).map { word($0, question) }.joined(separator: ";")
    case .order(let names): return names.map { word($0, question) }.joined(separator: " ; ")
    case .allocation(let shares):
      return shares.map { "\(word($0.choice, question))=\($0.count)" }.joined(separator: ";")
    }
  }

  /// A choice by its name or by its label in either language, in small or in capital letters.
  private mutating func word(_ name: String, _ question: Question) -> String {
    let choices = interview.questionnaire.choices(of: question) + [question.noneChoice].compactMap(\.self)
    guard let choice = choices.first(where: { $0.name == name }), !draw.oneIn(3) else { return name }
    let label = choice.label.text(in: draw.oneIn(2) ? "en" : "es")
    return draw.oneIn(3) ? label.uppercased() : label
  }
}
