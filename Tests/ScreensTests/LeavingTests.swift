import Interviewing
import Pages
import Questionnaires
import Screens
import TestSupport
import Testing

/// Stopping, coming back, erasing, hiding, being too young.
struct LeavingTests {
  private static let code = "apple boat cloud door"

  @Test func `whoever stops and keeps gets the code again and comes back to the place`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_neighbors")
    scenario.press(.stop)
    scenario.choose("Stop and keep my answers")
    scenario.expectPage("stopped")
    scenario.expectPage(contains: "Your code is: \(Self.code)")
    scenario.goOn()
    scenario.expectPage("home")
    #expect(scenario.app.closingSentences.isEmpty)
    scenario.choose("Go on with a code")
    scenario.type(" Apple, boat  cloud-DOOR ")
    scenario.goOn()
    scenario.expectQuestion("area_neighbors")
    scenario.expectNotice(nil)
    scenario.answer("Small problem")
    #expect(scenario.world.store.walks.count == 1)
    #expect(scenario.stored.suffix(2).first == .stopped)
  }

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

  @Test func `a wrong code may be typed five times, then only a new start helps`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_streets")
    scenario.press(.stop)
    scenario.choose("Stop and keep my answers")
    scenario.goOn()
    scenario.choose("Go on with a code")
    for left in [4, 3, 2, 1] {
      scenario.type("echo fern glow hill")
      scenario.goOn()
      scenario.expectPage("continue")
      scenario.expectPage(contains: left == 1 ? "one more try" : "\(left) more tries")
      #expect(scenario.page.fieldText == "")
    }
    scenario.type("hill")
    scenario.goOn()
    scenario.expectPage("home")
    scenario.expectNotice("A wrong code was typed too often. Please ask for help, or start anew.")
    scenario.choose("Go on with a code")
    scenario.expectPage("home")
    scenario.expectNotice("A wrong code was typed too often. Please ask for help, or start anew.")
    scenario.choose("Answer the questions")
    scenario.expectPage("language")
  }

  @Test func `leaving the page of codes does not give new tries`() throws {
    var scenario = try AppScenario()
    scenario.open()
    for _ in 0..<5 {
      scenario.choose("Go on with a code")
      scenario.type("hill")
      scenario.goOn()
      if scenario.page.name == "continue" { scenario.back() }
    }
    scenario.choose("Go on with a code")
    scenario.expectPage("home")
  }

  @Test(arguments: ["", " - ", "12"]) func `nothing typed is no try`(text: String) throws {
    var scenario = try AppScenario()
    scenario.open()
    scenario.choose("Go on with a code")
    scenario.type(text)
    scenario.goOn()
    scenario.expectPage("continue")
    scenario.expectNotice("Please type the four words of your code.")
  }

  @Test func `a store that cannot be read costs no try`() throws {
    var scenario = try AppScenario()
    scenario.open()
    scenario.choose("Go on with a code")
    scenario.world.store.isClosed = true
    scenario.type("hill")
    scenario.goOn()
    scenario.expectPage("continue")
    scenario.expectNotice("Answers cannot be saved here just now. Please ask for help.")
    #expect(scenario.page.fieldText == "hill")
    scenario.world.store.isClosed = false
    scenario.goOn()
    scenario.expectPage(contains: "4 more tries")
  }

  @Test func `the code opens nothing once the walk is finished`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.answerAll()
    #expect(scenario.world.store.codes.isEmpty)
    scenario.choose("I am done. Clear the screen.")
    scenario.choose("Go on with a code")
    scenario.type(Self.code)
    scenario.goOn()
    scenario.expectPage(contains: "4 more tries")
  }

  @Test func `a finished walk is not opened, even if its code was not taken away`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.answerAll()
    let events = scenario.stored
    var other = try AppScenario()
    other.world.store.put(events, walk: "walk-1", code: Self.code)
    other.open()
    other.choose("Go on with a code")
    other.type(Self.code)
    other.goOn()
    other.expectPage("continue")
    other.expectPage(contains: "4 more tries")
  }

  @Test func `under a changed pack, answers that fit no longer are left out and counted`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_neighbors")
    let events = scenario.stored
    var changed = try AppScenario()
    changed.world.questionnaire = try PackReader.questionnaire(
      from: PackFixtures.lighting(replacing: "elm-street", with: "oak-street", in: "places/here.yaml"))
    changed.world.store.put(events, walk: "walk-1", code: Self.code)
    changed.open()
    changed.choose("Go on with a code")
    changed.type(Self.code)
    changed.goOn()
    changed.expectQuestion("neighborhood")
    changed.expectNotice(
      "The questions have changed since. One of your answers no longer fits and was left out.")
    changed.choose("Don't know")
    changed.expectNotice(nil)
  }

  @Test func `a walk with all its answers is finished when it is gone on with`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.answerAll()
    let events = scenario.stored.dropLast()
    var other = try AppScenario()
    other.world.store.put(Array(events), walk: "walk-1", code: Self.code)
    other.open()
    other.choose("Go on with a code")
    other.type(Self.code)
    other.world.store.failingAppends = 1
    other.goOn()
    other.expectPage("walk")
    other.goOn()
    other.expectPage("walk")
    other.expectNotice(Sentences.notStored)
    other.wait()
    other.expectPage("results")
    #expect(other.stored.last == .finished)
  }

  @Test func `the language of a walk comes back with it`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_streets", language: "es")
    let events = scenario.stored
    var other = try AppScenario()
    other.world.store.put(events, walk: "walk-1", code: Self.code)
    other.open()
    other.choose("Go on with a code")
    other.type(Self.code)
    other.goOn()
    other.expectPage(contains: "Piense en los últimos 12 meses.")
  }

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

  @Test func `an age that is changed to too young ends the walk as well`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_streets")
    scenario.press(.review)
    scenario.choose("How old are you? - 18 or older")
    scenario.answer("13 or younger")
    scenario.expectPage("youth")
    #expect(scenario.world.store.walks.isEmpty)
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

  @Test func `hiding a finished walk keeps it`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.answerAll()
    let events = scenario.stored
    scenario.press(.hide)
    scenario.expectPage("hidden")
    #expect(scenario.world.store.walks == ["walk-1": events])
    #expect(scenario.interview == nil)
    scenario.goOn()
    scenario.expectPage("home")
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
}
