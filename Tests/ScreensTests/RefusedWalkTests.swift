import Interviewing
import Pages
import Screens
import TestSupport
import Testing

/// Where another try would not help: a code that somebody has, a walk that is gone, a computer that is not set up.
struct RefusedWalkTests {
  private static let noStore = "Answers cannot be saved here just now. Please ask for help."
  private static let unclear =
    "Nobody can answer here until this computer is set up again. Please ask for help."

  private func consenting(taken codes: some Sequence<String>) throws -> AppScenario {
    var scenario = try AppScenario(.garden, setting: .kiosk)
    for (number, code) in codes.enumerated() {
      scenario.world.store.put([.stopped], walk: "other-\(number)", code: code)
    }
    scenario.open()
    for _ in 0..<3 { scenario.act(.chose(0)) }
    return scenario
  }

  @Test func `a code that another walk has is drawn again`() throws {
    let scenario = try consenting(taken: FakeWorld.codes.prefix(1))
    scenario.expectPage("code")
    scenario.expectPage(contains: FakeWorld.codes[1])
    #expect(scenario.world.store.codes[FakeWorld.codes[0]] == "other-0")
    #expect(scenario.world.store.walks["walk-2"]?.count == 2, "the start and the yes, once")
    #expect(!scenario.world.isWakeAsked)
  }

  @Test func `after five such codes somebody is to be asked for help`() throws {
    var scenario = try consenting(taken: FakeWorld.codes)
    scenario.expectPage("consent")
    scenario.expectNotice(Self.noStore)
    #expect(scenario.world.drawnWalks == 5)
    #expect(scenario.app.visit.walk == nil)
    scenario.act(.chose(0))
    #expect(scenario.world.drawnWalks == 10, "whoever says yes again tries again")
  }

  @Test func `a walk that was erased from elsewhere ends with a sentence`() throws {
    var scenario = try AppScenario(.garden)
    scenario.walk(to: "neighborhood")
    scenario.world.store.erase("walk-1", leavingTombstone: true)
    scenario.answerPlainly()
    scenario.expectPage("gone")
    scenario.expectPage(contains: "They were finished or erased on another screen.")
    scenario.expectNotice(nil)
    #expect(!scenario.world.isWakeAsked)
    scenario.goOn()
    scenario.expectPage("home")
    #expect(scenario.app.closingSentences.isEmpty)
  }

  @Test(arguments: [App.Beginning.home, .walk])
  func `where nobody can tell whether answers are made up, nobody answers`(beginning: App.Beginning) throws {
    var host = Host.safest
    host.isUnclear = true
    var scenario = try AppScenario(.garden, host: host, beginning: beginning)
    scenario.world.store.isClosed = true
    scenario.open()
    scenario.expectPage("home")
    scenario.expectNotice(Self.unclear)
    for item in ["Answer the questions", "Go on with a code", "Look at results"] {
      scenario.choose(item)
      scenario.expectPage("home")
      scenario.expectNotice(Self.unclear)
    }
    #expect(scenario.world.drawnWalks == 0)
  }

  @Test func `the host of such a computer can set it up`() throws {
    var host = Host.safest
    host.isUnclear = true
    let scenario = try AppScenario(.garden, host: host, beginning: .setup)
    scenario.expectPage("setup/place")
  }
}
