import Interviewing
package import Questionnaires
package import Testing

/// A person who answers by lot, goes back and forth, changes the language and stops, and always arrives.
package struct RandomWalk {
  package private(set) var scenario: InterviewScenario
  private var random: SeededGenerator
  /// What the person still does beside answering; afterwards the walk goes straight on.
  private var detours = 30

  /// Takes a walk from the start to the end; every refused step is an issue of the test.
  package static func taken(
    _ questionnaire: Questionnaire, length: String, seed: UInt64, at place: SourceLocation = #_sourceLocation
  ) -> InterviewScenario {
    var walk = RandomWalk(questionnaire, length: length, seed: seed)
    walk.goOn(at: place)
    return walk.scenario
  }

  package init(_ questionnaire: Questionnaire, length: String, seed: UInt64) {
    scenario = InterviewScenario(questionnaire)
    random = SeededGenerator(seed: seed)
    scenario.start(length, seed: seed)
  }

  /// Goes on to the end and finishes; the walk has far fewer steps than the limit.
  package mutating func goOn(at place: SourceLocation = #_sourceLocation) {
    for _ in 0..<600 where !scenario.interview.isFinished {
      if detours > 0, random.oneIn(8) {
        detours -= 1
        takeDetour(at: place)
      } else if let key = scenario.interview.current {
        answer(key.question, at: place)
      } else {
        scenario.finish(at: place)
      }
    }
    #expect(scenario.interview.isFinished, "the walk never ends", sourceLocation: place)
  }

  private mutating func takeDetour(at place: SourceLocation) {
    switch random.below(6) {
    case 0, 1: scenario.back(at: place)
    case 2: if let key = random.pick(scenario.interview.path) { scenario.visit(key.question, at: place) }
    case 3: scenario.endVisit(at: place)
    case 4:
      if let code = random.pick(scenario.interview.questionnaire.pack.languages)?.code {
        scenario.speak(code, at: place)
      }
    default: scenario.stop(at: place)
    }
  }

  private mutating func answer(_ name: String, at place: SourceLocation) {
    guard let question = scenario.interview.questionnaire.question(named: name) else { return }
    scenario.give(answer(to: question), to: name, at: place)
  }
}

// MARK: - Answers

extension RandomWalk {
  /// Any answer that the question takes from this person now.
  private mutating func answer(to question: Question) -> Answer {
    if !question.isControl, random.oneIn(6) { return random.oneIn(2) ? .dontKnow : .preferNot }
    let offered = scenario.interview.offeredChoices(of: question).map(\.choice)
    switch question.kind {
    case .selectOne:
      guard let choice = random.pick(offered) else { return .dontKnow }
      return .choice(choice.name, own: choice.specify && random.oneIn(2) ? words() : nil)
    case .selectMultiple: return several(of: offered.map(\.name), question)
    case .rank: return .order(some(of: offered.map(\.name), atMost: question.maximum))
    case .allocate: return .allocation(offered.prefix(1).map { Share($0.name, question.total ?? 0) })
    case .integer(let range): return .integer(Int.random(in: range, using: &random))
    case .text: return .text(words())
    }
  }

  private mutating func several(of names: [String], _ question: Question) -> Answer {
    if let none = question.noneChoice?.name {
      if random.oneIn(6) { return .choices([none]) }
      return .choices(some(of: names.filter { $0 != none }, atMost: question.maximum))
    }
    return .choices(some(of: names, atMost: question.maximum))
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
