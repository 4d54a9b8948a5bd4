package import Questionnaires

/// Folds stored walks as far as some questions go, in a small part of the time of a whole replay.
///
/// Answers that decide nothing about these questions are passed over without being decoded; every other event
/// is folded by the rules of `Interview.replaying`, which stays the measure: for the needed questions both
/// give the same.
package struct PartialReplay: Sendable {
  private var interview: Interview
  private let empty: Interview
  private let needed: [NeededQuestion]
  private let table: NameTable
  /// Holds nil for answers to other questions.
  private var memo = TextMemo<Finding?>()
  /// Whether any needed question is asked once a factor.
  private let hasRepeats: Bool
  /// Whether the walk at hand has come to its end.
  package var isFinished: Bool { interview.isFinished }
  /// How long the person stayed at the questions that are timed, once the walk has ended.
  package private(set) var stay = Stay()
  /// Answers that nothing has looked at yet, with the seconds that they took; of a walk that may not be counted
  /// nothing ever does.
  private var waiting: [(finding: Finding, seconds: Int?)] = []
  /// An answer may have changed which questions are opened or repeated.
  private var isStale = false

  /// What an answer's text comes to; shared and not copied, for the same texts come again and again.
  private final class Finding: Sendable {
    let answer: Answer
    let question: NeededQuestion
    /// Whether the answer counts as it is, and need not be checked.
    let isPlain: Bool

    init(_ answer: Answer, to question: NeededQuestion) {
      (self.answer, self.question, isPlain) = (answer, question, question.takes(answer))
    }
  }

  /// Needs the questions named, and finds by itself those that decide about them; counts the seconds at those of
  /// them that are timed.
  package init(_ questionnaire: Questionnaire, needing names: [String], timing timed: Set<String> = []) {
    empty = Interview(questionnaire: questionnaire)
    interview = empty
    let questions = questionnaire.deciding(about: names).sorted().compactMap(questionnaire.question(named:))
    let repeats = questions.contains { questionnaire.rule(ofQuestion: $0.name)?.isRepeated ?? false }
    hasRepeats = repeats
    needed = questions.map {
      NeededQuestion($0, in: questionnaire, repeats: repeats, isTimed: timed.contains($0.name))
    }
    table = NameTable(needed.map(\.key.question))
  }

  /// Forgets the walk at hand.
  package mutating func begin() {
    interview.start = nil
    interview.startedWith = nil
    interview.length = nil
    interview.language = empty.language
    interview.answers.removeAll(keepingCapacity: true)
    (interview.isFinished, interview.isStopped, interview.isCrowded) = (false, false, false)
    (interview.opened, interview.repeated) = ([:], [:])
    waiting.removeAll(keepingCapacity: true)
    (isStale, stay) = (false, Stay())
  }

  /// Folds the next event of the walk, given as the bytes that are stored.
  package mutating func fold(
    kind: UnsafeRawBufferPointer, schema: Int, payload: UnsafeRawBufferPointer
  ) throws(EventError) {
    guard schema <= EventPayload.currentSchema else { throw .newerSchema(schema) }
    // Whatever else came in behind the end belongs to no page that was shown.
    if interview.isFinished {
      guard let kind = WalkEvent.Kind(rawValue: kind.string(0..<kind.count)) else {
        throw .unknownKind(kind.string(0..<kind.count))
      }
      if kind == .crowded { interview.isCrowded = true }
    } else if kind.holds("answered") {
      try foldAnswer(payload, schema: schema)
    } else if kind.holds("finished"), payload.holds("{}") {
      interview.isFinished = true
    } else {
      try fold(Self.event(kind, schema, payload))
    }
  }

  /// The walk as far as it was folded: answers to other questions are not in it, nor is its path.
  package mutating func end() -> Interview {
    settle()
    refresh()
    return interview
  }

  /// Whether the walk cannot be counted, however it ends: the last word about that is no.
  package var isSurelyUncounted: Bool {
    let closing = interview.questionnaire.closing
    let word = waiting.last { $0.finding.question.key.question == closing.count }?.finding.answer
    guard let word else { return false }
    guard case .choice(closing.countYes, _) = word else { return true }
    return false
  }

  /// Takes the answers that are waiting, in their order.
  private mutating func settle() {
    for (finding, seconds) in waiting {
      let question = finding.question
      guard finding.isPlain else {
        take(finding.answer, for: question.key, question, seconds: seconds)
        continue
      }
      interview.answers[question.key] = finding.answer
      if question.movesPlaces { isStale = true }
      if question.isTimed, let seconds { stay.add(seconds) }
    }
    waiting.removeAll(keepingCapacity: true)
  }

  private mutating func refresh() {
    guard isStale else { return }
    isStale = false
    interview.openQuestions()
    if hasRepeats { interview.repeatSections() }
  }
}

// MARK: - Events

extension PartialReplay {
  private mutating func fold(_ event: WalkEvent) {
    switch event {
    case .started(let start, let pack):
      settle()
      isStale = true
      interview.start = start.cleaned
      interview.startedWith = pack
      interview.language = interview.known(start.language)
    case .lengthChosen(let name):
      settle()
      isStale = true
      if interview.questionnaire.length(named: name) != nil { interview.length = name }
    case .languageChanged(let code): interview.language = interview.known(code)
    case .answered(let key, let answer, let seconds):
      guard let position = table.names.firstIndex(of: key.question) else { return }
      settle()
      take(answer, for: key, needed[position], seconds: seconds)
    case .stopped:
      settle()
      interview.isStopped = true
    case .finished: interview.isFinished = true
    case .crowded: interview.isCrowded = true
    }
  }

  /// The small events are read without a decoder where they have nothing unexpected.
  private static func event(
    _ kind: UnsafeRawBufferPointer, _ schema: Int, _ payload: UnsafeRawBufferPointer
  ) throws(EventError) -> WalkEvent {
    guard let kind = WalkEvent.Kind(rawValue: kind.string(0..<kind.count)) else {
      throw .unknownKind(kind.string(0..<kind.count))
    }
    if let event = EventFields(scanning: payload)?.event(of: kind) { return event }
    return try WalkEvent(
      EventPayload(kind: kind.rawValue, schema: schema, json: payload.string(0..<payload.count)))
  }

  private mutating func foldAnswer(_ payload: UnsafeRawBufferPointer, schema: Int) throws(EventError) {
    interview.isStopped = false
    // What is remembered has lost its end where that told the seconds, so a text without an end is none of it.
    if payload.last == UInt8(ascii: "}") {
      let (text, seconds) = payload.cutOffSeconds
      let (known, hash) = memo.find(text)
      if let known { return wait(known, seconds) }
      let scan = AnswerScan(payload)
      if scan.isSound, let finding = finding(scan, payload) {
        memo.remember(finding, text, hash: hash)
        return wait(finding, seconds)
      }
    }
    fold(
      try WalkEvent(
        EventPayload(
          kind: WalkEvent.Kind.answered.rawValue, schema: schema, json: payload.string(0..<payload.count))))
  }

  /// Nil where the text must be decoded, nil within where it answers another question.
  private func finding(_ scan: AnswerScan, _ payload: UnsafeRawBufferPointer) -> Finding?? {
    guard let name = scan.question else { return nil }
    guard let position = table.position(of: name, in: payload) else { return .some(nil) }
    return scan.answer(to: needed[position]).map { Finding($0, to: needed[position]) }
  }

  private mutating func wait(_ finding: Finding?, _ seconds: Int?) {
    if let finding { waiting.append((finding, seconds)) }
  }

  /// Checks an answer against the pack, and where what is offered depends on other answers, against these.
  private mutating func take(
    _ answer: Answer, for key: AnswerKey, _ question: NeededQuestion, seconds: Int?
  ) {
    refresh()
    let isKept = interview.take(answer, for: key)
    if isKept, question.isTimed, let seconds { stay.add(seconds) }
    if question.movesPlaces { isStale = true }
  }
}
