import Interviewing
package import Questionnaires
package import Testing

/// A person who answers by lot, goes back and forth, changes the language and stops, and always arrives.
package struct RandomWalk {
  package private(set) var scenario: InterviewScenario
  private var random: SeededGenerator
  /// What the person still does beside answering; afterwards the walk goes straight on.
  private var detours: Int

  /// Takes a walk from the start to the end; every refused step is an issue of the test.
  package static func taken(
    _ questionnaire: Questionnaire, length: String, seed: UInt64, at place: SourceLocation = #_sourceLocation
  ) -> InterviewScenario {
    var walk = RandomWalk(questionnaire, length: length, seed: seed)
    walk.goOn(at: place)
    return walk.scenario
  }

  package init(_ questionnaire: Questionnaire, length: String, seed: UInt64, detours: Int = 30) {
    scenario = InterviewScenario(questionnaire)
    random = SeededGenerator(seed: seed)
    self.detours = detours
    scenario.start(
      length, setting: seed.isMultiple(of: 3) ? .kiosk : .own, seed: seed,
      purpose: seed.isMultiple(of: 6) ? "A grant" : nil)
  }

  /// Goes on to the end and finishes; the walk has far fewer steps than the limit.
  package mutating func goOn(at place: SourceLocation = #_sourceLocation) {
    for _ in 0..<600 where !scenario.interview.isFinished { step(at: place) }
    #expect(scenario.interview.isFinished, "the walk never ends", sourceLocation: place)
  }

  /// Goes on until nothing is left to ask, and does not finish.
  package mutating func answerAll(at place: SourceLocation = #_sourceLocation) {
    for _ in 0..<600 where scenario.interview.current != nil { step(at: place) }
    #expect(scenario.interview.current == nil, "the walk never ends", sourceLocation: place)
  }

  /// Answers some questions once more by lot, and what those answers make relevant.
  package mutating func answerAgain(
    where isMeant: (Question) -> Bool, at place: SourceLocation = #_sourceLocation
  ) {
    for key in scenario.interview.path {
      guard let question = scenario.interview.questionnaire.question(named: key.question), isMeant(question),
        scenario.interview.path.contains(key)
      else { continue }
      answer(key, at: place)
    }
    for _ in 0..<600 {
      guard let key = scenario.interview.firstUnanswered else { return }
      answer(key, at: place)
    }
  }

  /// Answers, takes a detour or finishes.
  package mutating func step(at place: SourceLocation = #_sourceLocation) {
    if detours > 0, random.oneIn(8) {
      detours -= 1
      takeDetour(at: place)
    } else if let key = scenario.interview.current {
      answer(key, at: place)
    } else {
      scenario.finish(at: place)
    }
  }

  private mutating func takeDetour(at place: SourceLocation) {
    switch random.below(7) {
    case 0, 1: scenario.back(at: place)
    case 2:
      if let key = random.pick(scenario.interview.path) {
        scenario.visit(key.question, about: key.factor, at: place)
      }
    case 3: scenario.endVisit(at: place)
    case 4:
      if let code = random.pick(scenario.interview.questionnaire.pack.languages)?.code {
        scenario.speak(code, at: place)
      }
    case 5:
      let skippable = scenario.interview.questionnaire.sections.filter(\.isSkippable)
      if let section = random.pick(skippable) { scenario.skip(section.name, at: place) }
    default: scenario.stop(at: place)
    }
  }

  private mutating func answer(_ key: AnswerKey, at place: SourceLocation) {
    guard let question = scenario.interview.questionnaire.question(named: key.question) else { return }
    let seconds = random.oneIn(2) ? random.below(90) : nil
    scenario.give(
      answer(to: question, about: key.factor), to: key.question, about: key.factor, seconds: seconds,
      at: place)
  }
}

// MARK: - Answers

extension RandomWalk {
  /// Any answer that the question takes from this person now.
  private mutating func answer(to question: Question, about factor: String?) -> Answer {
    if !question.isControl, random.oneIn(6) { return random.oneIn(2) ? .dontKnow : .preferNot }
    let offered = scenario.interview.offeredChoices(of: question, factor: factor).map(\.choice)
    switch question.kind {
    case .selectOne:
      guard let choice = random.pick(offered) else { return .dontKnow }
      return .choice(choice.name, own: choice.specify && random.oneIn(2) ? words() : nil)
    case .selectMultiple: return several(of: offered.map(\.name), question)
    case .rank: return .order(some(of: offered.map(\.name), atMost: question.maximum))
    case .allocate: return .allocation(shares(of: offered.map(\.name), total: question.total ?? 1))
    case .integer(let range): return .integer(Int.random(in: range, using: &random))
    case .text: return .text(words())
    }
  }

  private mutating func several(of names: [String], _ question: Question) -> Answer {
    if let none = question.noneChoice?.name, random.oneIn(6) { return .choices([none]) }
    let chosen = some(of: names.filter { $0 != question.noneChoice?.name }, atMost: question.maximum)
    var own: [String: String] = [:]
    for name in chosen where random.oneIn(2) { own[name] = words() }
    return .choices(chosen, own: own)
  }

  /// At least one coin and at most all of them.
  private mutating func shares(of names: [String], total: Int) -> [Share] {
    var counts: [String: Int] = [:]
    for _ in 0...random.below(total) { counts[random.pick(names) ?? "", default: 0] += 1 }
    return counts.map { Share($0.key, $0.value) }
  }

  private mutating func some(of names: [String], atMost maximum: Int?) -> [String] {
    let count = 1 + random.below(min(maximum ?? names.count, names.count))
    return Array(names.shuffled(using: &random).prefix(count))
  }

  /// Words as people, cats and pasted files type them.
  private mutating func words() -> String {
    let parts = [
      "light", "Año", "ngõ nhỏ", "\n", "\u{1B}[2J", "\u{202E}", "👩‍👩‍👧", " ", "\u{0}", "\u{2028}", "\"", "\\",
    ]
    return (0..<random.below(12)).map { _ in random.pick(parts) ?? "" }.joined(separator: " ")
  }
}
