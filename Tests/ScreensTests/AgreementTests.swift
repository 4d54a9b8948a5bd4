import Interviewing
import Pages
import Screens
import TestSupport
import Testing

/// The same walk through terminal keys and through typed lines stores the same events.
struct AgreementTests {
  /// 2,000 walks in `make soak`, over all lengths and both languages; a few seconds of them in every run.
  private static let seeds = Soak.isOn ? 334 : 3
  /// A quick walk asks little, so that it takes more of them for everything to come up.
  private static let quickSeeds = Soak.isOn ? 334 : 9

  @Test(arguments: ["quick", "standard", "full"], ["en", "es"])
  func `keys and lines store the same`(length: String, language: String) throws {
    var deeds: Set<Intention.Kind> = []
    for seed in UInt64(1)...UInt64(length == "quick" ? Self.quickSeeds : Self.seeds) {
      let keys = try walk(length, language, seed: seed) { $0.press($1) }
      let lines = try walk(length, language, seed: seed) { $0.typeLines($1) }
      try #require(keys.scenario.page.name == "results" && lines.scenario.page.name == "results")
      let (pressed, typed) = (keys.scenario.stored, lines.scenario.stored)
      // What differs is told here: two whole walks beside each other tell nobody anything.
      let difference = zip(pressed, typed).first { $0 != $1 }.map { "\($0) and \($1)" }
      try #require(difference == nil && pressed.count == typed.count, "seed \(seed): \(difference ?? "")")
      #expect(pressed.count > 20 && pressed.last == .finished)
      deeds.formUnion(keys.deeds)
    }
    // Coins are not in the quick walk.
    let missing = Set(Intention.Kind.allCases).subtracting(deeds)
    #expect(missing.isSubset(of: length == "quick" ? [.coins] : []), "never done: \(missing)")
  }

  private typealias Taken = (scenario: AppScenario, deeds: Set<Intention.Kind>)

  /// A whole walk whose answers and detours are drawn by lot.
  private func walk(
    _ length: String, _ language: String, seed: UInt64, _ operate: (inout AppScenario, Intention) -> Void
  ) throws -> Taken {
    var scenario = try AppScenario(.shipped, language: "en")
    var person = DrawnPerson(seed: seed)
    var deeds: Set<Intention.Kind> = []
    scenario.open()
    let opening =
      [0, language == "es" ? 1 : 0, 0].map(Intention.item) + [
        .goOn, .item(["quick": 0, "standard": 1, "full": 2][length] ?? 0),
      ]
    for intention in opening { operate(&scenario, intention) }
    for _ in 0..<500 where scenario.page.name != "results" {
      let intention = person.intention(on: scenario)
      deeds.insert(intention.kind)
      operate(&scenario, intention)
    }
    return (scenario, deeds)
  }
}
