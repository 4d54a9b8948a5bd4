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

  let question: Question
  let section: Section?
  let interview: Interview
  let visit: Visit
  let items: [Item]

  init(question: Question, section: Section?, interview: Interview, visit: Visit) {
    self.question = question
    self.section = section
    self.interview = interview
    self.visit = visit
    let offered = interview.offeredChoices(of: question).map { Item.choice($0.choice, group: $0.group) }
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

  func opensOwnWord(_ name: String) -> Bool {
    items.contains {
      if case .choice(let choice, _) = $0 { choice.name == name && choice.specify } else { false }
    }
  }

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

  func label(_ item: Item) -> String {
    switch item {
    case .choice(let choice, _): visit.text(choice.label)
    case .dontKnow: visit.say(.questionDontKnow)
    case .preferNot: visit.say(.questionPreferNot)
    }
  }

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
    case .tooLong(let maximum): visit.say(.noticeTooLong, count: maximum)
    default: visit.say(question.isControl ? .noticeChooseFirst : .noticeChooseOrDontKnow)
    }
  }
}

// MARK: - The page

extension QuestionForm {
  func page(_ draft: Draft, isOwnWord: Bool, offers: [Offer]) -> Page {
    visit.page(
      "question/\(question.name)\(isOwnWord ? "/own" : "")",
      title: section.map { visit.text($0.label) } ?? "",
      progress: visit.progress, isOwnWord ? ownWordBlocks : blocks,
      control: isOwnWord ? entry(draft.own, prompt: visit.say(.questionType)) : control(draft), offers: offers
    )
  }

  private var blocks: [Block] {
    var blocks: [Block] = []
    if let box = question.helpBox.flatMap({ visit.questionnaire?.helpBoxes[$0] }) {
      blocks.append(.box(title: visit.text(box.title), text: visit.text(box.text), always: false))
    }
    if let leadIn = section?.leadIn { blocks.append(.paragraph(visit.text(leadIn))) }
    blocks.append(.question(visit.text(question.label)))
    if let hint = question.hint { blocks.append(.hint(visit.text(hint), always: question.alwaysShowsHint)) }
    if question.isSensitive, !question.isDemographic {
      blocks.append(.hint(visit.say(.questionHard), always: false))
    }
    if let how { blocks.append(.hint(how, always: question.kind == .text)) }
    return blocks
  }

  private var ownWordBlocks: [Block] {
    [
      .question(visit.text(question.label)), .hint(visit.say(.questionOwnWord), always: true),
      .hint(visit.say(.questionNoNames), always: true),
    ]
  }

  /// How the control is worked, where that is not plain from looking at it.
  private var how: String? {
    switch question.kind {
    case .selectMultiple: howMany
    case .rank: visit.say(.questionOrder)
    case .text: visit.say(.questionNoNames)
    case .selectOne, .allocate, .integer: nil
    }
  }

  /// How many may be chosen, unless the question says it itself: by its number, or by a sentence at its end.
  private var howMany: String? {
    let label = visit.text(question.label)
    if let maximum = question.maximum {
      return label.contains(String(maximum)) ? nil : visit.say(.questionUpTo, count: maximum)
    }
    return label.hasSuffix("?") ? visit.say(.questionAllThatFit) : nil
  }

  private func control(_ draft: Draft) -> Control? {
    switch question.kind {
    case .selectOne, .allocate:
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
    case .text: entry(draft.text, prompt: visit.say(.questionType))
    case .integer(let range):
      .integer(IntegerEntry(text: draft.text, range: range, prompt: visit.say(.questionType)))
    }
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
