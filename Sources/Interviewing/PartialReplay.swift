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
  private var memo = TextMemo<Finding>()
  /// Whether any needed question is asked once a factor.
  private let hasRepeats: Bool
  /// How long the person stayed at the questions that are timed.
  package private(set) var stay = Stay()
  /// An answer may have changed which questions are opened or repeated.
  private var isStale = false

  /// What an answer's text comes to.
  private enum Finding: Sendable {
    /// It answers another question.
    case nothing
    /// The answer counts as it is.
    case plain(Answer, to: NeededQuestion)
    /// The answer is still to be checked.
    case unchecked(Answer, to: NeededQuestion)
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
    (interview.isFinished, interview.isStopped) = (false, false)
    (interview.opened, interview.repeated) = ([:], [:])
    (isStale, stay) = (false, Stay())
  }

  /// Folds the next event of the walk, given as the bytes that are stored.
  package mutating func fold(
    kind: UnsafeRawBufferPointer, schema: Int, payload: UnsafeRawBufferPointer
  ) throws(EventError) {
    guard schema <= EventPayload.currentSchema else { throw .newerSchema(schema) }
    // Whatever came in behind the end belongs to no page that was shown.
    if interview.isFinished {
      guard WalkEvent.Kind(rawValue: kind.string(0..<kind.count)) != nil else {
        throw .unknownKind(kind.string(0..<kind.count))
      }
    } else if kind.holds("answered") {
      try foldAnswer(payload, schema: schema)
    } else {
      try fold(Self.event(kind, schema, payload))
    }
  }

  /// The walk as far as it was folded: answers to other questions are not in it, nor is its path.
  package mutating func end() -> Interview {
    refresh()
    return interview
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
      isStale = true
      interview.start = start.cleaned
      interview.startedWith = pack
      interview.language = interview.known(start.language)
    case .lengthChosen(let name):
      isStale = true
      if interview.questionnaire.length(named: name) != nil { interview.length = name }
    case .languageChanged(let code): interview.language = interview.known(code)
    case .answered(let key, let answer, let seconds):
      guard let position = table.names.firstIndex(of: key.question) else { return }
      take(answer, for: key, needed[position], seconds: seconds)
    case .stopped: interview.isStopped = true
    case .finished: interview.isFinished = true
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
      if let known { return use(known, seconds) }
      if let finding = finding(in: payload) {
        memo.remember(finding, text, hash: hash)
        return use(finding, seconds)
      }
    }
    fold(
      try WalkEvent(
        EventPayload(
          kind: WalkEvent.Kind.answered.rawValue, schema: schema, json: payload.string(0..<payload.count))))
  }

  /// Nil where the text must be decoded.
  private func finding(in payload: UnsafeRawBufferPointer) -> Finding? {
    let scan = AnswerScan(payload)
    guard scan.isSound, let name = scan.question else { return nil }
    guard let position = table.position(of: name, in: payload) else { return .nothing }
    let question = needed[position]
    guard let answer = scan.answer(to: question) else { return nil }
    return question.takes(answer) ? .plain(answer, to: question) : .unchecked(answer, to: question)
  }

  private mutating func use(_ finding: Finding, _ seconds: Int?) {
    switch finding {
    case .nothing: break
    case .plain(let answer, let question):
      interview.answers[question.key] = answer
      if question.movesPlaces { isStale = true }
      if question.isTimed, let seconds { stay.add(seconds) }
    case .unchecked(let answer, let question): take(answer, for: question.key, question, seconds: seconds)
    }
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
