import Interviewing
import Pages
import Questionnaires
import Screens
import TestSupport
import Testing

/// Stopping and erasing.
struct LeavingTests {
  @Test(arguments: ["Go on with the questions", nil]) func `stopping can be thought over`(item: String?)
    throws
  {
    var scenario = try AppScenario()
    scenario.walk(to: "area_streets")
    scenario.choose("Big problem")
    let before = scenario.stored
    scenario.press(.stop)
    if let item { scenario.choose(item) } else { scenario.back() }
    scenario.expectQuestion("area_streets")
    scenario.expectMarked("Big problem")
    #expect(scenario.stored == before)
  }

  @Test func `a stop that cannot be stored is tried again by itself and by Enter`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_streets")
    scenario.press(.stop)
    scenario.world.store.failingAppends = 3
    scenario.choose("Stop and keep my answers")
    scenario.expectPage("stop")
    scenario.expectNotice(Sentences.notStored)
    scenario.choose("Stop and keep my answers")
    scenario.expectNotice(Sentences.notStored)
    scenario.wait()
    scenario.expectPage("stop")
    scenario.wait()
    scenario.expectPage("stopped")
    scenario.expectNotice(nil)
    #expect(scenario.world.store.walks["walk-1"]?.count { $0 == .stopped } == 1)
  }

  @Test func `whoever stops and erases leaves nothing, after one more question`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_streets")
    scenario.press(.stop)
    scenario.choose("Erase my answers")
    scenario.expectPage(contains: "Erase all your answers? This cannot be undone.")
    scenario.choose("No, keep them")
    scenario.expectPage("stop")
    scenario.choose("Erase my answers")
    scenario.choose("Yes, erase everything")
    scenario.expectPage(contains: Sentences.erased)
    #expect(scenario.world.store.walks.isEmpty)
    #expect(scenario.world.store.codes.isEmpty)
    #expect(scenario.world.store.tombstones == ["walk-1"])
    scenario.goOn()
    scenario.expectPage("home")
  }

  @Test func `erased is said only when it is true`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_streets")
    scenario.world.store.failingErasures = 3
    scenario.press(.stop)
    scenario.choose("Erase my answers")
    scenario.choose("Yes, erase everything")
    scenario.expectPage("erasing")
    scenario.expectNotice(Sentences.notErased)
    scenario.expectPage(lacks: Sentences.erased)
    scenario.goOn()
    scenario.expectNotice(Sentences.notErased)
    scenario.wait()
    scenario.expectPage("erasing")
    #expect(scenario.world.store.walks.count == 1)
    scenario.press(.helpLines)
    scenario.wait()
    #expect(scenario.world.store.walks.isEmpty)
    scenario.back()
    scenario.expectPage("erased")
    scenario.expectNotice(nil)
  }

  @Test func `an answer that waited is not stored after erasing`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.world.store.isFull = true
    scenario.answer("18 or older")
    scenario.world.store.failingErasures = 1
    scenario.press(.stop)
    scenario.choose("Erase my answers")
    scenario.choose("Yes, erase everything")
    scenario.world.store.isFull = false
    let tries = scenario.world.store.tries
    scenario.wait()
    scenario.expectPage("erased")
    #expect(scenario.world.store.tries == tries)
    #expect(scenario.world.store.walks.isEmpty)
  }
}
