import Interviewing
import Questionnaires

/// A made-up person, who answers by lot and goes on to the end.
struct MadePerson {
  /// The code of the length, drawn as often as in the sample files.
  private(set) var version = ""
  /// What was answered, by the column: the number of the question, and which factor's turn it was.
  private(set) var cells: [String: String] = [:]
  private var interview: Interview
  private let seed: UInt64
  private var draw: Draws

  init(_ questionnaire: Questionnaire, seed: UInt64) {
    self.seed = seed
    interview = Interview(questionnaire: questionnaire)
    draw = Draws(seed: seed)
  }

  private var questionnaire: Questionnaire { interview.questionnaire }

  /// Walks from consent to the end.
  mutating func walk() throws {
    let language = draw.below(5) == 0 ? "es" : "en"
    _ = try interview.apply(
      .start(WalkStart(setting: .own, language: language, seed: seed, month: "2026-11")))
    if let question = questionnaire.question(appearing: .language) {
      try give(.choice(language, own: nil), AnswerKey(question.name))
    }
    if let question = questionnaire.question(appearing: .consent),
      let yes = question.agreement
    {
      try give(.choice(yes, own: nil), AnswerKey(question.name))
    }
    version = draw.one(of: ["Q", "Q", "Q", "S", "S", "S", "S", "S", "S", "F"]) ?? "S"
    guard let length = questionnaire.lengths.first(where: { $0.code == version }) else { return }
    _ = try interview.apply(.chooseLength(length.name))
    while let key = interview.firstUnanswered { try give(answer(to: key), key) }
  }

  private mutating func give(_ answer: Answer, _ key: AnswerKey) throws {
    guard let question = questionnaire.question(named: key.question) else { return }
    _ = try interview.apply(.answer(key, answer))
    guard let factor = key.factor, let section = interview.section(of: question) else {
      cells[question.number] = text(answer, question)
      return
    }
    let turn = (interview.repeatedFactors(of: section).firstIndex(of: factor) ?? 0) + 1
    cells["top_\(turn)"] = factor
    cells["\(question.number)_\(turn)"] = text(answer, question)
  }
}

// MARK: - Answers

extension MadePerson {
  private mutating func answer(to key: AnswerKey) -> Answer {
    guard let question = questionnaire.question(named: key.question) else { return .dontKnow }
    if !question.isControl, draw.below(12) == 0 {
      return draw.below(2) == 0 && question.kind != .text ? .dontKnow : .preferNot
    }
    let offered = interview.offeredChoices(of: question, factor: key.factor).map(\.choice)
      .filter { questionnaire.minors?.tooYoung.contains($0.name) != true }
    let names = offered.map(\.name)
    switch question.kind {
    case .selectOne:
      guard let choice = draw.one(of: offered) else { return .dontKnow }
      return .choice(choice.name, own: choice.specify ? draw.words(2) : nil)
    case .selectMultiple:
      return several(of: offered.filter { $0.name != question.noneChoice?.name }, question)
    case .allocate: return .allocation(shares(of: names, question.total ?? 0))
    case .rank: return .order(some(of: names, question))
    case .integer(let range): return .integer(range.lowerBound + draw.below(range.count))
    case .text: return .text(draw.words(3 + draw.below(20)))
    }
  }

  private mutating func several(of choices: [Choice], _ question: Question) -> Answer {
    let names = some(of: choices.map(\.name), question)
    var own: [String: String] = [:]
    for choice in choices where names.contains(choice.name) && interview.takesOwnWord(choice, of: question) {
      own[choice.name] = draw.words(2)
    }
    return .choices(names, own: own)
  }

  /// Coins on boxes until none is left.
  private mutating func shares(of boxes: [String], _ total: Int) -> [Share] {
    var counts: [String: Int] = [:]
    for _ in 0..<total { counts[draw.one(of: boxes) ?? "", default: 0] += 1 }
    return boxes.compactMap { box in counts[box].map { Share(box, $0) } }
  }

  private mutating func some(of names: [String], _ question: Question) -> [String] {
    Array(names.shuffled(using: &draw).prefix(1 + draw.below(min(question.maximum ?? 3, names.count))))
  }

  private func text(_ answer: Answer, _ question: Question) -> String {
    func label(_ name: String) -> String {
      questionnaire.choices(of: question).first { $0.name == name }?.label.text(in: "en") ?? name
    }
    return switch answer {
    case .dontKnow: "DK"
    case .preferNot: "PN"
    case .choice(let name, let own): label(name) + (own.map { ": \($0)" } ?? "")
    case .choices(let names, let own):
      names.map { label($0) + (own[$0].map { ": \($0)" } ?? "") }.joined(separator: ";")
    case .order(let names): names.map(label).joined(separator: ";")
    case .allocation(let shares):
      shares.map { "\(label($0.choice))=\($0.count)" }.joined(separator: ";")
    case .text(let text): text
    case .integer(let number): String(number)
    }
  }
}
