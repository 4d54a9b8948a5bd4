import Interviewing
import Pages
import Screens
import TestSupport
import Testing

/// Somebody goes away while something still waits to be stored: what may be counted is, and all else is erased.
struct WalkingAwayTests {
  /// The two ways of going away.
  enum Way: CaseIterable { case silence, closing }

  private func walking(to question: String) throws -> AppScenario {
    var scenario = try AppScenario(.garden, setting: .kiosk)
    scenario.walk(to: question)
    return scenario
  }

  /// The person goes, and the program does what it does at the end or after a while.
  private func go(_ way: Way, _ scenario: inout AppScenario) {
    switch way {
    case .silence: scenario.pass(seconds: 240)
    case .closing: scenario.close()
    }
  }

  private func store(of scenario: AppScenario) -> [WalkEvent]? { scenario.world.store.walks["walk-1"] }

  @Test(arguments: Way.allCases)
  func `a last answer that could not be stored is not lost, nor is the yes before it`(way: Way) throws {
    var scenario = try walking(to: "count_my_answers")
    scenario.answer("Count them")
    scenario.world.store.isFull = true
    scenario.answerPlainly()
    scenario.expectQuestion("print_a_page")
    go(way, &scenario)
    scenario.expectPage("away/saving")
    scenario.wait()
    scenario.expectPage("away/saving")
    scenario.world.store.isFull = false
    scenario.wait()
    scenario.expectPage("home")
    let stored = try #require(store(of: scenario))
    #expect(stored.last == .finished)
    #expect(
      stored.contains {
        if case .answered(let key, _, _) = $0 { key.question == "print_a_page" } else { false }
      })
    #expect(scenario.world.store.codes.isEmpty)
  }

  @Test(arguments: Way.allCases)
  func `a yes that could not be stored counts once it is`(way: Way) throws {
    var scenario = try walking(to: "count_my_answers")
    scenario.world.store.isFull = true
    scenario.answer("Count them")
    scenario.expectQuestion("count_my_answers")
    go(way, &scenario)
    scenario.expectPage("away/saving")
    scenario.world.store.isFull = false
    scenario.wait()
    scenario.expectPage("home")
    #expect(store(of: scenario)?.last == .finished)
  }

  @Test func `a yes that is stored while the page asks is counted`() throws {
    var scenario = try walking(to: "count_my_answers")
    scenario.world.store.isFull = true
    scenario.answer("Count them")
    scenario.pass(seconds: 100)
    scenario.expectPage("away")
    scenario.expectPage(contains: "the screen is cleared in 60 seconds")
    scenario.world.store.isFull = false
    scenario.wait()
    scenario.expectPage("away")
    scenario.pass(seconds: 60)
    scenario.expectPage("home")
    #expect(store(of: scenario)?.last == .finished)
    #expect(scenario.world.store.tombstones.isEmpty)
  }

  @Test(arguments: Way.allCases)
  func `without a yes an answer that waits is erased with the others`(way: Way) throws {
    var scenario = try walking(to: "neighborhood")
    scenario.world.store.isFull = true
    scenario.answerPlainly()
    go(way, &scenario)
    scenario.expectPage("home")
    #expect(scenario.world.store.walks.isEmpty)
    #expect(scenario.world.store.tombstones == ["walk-1"])
  }

  @Test func `a yes to start that could not be stored is forgotten when the window closes`() throws {
    var scenario = try AppScenario(.garden, setting: .kiosk)
    scenario.open()
    scenario.world.store.isFull = true
    for _ in 0..<3 { scenario.act(.chose(0)) }
    scenario.expectPage("consent")
    scenario.close()
    scenario.world.store.isFull = false
    scenario.receive(.woke)
    #expect(scenario.world.store.walks.isEmpty, "nobody is there to go on")
  }

  @Test(arguments: Way.allCases)
  func `a stop that could not be stored keeps its code`(way: Way) throws {
    var scenario = try walking(to: "neighborhood")
    scenario.press(.stop)
    scenario.world.store.isFull = true
    scenario.act(.chose(1))
    go(way, &scenario)
    scenario.world.store.isFull = false
    scenario.wait()
    scenario.expectPage("home")
    #expect(store(of: scenario)?.last == .stopped)
    #expect(scenario.world.store.codes.count == 1)
  }

  @Test(arguments: Way.allCases)
  func `a walk that was stopped keeps its code until something is answered`(way: Way) throws {
    var scenario = try stoppedAndBack()
    if way == .silence {
      scenario.pass(seconds: 180)
      scenario.expectPage(contains: "the screen is cleared in 60 seconds")
      scenario.pass(seconds: 60)
    } else {
      scenario.close()
    }
    scenario.expectPage("home")
    #expect(store(of: scenario)?.last == .stopped)
    #expect(scenario.world.store.codes.count == 1)
    var answered = try stoppedAndBack()
    answered.answerPlainly()
    go(way, &answered)
    answered.expectPage("home")
    #expect(answered.world.store.walks.isEmpty)
  }

  /// Stopped, and gone on with by its code.
  private func stoppedAndBack() throws -> AppScenario {
    var scenario = try walking(to: "neighborhood")
    scenario.press(.stop)
    scenario.act(.chose(1))
    scenario.goOn()
    scenario.choose("Go on with a code")
    scenario.type("apple boat cloud door")
    scenario.goOn()
    scenario.expectQuestion("neighborhood")
    return scenario
  }
}
