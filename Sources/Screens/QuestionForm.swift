import Interviewing
import Pages
import Questionnaires

/// A question as it is put to this person now: its words, its items and what they mean.
struct QuestionForm {
  /// What stands in one line of the choices.
  enum Item: Equatable {
    case choice(Choice, group: OfferedChoice.Group?)
    case dontKnow
    case preferNot
  }

  let key: AnswerKey
  let question: Question
  let section: Section?
  let interview: Interview
  let visit: Visit
  let items: [Item]

  /// Nil where the questionnaire has no such question.
  init?(_ key: AnswerKey, interview: Interview, visit: Visit) {
    guard let question = interview.questionnaire.question(named: key.question) else { return nil }
    self.key = key
    self.question = question
    section = interview.section(of: question)
    self.interview = interview
    self.visit = visit
    let offered = interview.offeredChoices(of: question, factor: key.factor).map {
      Item.choice($0.choice, group: $0.group)
    }
    items = question.isControl ? offered : offered + [.dontKnow, .preferNot]
  }

  /// Whether one mark replaces the one before.
  var isSingle: Bool { if case .selectOne = question.kind { true } else { false } }

  /// Whether the answer is typed, so that printable keys are no commands and skipping needs one.
  var isField: Bool {
    switch question.kind {
    case .text, .integer: true
    case .selectOne, .selectMultiple, .rank, .allocate: false
    }
  }

  /// The chosen names that open a short text each, in the order of the items.
  func ownWords(of answer: Answer) -> [String] {
    switch (question.kind, answer) {
    case (.selectOne, .choice), (.selectMultiple, .choices): break
    default: return []
    }
    return items.compactMap { item in
      guard case .choice(let choice, _) = item, answer.names.contains(choice.name) else { return nil }
      return interview.takesOwnWord(choice, of: question) ? choice.name : nil
    }
  }

  /// The words of the question, of its section or of its choices, in the language at hand.
  func text(_ wording: Wording) -> String { visit.text(wording, for: key) }

  func index(of name: String) -> Int? {
    items.firstIndex { if case .choice(let choice, _) = $0 { choice.name == name } else { false } }
  }

  /// Whether an item cannot stand beside others.
  func isExclusive(_ index: Int) -> Bool {
    switch items[index] {
    case .choice(let choice, _): choice.name == question.noneChoice?.name
    case .dontKnow, .preferNot: true
    }
  }

  /// How many coins may be shared out.
  var total: Int { question.total ?? 0 }

  /// How many items are boxes for coins; they come first.
  var boxes: Int { items.indices.first(where: isExclusive) ?? items.count }

  func label(_ item: Item) -> String {
    switch item {
    // "Another place" says nothing where there is no first one.
    case .choice(let choice, _) where choice.specify && choiceCount == 1: visit.say(.questionOnlyOwn)
    // The names of places are the same in every language.
    case .choice(let choice, _) where interview.questionnaire.place.neighborhoods.contains(choice):
      choice.label.text(in: visit.language)
    case .choice(let choice, _): text(choice.label)
    case .dontKnow: visit.say(.questionDontKnow)
    case .preferNot: visit.say(.questionPreferNot)
    }
  }

  /// How many items are answers of the pack.
  private var choiceCount: Int { items.count { if case .choice = $0 { true } else { false } } }

  private func group(_ item: Item) -> String? {
    guard case .choice(_, let group?) = item else { return nil }
    return visit.say(group == .ratedHigh ? .questionRatedHigh : .questionOthers)
  }

  /// The sentence for an answer that the interview refuses.
  func sentence(for refusal: Refusal) -> String {
    switch refusal {
    case .tooMany(let maximum): visit.say(.noticeTooMany, count: maximum)
    case .notWithin(let range):
      visit.say(.noticeNotInRange, ["min": "\(range.lowerBound)", "max": "\(range.upperBound)"])
    case .overTotal: visit.say(.noticeNoCoinsLeft)
    case .nothingChosen where total > 0: visit.say(.noticeNoCoins)
    case .tooLong(let maximum): visit.say(.noticeTooLong, ["n": visit.grouped(maximum)], count: maximum)
    default: visit.say(question.isControl ? .noticeChooseFirst : .noticeChooseOrDontKnow)
    }
  }
}

// MARK: - The page

extension QuestionForm {
  private var id: String { "question/\(question.name)" + (key.factor.map { "/\($0)" } ?? "") }
  private var title: String { section.map { text($0.label) } ?? "" }

  func page(_ draft: Draft, offers: [Offer]) -> Page {
    visit.page(
      id, title: title, progress: visit.progress, blocks, control: control(draft), offers: offers)
  }

  /// The page for the person's own word for one of the choices.
  func ownWordPage(_ name: String, _ draft: Draft, offers: [Offer]) -> Page {
    let which = isSingle ? "" : "/\(name)"
    return visit.page(
      "\(id)/own\(which)", title: title, progress: visit.progress, ownWordBlocks(name),
      control: entry(draft.own[name] ?? "", prompt: visit.say(.questionType)), offers: offers)
  }

  private var blocks: [Block] {
    var blocks: [Block] = []
    if let box = helpBox(of: key).flatMap({ visit.questionnaire?.helpBoxes[$0] }) {
      blocks.append(.box(title: text(box.title), text: visit.text(of: box), always: isFirstWithItsBox))
    }
    if let leadIn = section?.leadIn { blocks.append(.paragraph(text(leadIn))) }
    blocks.append(.question(text(question.label)))
    if let hint = question.hint { blocks.append(.hint(text(hint), always: question.alwaysShowsHint)) }
    if isHard { blocks.append(.hint(visit.say(.questionHard), always: false)) }
    blocks += how.map { .hint($0, always: question.kind == .text) }
    if case .allocate = question.kind {
      blocks.append(.handling(visit.say(.questionCoinsHow), always: false))
    }
    return blocks
  }

  /// In a small window a help box is read once, before the first question that has it; then it is one key away.
  private var isFirstWithItsBox: Bool {
    let box = helpBox(of: key)
    return interview.path.first { helpBox(of: $0) == box } == key
  }

  /// A closer look at a topic has the help of the question that rates the topic.
  private func helpBox(of key: AnswerKey) -> String? {
    interview.questionnaire.question(named: key.question)?.helpBox ?? rating(of: key.factor)?.helpBox
  }

  private var isHard: Bool {
    (question.isSensitive || rating(of: key.factor)?.isSensitive ?? false) && !question.isDemographic
  }

  private func rating(of factor: String?) -> Question? {
    factor.flatMap(interview.questionnaire.severityQuestion(ofFactor:))
  }

  private func ownWordBlocks(_ name: String) -> [Block] {
    let hints: [Block] = [
      .hint(visit.say(.questionOwnWord), always: isSingle), .hint(visit.say(.questionNoNames), always: true),
    ]
    guard !isSingle else { return [.question(text(question.label))] + hints }
    let choice = index(of: name).map { label(items[$0]) } ?? name
    return [.hint(text(question.label), always: false), .question(choice)] + hints
  }

  /// How the question is answered, where that is not plain from looking at it.
  private var how: [String] {
    switch question.kind {
    case .selectMultiple: [howMany].compactMap(\.self)
    case .rank: [visit.say(.questionOrder)]
    case .allocate: [visit.say(.questionCoins)]
    case .text: [visit.say(.questionNoNames)]
    case .selectOne, .integer: []
    }
  }

  /// How many may be chosen, unless the question says it itself: by its number, or by a sentence at its end.
  private var howMany: String? {
    let label = text(question.label)
    if let maximum = question.maximum {
      return label.contains(String(maximum)) ? nil : visit.say(.questionUpTo, count: maximum)
    }
    return label.hasSuffix("?") ? visit.say(.questionAllThatFit) : nil
  }

  private func control(_ draft: Draft) -> Control? {
    switch question.kind {
    case .selectOne:
      .choose(Choose(items: choiceItems, marked: Set(draft.marked), maximum: 1))
    case .selectMultiple:
      .choose(
        Choose(
          items: choiceItems, marked: Set(draft.marked), maximum: max(2, question.maximum ?? items.count)))
    case .rank:
      .order(
        Order(
          items: choiceItems, placed: draft.marked, top: question.maximum ?? items.count,
          exclusiveFrom: items.firstIndex { $0 == .dontKnow }))
    case .allocate: .allocate(allocation(draft))
    case .text: entry(draft.text, prompt: visit.say(.questionType))
    case .integer(let range):
      .integer(IntegerEntry(text: draft.text, range: range, prompt: visit.say(.questionType)))
    }
  }

  private func allocation(_ draft: Draft) -> Allocate {
    let counts = (0..<boxes).map { draft.coins[$0] ?? 0 }
    let left = total - counts.reduce(0, +)
    let words =
      left == 0
      ? visit.say(.questionCoinsAll, ["total": "\(total)"])
      : visit.say(.questionCoinsLeft, ["n": "\(left)", "total": "\(total)"])
    return Allocate(
      items: choiceItems, counts: counts, total: total, marked: draft.marked.first, left: words)
  }

  private var choiceItems: [ChoiceItem] { items.map { ChoiceItem(label($0), group: group($0)) } }

  private func entry(_ text: String, prompt: String) -> Control {
    let left = max(0, Interview.textLimit - text.count)
    return .text(
      TextEntry(
        text: text, limit: Interview.textLimit,
        counter: visit.say(.questionLettersLeft, ["n": visit.grouped(left)], count: left), prompt: prompt))
  }
}
