import Interviewing
import Pages
import Screens
import TestSupport
import Testing

/// Visitors who press anything: the program never traps, and the walk can always be finished.
struct RandomWalkTests {
  @Test(arguments: ["quick", "standard"], 0..<10)
  func `whatever a visitor does, the walk can be finished`(length: String, ten: Int) throws {
    var start = try AppScenario(.shipped)
    start.begin(length)
    for seed in ten * 10..<ten * 10 + 10 {
      var visitor = RandomVisitor(start, seed: UInt64(seed))
      for _ in 0..<60 { visitor.doAnything() }
      visitor.finish()
      #expect(visitor.isDone, "seed \(seed) ended on \(visitor.scenario.page.id)")
      #expect(visitor.hasKeptTheRules, "seed \(seed)")
    }
  }
}

/// Does one thing after the other by lot, sensible or not.
private struct RandomVisitor {
  private(set) var scenario: AppScenario
  private var chance: SeededGenerator

  init(_ scenario: AppScenario, seed: UInt64) {
    self.scenario = scenario
    chance = SeededGenerator(seed: seed)
  }

  mutating func doAnything() {
    scenario.world.store.failingAppends = chance.oneIn(6) ? chance.below(3) : 0
    scenario.world.store.failingErasures = chance.oneIn(6) ? chance.below(3) : 0
    switch chance.below(12) {
    case 0...4: scenario.answerPlainly()
    case 5: scenario.act(.chose(chance.below(34) - 2))
    case 6: scenario.act(.named((0..<chance.below(5)).map { _ in chance.below(34) - 2 }))
    case 7:
      scenario.act(
        .typed(["", "-", "7", "\u{1B}[2J", String(repeating: "é", count: 2_100)][chance.below(5)]))
    case 8 where chance.oneIn(2): scenario.act(.counted([chance.below(14) - 2: chance.below(14) - 2]))
    case 8: scenario.receive(.woke)
    case 9:
      scenario.receive(
        [.printed, .handedOver, .noPage, .notPrinted(.stuck), .openedStore, .storeClosed, .noWords("es")][
          chance.below(7)])
    default: scenario.act(.asked(Command.allCases[chance.below(Command.allCases.count)]))
    }
  }

  /// From wherever it came to, on to the results of this walk or of a new one.
  mutating func finish() {
    scenario.world.store.failingAppends = 0
    scenario.world.store.failingErasures = 0
    for _ in 0..<300 where !isDone {
      if scenario.world.isWakeAsked { scenario.wait() }
      switch scenario.page.name {
      case "home": scenario.consentAndBegin()
      case let name where name.hasPrefix("question/") || name.hasPrefix("section/"): scenario.answerPlainly()
      case "language", "consent", "length", "review", "stop", "erase", "declined", "stopped", "erased",
        "youth":
        scenario.act(.chose(0))
      case "continue", "group": scenario.act(.asked(.back))
      default: scenario.act(.asked(.next))
      }
    }
  }

  var isDone: Bool { scenario.page.name == "results" }

  /// What is stored of the finished walk can be read again and is finished once.
  var hasKeptTheRules: Bool {
    guard let interview = scenario.interview else { return false }
    let events = scenario.stored
    let replay = Interview.replaying(events, questionnaire: scenario.world.questionnaire)
    let (again, dropped) = (replay.interview, replay.dropped)
    return interview.isFinished && events.count { $0 == .finished } == 1 && dropped.isEmpty
      && again.answers == interview.answers
  }
}

extension AppScenario {
  fileprivate mutating func consentAndBegin() {
    for _ in 0..<3 { act(.chose(0)) }
  }
}
