package import Interviewing
package import Questionnaires
package import Testing

/// A walk told in the person's verbs; a refused step that was not expected is an issue of the test.
package struct InterviewScenario {
  package private(set) var interview: Interview
  /// All that would have been stored so far.
  package private(set) var events: [WalkEvent] = []
  /// Why the last step was refused; nil when it was taken.
  package private(set) var refusal: Refusal?
  private var isRefusalExpected = false

  package init(_ questionnaire: Questionnaire) {
    interview = Interview(questionnaire: questionnaire)
  }

  /// Takes a step as it is.
  package mutating func take(_ step: Step, at place: SourceLocation = #_sourceLocation) {
    do {
      events += try interview.apply(step)
      refusal = nil
    } catch {
      refusal = error
      guard !isRefusalExpected else { return }
      Issue.record("\(step) was refused: \(error)", sourceLocation: place)
    }
  }

  /// Expects that the steps are refused and that nothing has changed.
  package mutating func expectRefused(
    _ expected: Refusal, at place: SourceLocation = #_sourceLocation, _ steps: (inout Self) -> Void
  ) {
    let before = self
    isRefusalExpected = true
    refusal = nil
    steps(&self)
    isRefusalExpected = false
    #expect(refusal == expected, sourceLocation: place)
    #expect(interview == before.interview, "a refused step changed the walk", sourceLocation: place)
    #expect(events == before.events, "a refused step was kept", sourceLocation: place)
  }
}

// MARK: - What the person does

extension InterviewScenario {
  /// Says yes to start and chooses a length.
  package mutating func start(
    _ length: String, language: String = "en", setting: Setting = .own, seed: UInt64 = 7,
    purpose: String? = nil, at place: SourceLocation = #_sourceLocation
  ) {
    let start = WalkStart(
      setting: setting, language: language, seed: seed, month: "2026-11", purpose: purpose)
    take(.start(start), at: place)
    take(.chooseLength(length), at: place)
  }

  /// Answers with names of choices, or with the words or the number as a text.
  package mutating func answer(
    _ question: String, _ values: String..., about factor: String? = nil,
    at place: SourceLocation = #_sourceLocation
  ) {
    give(answer(to: question, values), to: question, about: factor, at: place)
  }

  /// Answers with a choice and the person's own word for it.
  package mutating func answer(
    _ question: String, _ choice: String, own: String, at place: SourceLocation = #_sourceLocation
  ) {
    give(.choice(choice, own: own), to: question, at: place)
  }

  package mutating func dontKnow(
    _ question: String, about factor: String? = nil, at place: SourceLocation = #_sourceLocation
  ) {
    give(.dontKnow, to: question, about: factor, at: place)
  }

  package mutating func preferNot(
    _ question: String, about factor: String? = nil, at place: SourceLocation = #_sourceLocation
  ) {
    give(.preferNot, to: question, about: factor, at: place)
  }

  /// Gives an answer as it is, also one that does not fit the question.
  package mutating func give(
    _ answer: Answer, to question: String, about factor: String? = nil, seconds: Int? = nil,
    at place: SourceLocation = #_sourceLocation
  ) {
    take(.answer(AnswerKey(question, factor: factor), answer, seconds: seconds), at: place)
  }

  package mutating func skip(_ section: String, at place: SourceLocation = #_sourceLocation) {
    take(.skipSection(section), at: place)
  }

  package mutating func back(at place: SourceLocation = #_sourceLocation) { take(.goBack, at: place) }

  package mutating func visit(
    _ question: String, about factor: String? = nil, at place: SourceLocation = #_sourceLocation
  ) {
    take(.visit(AnswerKey(question, factor: factor)), at: place)
  }

  package mutating func endVisit(at place: SourceLocation = #_sourceLocation) { take(.endVisit, at: place) }

  package mutating func speak(_ language: String, at place: SourceLocation = #_sourceLocation) {
    take(.changeLanguage(language), at: place)
  }

  package mutating func stop(at place: SourceLocation = #_sourceLocation) { take(.stop, at: place) }

  package mutating func finish(at place: SourceLocation = #_sourceLocation) { take(.finish, at: place) }

  /// Answers what is asked up to a question, or to the end, with plain answers of a grown-up.
  package mutating func answerAll(upTo question: String? = nil, at place: SourceLocation = #_sourceLocation) {
    // Longer than every path: a walk that goes in circles ends as a failed test.
    for _ in 0..<200 {
      guard let key = interview.current, key.question != question else { break }
      give(plainAnswer(to: key), to: key.question, about: key.factor, at: place)
    }
    #expect(interview.current?.question == question, "not asked", sourceLocation: place)
  }
}

// MARK: - What is expected

extension InterviewScenario {
  /// Expects the question at hand; nil when nothing is left to ask.
  package func expectCurrent(
    _ question: String?, about factor: String? = nil, at place: SourceLocation = #_sourceLocation
  ) {
    #expect(interview.current == question.map { AnswerKey($0, factor: factor) }, sourceLocation: place)
  }

  /// Expects the questions that are asked of a section as things stand, in order, as `question/factor` where
  /// they stand for a factor.
  package func expectAsked(
    in section: String, _ questions: [String], at place: SourceLocation = #_sourceLocation
  ) {
    let names = interview.questionnaire.sections.first { $0.name == section }?.questions.map(\.name) ?? []
    let asked = interview.path.filter { names.contains($0.question) }
    #expect(
      asked.map { key in key.factor.map { "\(key.question)/\($0)" } ?? key.question } == questions,
      sourceLocation: place)
  }

  /// Expects all questions that are asked as things stand, in order.
  package func expectPath(_ questions: [String], at place: SourceLocation = #_sourceLocation) {
    #expect(interview.path.map(\.question) == questions, sourceLocation: place)
  }

  package func expectProgress(
    _ number: Int, of total: Int, minutesLeft: Int, at place: SourceLocation = #_sourceLocation
  ) {
    let progress = interview.progress
    #expect(
      [progress?.number, progress?.total, progress?.minutesLeft] == [number, total, minutesLeft],
      sourceLocation: place)
  }

  /// Expects the answer that is kept for a question and counts; nil when none does.
  package func expectAnswer(
    _ question: String, about factor: String? = nil, _ answer: Answer?,
    at place: SourceLocation = #_sourceLocation
  ) {
    #expect(interview.countedAnswer(to: AnswerKey(question, factor: factor)) == answer, sourceLocation: place)
  }

  /// Expects that the events kept so far give the same walk again.
  package func expectReplayed(at place: SourceLocation = #_sourceLocation) {
    let replay = Interview.replaying(events, questionnaire: interview.questionnaire)
    let (replayed, dropped) = (replay.interview, replay.dropped)
    #expect(dropped.isEmpty, sourceLocation: place)
    #expect(replayed.start == interview.start, sourceLocation: place)
    #expect(replayed.length == interview.length, sourceLocation: place)
    #expect(replayed.language == interview.language, sourceLocation: place)
    #expect(!replay.packChanged && replay.added.isEmpty, sourceLocation: place)
    #expect(replayed.seconds == interview.seconds, sourceLocation: place)
    #expect(replayed.answers == interview.answers, sourceLocation: place)
    #expect(replayed.isFinished == interview.isFinished, sourceLocation: place)
    #expect(replayed.isStopped == interview.isStopped, sourceLocation: place)
    #expect(replayed.path == interview.path, sourceLocation: place)
    #expect(replayed.evidence == interview.evidence, sourceLocation: place)
    #expect(replayed.firstUnanswered == interview.firstUnanswered, sourceLocation: place)
  }
}

// MARK: - Answers

extension InterviewScenario {
  private func answer(to question: String, _ values: [String]) -> Answer {
    switch interview.questionnaire.question(named: question)?.kind {
    case .selectMultiple: .choices(values)
    case .rank: .order(values)
    case .text: .text(values.joined(separator: " "))
    case .integer: values.first.flatMap(Int.init).map(Answer.integer) ?? .text(values.joined(separator: " "))
    case .allocate: .allocation(values.map(share))
    case .selectOne, nil: .choice(values.first ?? "", own: nil)
    }
  }

  /// "lights 3" is three coins on the lights.
  private func share(_ text: String) -> Share {
    let parts = text.split(separator: " ")
    return Share(String(parts.first ?? ""), parts.last.flatMap { Int($0) } ?? 0)
  }

  private func plainAnswer(to key: AnswerKey) -> Answer {
    guard let question = interview.questionnaire.question(named: key.question) else { return .dontKnow }
    let offered = interview.offeredChoices(of: question, factor: key.factor).map(\.choice.name)
    let grownUp = interview.questionnaire.minors.flatMap { minors in
      minors.question == key.question ? offered.first(where: minors.adults.contains) : nil
    }
    switch question.kind {
    case .selectOne: return .choice(grownUp ?? offered.first ?? "", own: nil)
    case .selectMultiple: return .choices(Array(offered.prefix(1)))
    case .rank: return .order(Array(offered.prefix(1)))
    case .allocate: return .allocation(offered.prefix(1).map { Share($0, question.total ?? 0) })
    case .integer(let range): return .integer(range.upperBound)
    case .text: return .text("Some words")
    }
  }
}
