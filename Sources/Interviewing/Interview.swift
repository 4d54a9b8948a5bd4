package import Questionnaires

/// One person's walk through a questionnaire: the only place where answers change.
///
/// A value: the same steps give the same state, and folding the events back gives it again.
package struct Interview: Equatable, Sendable {
  package let questionnaire: Questionnaire
  package internal(set) var start: WalkStart?
  /// The pack that the walk was begun with; nil before the start.
  package internal(set) var startedWith: PackStamp?
  package internal(set) var length: String?
  package internal(set) var language: String
  /// All answers ever given; only those of questions that are asked count.
  package internal(set) var answers: [AnswerKey: Answer] = [:]
  package internal(set) var isFinished = false
  package internal(set) var isStopped = false
  /// Whether this is one of three walks that were finished at one kiosk within five minutes.
  package internal(set) var isCrowded = false
  /// The question at hand; nil before a length is chosen and when nothing is left to ask.
  package internal(set) var current: AnswerKey?
  /// Names of the questions that rated areas have opened, by the name of their section; worked out again
  /// whenever an answer that decides about them changes.
  var opened: [String: [String]] = [:]
  /// Factors that sections are asked for, by the name of the section; worked out again like the above.
  var repeated: [String: [String]] = [:]
  /// How long the person stayed at each question, over all visits that ended with an answer; whole seconds.
  package internal(set) var seconds: [AnswerKey: Int] = [:]
  /// The questions that are asked of this person as things stand, in order; worked out once an answer.
  package internal(set) var path: [AnswerKey] = []
  /// The path by the position of the section.
  var pathBySection: [[AnswerKey]] = []
  /// Where the person was before a visit; nil outside a visit.
  package internal(set) var visitedFrom: Visit?

  /// The place to come back to after a visit.
  package struct Visit: Equatable, Sendable {
    package var origin: AnswerKey?
  }

  /// A text holds at most this many characters.
  package static let textLimit = 2000

  /// A walk that nobody has begun, in the language of the pack itself.
  package init(questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    language = questionnaire.pack.baseLanguage
  }

  /// Takes a step and says what happened, in events to keep; a refused step changes nothing.
  package mutating func apply(_ step: Step) throws(Refusal) -> [WalkEvent] {
    guard !isFinished else { throw .alreadyFinished }
    switch step {
    case .start(let start): return try begin(start)
    case .chooseLength(let name): return try choose(length: name)
    case .answer(let key, let answer, let seconds): return try take(answer, for: key, seconds: seconds)
    case .skipSection(let name): return try skip(section: name)
    case .changeLanguage(let code): return try change(language: code)
    case .goBack:
      current = previous ?? current
      return []
    case .visit(let key): return try visit(key)
    case .endVisit:
      endVisit()
      return []
    case .stop:
      guard start != nil else { throw .notStarted }
      isStopped = true
      return [.stopped]
    case .finish: return try finish(notShown: [])
    case .finishForm(let notShown): return try finish(notShown: notShown)
    }
  }
}

// MARK: - Steps

extension Interview {
  private mutating func begin(_ start: WalkStart) throws(Refusal) -> [WalkEvent] {
    guard self.start == nil else { throw .alreadyStarted }
    guard knows(language: start.language) else { throw .unknownLanguage(start.language) }
    let start = start.cleaned
    self.start = start
    startedWith = questionnaire.stamp
    language = start.language
    return [.started(start, pack: questionnaire.stamp)]
  }

  private mutating func choose(length name: String) throws(Refusal) -> [WalkEvent] {
    guard start != nil else { throw .notStarted }
    guard questionnaire.length(named: name) != nil else { throw .unknownLength(name) }
    length = name
    visitedFrom = nil
    workOutAgain()
    answers.reserveCapacity(path.count)
    current = firstUnanswered
    return [.lengthChosen(name)]
  }

  private mutating func take(
    _ answer: Answer, for key: AnswerKey, seconds: Int?
  ) throws(Refusal) -> [WalkEvent] {
    guard start != nil else { throw .notStarted }
    guard let question = questionnaire.question(named: key.question) else {
      throw .unknownQuestion(key.question)
    }
    // The question at hand is on the path.
    guard key == current || isAsked(key) else { throw .notAsked(key.question) }
    let cleaned = try checked(answer, for: question, factor: key.factor)
    let seconds = seconds.map(Self.countable)
    keep(cleaned, for: key, seconds: seconds)
    workOutAgain(after: key.question)
    moveOn(after: key)
    return [.answered(key, cleaned, seconds: seconds)]
  }

  private mutating func change(language code: String) throws(Refusal) -> [WalkEvent] {
    guard start != nil else { throw .notStarted }
    guard knows(language: code) else { throw .unknownLanguage(code) }
    guard code != language else { return [] }
    language = code
    return [.languageChanged(code)]
  }

  private mutating func visit(_ key: AnswerKey) throws(Refusal) -> [WalkEvent] {
    guard start != nil, length != nil else { throw .notStarted }
    guard questionnaire.rule(ofQuestion: key.question) != nil else { throw .unknownQuestion(key.question) }
    guard path.contains(key) else { throw .notAsked(key.question) }
    if visitedFrom == nil { visitedFrom = Visit(origin: current) }
    current = key
    return []
  }

  private mutating func finish(notShown: Set<AnswerKey>) throws(Refusal) -> [WalkEvent] {
    guard start != nil, length != nil else { throw .notStarted }
    let waiting = waiting(notShown: notShown).count
    guard waiting == 0 else { throw .unanswered(waiting) }
    isFinished = true
    current = nil
    return [.finished]
  }

  /// The questions that still wait for an answer, besides those that a form never showed.
  package func waiting(notShown: Set<AnswerKey>) -> [AnswerKey] {
    path.filter { isWaiting($0) && !notShown.contains($0) }
  }

  private func knows(language code: String) -> Bool {
    questionnaire.pack.languages.contains { $0.code == code }
  }
}

// MARK: - Keeping

extension Interview {
  /// Keeps an answer that was checked.
  mutating func keep(_ answer: Answer, for key: AnswerKey, seconds: Int?) {
    answers[key] = answer
    if let seconds { self.seconds[key, default: 0] += seconds }
    isStopped = false
  }

  /// A stay of more than a day is a clock that was set.
  static func countable(_ seconds: Int) -> Int { min(max(0, seconds), 86_400) }

  /// Works out what is asked now.
  mutating func workOutAgain() {
    openQuestions()
    repeatSections()
    pathBySection = length == nil ? [] : questionnaire.sections.indices.map(pathNow)
    path = pathBySection.flatMap { $0 }
  }

  /// Works out what is asked now that a question has an answer, as far as that answer reaches.
  mutating func workOutAgain(after question: String) {
    guard length != nil, let reach = questionnaire.reach(of: question) else { return }
    workOutPlaces(reach)
    var sections = reach.sections
    for name in reach.questions where !isOnPathAsAsked(name) {
      if let section = questionnaire.sectionIndex(ofQuestion: name) { sections.insert(section) }
    }
    var hasChanged = false
    for section in sections {
      let now = pathNow(section)
      guard now != pathBySection[section] else { continue }
      pathBySection[section] = now
      hasChanged = true
    }
    if hasChanged { path = pathBySection.flatMap { $0 } }
  }

  /// Works out which questions are opened and repeated, where the answer decides about that.
  mutating func workOutPlaces(_ reach: AnswerReach) {
    if reach.opens { openQuestions() }
    if reach.repeats { repeatSections() }
  }
}

// MARK: - Position

extension Interview {
  /// After a visit back to where the person was, otherwise to the next question that is asked.
  mutating func moveOn(after key: AnswerKey) {
    guard length != nil else { return }
    if visitedFrom != nil {
      endVisit()
    } else if key == current {
      current = next(after: key)
    } else {
      current = firstUnanswered
    }
  }

  /// A changed answer may have made the old place go away, or questions before it appear: those are asked
  /// first, and the visit lasts until they are answered.
  mutating func endVisit() {
    guard let visit = visitedFrom else { return }
    let path = path
    let origin = visit.origin.flatMap { path.firstIndex(of: $0) }
    let hasVanished = visit.origin != nil && origin == nil
    if !hasVanished, let waiting = path.firstIndex(where: { isWaiting($0) }), waiting < origin ?? path.count {
      current = path[waiting]
      return
    }
    visitedFrom = nil
    current = hasVanished ? firstUnanswered : origin.map { path[$0] }
  }

  /// The question before the one at hand, or the last one when all are answered.
  package var previous: AnswerKey? {
    guard length != nil else { return nil }
    guard let current else { return path.last }
    guard let index = path.firstIndex(of: current), index > 0 else { return nil }
    return path[index - 1]
  }

  /// The first question that is asked and has no answer yet.
  package var firstUnanswered: AnswerKey? {
    // A reference to the method would copy the whole walk.
    path.first { isWaiting($0) }
  }

  func next(after key: AnswerKey) -> AnswerKey? {
    guard let index = path.firstIndex(of: key), index + 1 < path.count else { return firstUnanswered }
    return path[index + 1]
  }
}

extension Interview {
  /// Whether the walk is one through this questionnaire, in whatever version.
  package var belongsToPack: Bool { startedWith?.id == questionnaire.pack.id }

  /// Whether the person finished and said that the answers may be counted.
  package var mayBeCounted: Bool {
    guard isFinished, belongsToPack,
      case .choice(let name, _)? = countedAnswer(to: questionnaire.closing.count)
    else {
      return false
    }
    return name == questionnaire.closing.countYes
  }
}

extension Questionnaire {
  /// What a walk keeps of the pack that it was begun with.
  package var stamp: PackStamp {
    PackStamp(id: pack.id, version: pack.version, contentHash: contentHash)
  }
}
