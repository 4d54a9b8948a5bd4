import Interviewing
import Pages
import Questionnaires
import Screens
import TestSupport
import Testing

/// Hiding, and being too young.
struct HidingTests {
  @Test func `nothing is kept of whoever is too young`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    let tries = scenario.world.store.tries
    scenario.answer("13 or younger")
    scenario.expectPage("youth")
    scenario.expectPage(contains: "Nothing was kept. Need to talk? Call or text 988.")
    #expect(scenario.world.store.walks.isEmpty)
    #expect(scenario.world.store.codes.isEmpty)
    #expect(scenario.world.store.tombstones.isEmpty)
    #expect(scenario.world.store.tries == tries, "the answer must not be stored first")
    scenario.goOn()
    scenario.expectPage("home")
    #expect(scenario.interview == nil)
  }

  @Test func `the youth page waits until nothing is left`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.world.store.failingErasures = 1
    scenario.answer("13 or younger")
    scenario.expectPage("erasing")
    scenario.expectPage(lacks: "Nothing was kept.")
    scenario.wait()
    scenario.expectPage("youth")
    #expect(scenario.world.store.tombstones.isEmpty)
  }

  @Test func `an age that is changed to too young ends the walk as well, after a question`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_streets")
    scenario.press(.review)
    scenario.choose("How old are you? - 18 or older")
    scenario.answer("13 or younger")
    scenario.expectPage(contains: "People of this age cannot take part. Erase all your answers?")
    var slipped = scenario
    slipped.choose("No, keep them")
    slipped.expectQuestion("age_group")
    slipped.expectMarked("18 or older")
    slipped.answer("18 or older")
    slipped.expectPage("review")
    #expect(slipped.world.store.walks.count == 1)
    scenario.choose("Yes, erase everything")
    scenario.expectPage("youth")
    #expect(scenario.world.store.walks.isEmpty)
    #expect(scenario.world.store.tombstones.isEmpty)
  }

  @Test func `a hidden page that cannot erase yet keeps trying by itself`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_streets")
    scenario.world.store.failingErasures = 3
    scenario.press(.hide)
    scenario.wait()
    scenario.wait()
    scenario.expectPage("hidden")
    scenario.expectNotice(nil)
    scenario.wait()
    #expect(scenario.world.store.walks.isEmpty)
  }

  @Test func `the hidden page shows nothing of the walk`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_streets")
    scenario.press(.hide)
    scenario.expectScreen(
      """
      Library information

      Ask at the desk for opening hours, books
      and events.

      Computers are free to use.




      ----------------------------------------
      Enter next
      """)
  }

  @Test func `hiding erases an unfinished walk from every one of its screens`() throws {
    let places = try Places.unfinished()
    #expect(places.count >= 25)
    for (name, place) in places {
      var scenario = place
      scenario.world.store.failingErasures = 1
      scenario.press(.hide)
      scenario.expectPage("hidden")
      scenario.expectNotice(nil)
      #expect(scenario.page.progress == nil)
      scenario.goOn()
      if !scenario.world.store.walks.isEmpty { scenario.wait() }
      #expect(scenario.world.store.walks.isEmpty, "hidden on \(name)")
      #expect(scenario.interview == nil)
      scenario.goOn()
      #expect(scenario.page.name == "home", "hidden on \(name)")
    }
  }

  @Test func `hiding a finished walk keeps it`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.answerAll()
    let events = scenario.stored
    scenario.press(.hide)
    scenario.expectPage("hidden")
    #expect(scenario.world.store.walks.mapValues(\.withoutTimes) == ["walk-1": events])
    #expect(scenario.interview == nil)
    scenario.goOn()
    scenario.expectPage("home")
  }
}
