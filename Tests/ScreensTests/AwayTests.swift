import Interviewing
import Pages
import Screens
import TestSupport
import Testing

/// Nobody is there any more: on a computer for many people, what was said goes away.
struct AwayTests {
  private func walking(_ setting: Setting = .kiosk, to question: String = "neighborhood") throws
    -> AppScenario
  {
    var scenario = try AppScenario(.garden, setting: setting)
    scenario.walk(to: question)
    return scenario
  }

  @Test(arguments: [Setting.kiosk, .session])
  func `after three minutes the page asks, after one more it is erased`(setting: Setting) throws {
    var scenario = try walking(setting)
    let walk = try #require(scenario.app.visit.walk?.id)
    scenario.pass(seconds: 179)
    scenario.expectQuestion("neighborhood")
    scenario.pass(seconds: 1)
    scenario.expectPage("away")
    scenario.expectPage(contains: "If you press nothing, your answers are erased in 60 seconds.")
    scenario.pass(seconds: 59)
    scenario.expectPage("away")
    scenario.pass(seconds: 1)
    scenario.expectPage("home")
    #expect(scenario.world.store.walks[walk] == nil)
    #expect(scenario.world.store.tombstones == [walk])
  }

  @Test func `any key goes on, and does nothing else`() throws {
    var scenario = try walking()
    scenario.pass(seconds: 200)
    scenario.keys(.character("q"))
    scenario.expectQuestion("neighborhood")
    scenario.pass(seconds: 179)
    scenario.expectQuestion("neighborhood")
  }

  @Test func `whoever hides while the page asks is hidden at once`() throws {
    var scenario = try walking()
    scenario.pass(seconds: 200)
    scenario.keys(.function(12))
    scenario.expectPage("hidden")
    #expect(scenario.world.store.walks.isEmpty)
  }

  @Test func `any line goes on`() throws {
    var scenario = try walking()
    scenario.pass(seconds: 200)
    scenario.line("")
    scenario.expectQuestion("neighborhood")
    #expect(scenario.interview?.answers[AnswerKey("neighborhood")] == nil)
  }

  @Test func `whoever types is there`() throws {
    var scenario = try walking(to: "anything_else")
    for _ in 0..<10 {
      scenario.pass(seconds: 170)
      scenario.keys(.character("a"))
    }
    scenario.expectQuestion("anything_else")
    #expect(scenario.page.fieldText == "aaaaaaaaaa")
  }

  @Test func `on a computer of one's own nothing is erased`() throws {
    var scenario = try walking(.own)
    scenario.pass(seconds: 100_000)
    scenario.expectQuestion("neighborhood")
    #expect(scenario.app.wakeAt == nil)
  }

  @Test func `help and other pages over a walk wait no longer`() throws {
    var scenario = try walking()
    scenario.press(.helpLines)
    scenario.pass(seconds: 180)
    scenario.expectPage("away")
    scenario.keys(.enter)
    scenario.expectPage("help-lines")
  }

  @Test func `the last questions wait for a minute and a half`() throws {
    var scenario = try walking(to: "count_my_answers")
    scenario.pass(seconds: 90)
    scenario.expectPage("away")
    scenario.pass(seconds: 60)
    scenario.expectPage("home")
    #expect(scenario.world.store.walks.isEmpty)
  }

  @Test func `answers that may be counted are kept when the person has gone`() throws {
    var scenario = try walking(to: "count_my_answers")
    scenario.answer("Count them")
    scenario.expectQuestion("print_a_page")
    scenario.pass(seconds: 90)
    scenario.expectPage(contains: "If you press nothing, the screen is cleared in 60 seconds.")
    scenario.pass(seconds: 60)
    scenario.expectPage("home")
    #expect(scenario.world.store.walks["walk-1"]?.last == .finished)
    #expect(scenario.world.store.codes.isEmpty)
  }

  @Test func `answers that may be counted are tried again until they are kept`() throws {
    var scenario = try walking(to: "count_my_answers")
    scenario.answer("Count them")
    scenario.world.store.failingAppends = 1
    scenario.pass(seconds: 150)
    scenario.expectPage("away/saving")
    scenario.wait()
    scenario.expectPage("home")
    #expect(scenario.world.store.walks["walk-1"]?.last == .finished)
  }

  @Test func `erasing that fails is tried again, and says so`() throws {
    var scenario = try walking()
    scenario.world.store.failingErasures = 1
    scenario.pass(seconds: 240)
    scenario.expectPage("erasing")
    scenario.wait()
    scenario.expectPage("home")
    #expect(scenario.world.store.walks.isEmpty)
  }

  @Test func `results and codes do not stay for the next person`() throws {
    var scenario = try walking()
    scenario.answerAll()
    scenario.pass(seconds: 240)
    scenario.expectPage("home")
    #expect(scenario.world.store.walks["walk-1"]?.last == .finished)
    var stopped = try walking()
    stopped.press(.stop)
    stopped.act(.chose(1))
    stopped.expectPage("stopped")
    stopped.pass(seconds: 180)
    stopped.expectPage("home")
    #expect(stopped.world.store.codes.count == 1)
  }

  @Test(arguments: [Setting.kiosk, .session])
  func `whoever closes the window has walked away`(setting: Setting) throws {
    var scenario = try walking(setting)
    scenario.close()
    #expect(scenario.world.store.walks.isEmpty)
    #expect(scenario.world.store.tombstones == ["walk-1"])
    #expect(scenario.app.closingSentences.isEmpty, "no code for the next person")
  }

  @Test func `a closed window keeps what may be counted, and what was stopped`() throws {
    var counted = try walking(to: "count_my_answers")
    counted.answer("Count them")
    counted.close()
    #expect(counted.world.store.walks["walk-1"]?.last == .finished)
    var stopped = try walking()
    stopped.press(.stop)
    stopped.act(.chose(1))
    stopped.close()
    #expect(stopped.world.store.walks["walk-1"]?.last == .stopped)
    #expect(stopped.world.store.codes.count == 1)
    var own = try walking(.own)
    own.close()
    #expect(own.world.store.walks["walk-1"] != nil)
    #expect(own.app.closingSentences.count == 3)
  }

  @Test func `the first page waits for ever`() throws {
    var scenario = try AppScenario(.garden, setting: .kiosk)
    scenario.open()
    #expect(scenario.app.wakeAt == nil)
    scenario.act(.chose(0))
    scenario.pass(seconds: 180)
    scenario.expectPage("home")
  }
}
