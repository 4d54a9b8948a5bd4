import Interviewing
import Pages
import Screens
import TestSupport
import Testing

/// A store that fails: the question and the answer stay, and nothing is lost or stored twice.
struct StoringTests {
  @Test func `an answer that cannot be stored stays and is tried again by itself`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.world.store.failingAppends = 2
    scenario.answer("18 or older")
    scenario.expectQuestion("age_group")
    scenario.expectMarked("18 or older")
    scenario.expectNotice(Sentences.notStored)
    scenario.wait()
    scenario.expectQuestion("age_group")
    scenario.expectNotice(Sentences.notStored)
    scenario.wait()
    scenario.expectQuestion("neighborhood")
    scenario.expectNotice(nil)
    #expect(answers(scenario) == ["age_group"])
  }

  @Test func `Enter tries again as well`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.world.store.failingAppends = 2
    scenario.answer("18 or older")
    scenario.goOn()
    scenario.expectNotice(Sentences.notStored)
    scenario.goOn()
    scenario.expectQuestion("neighborhood")
    scenario.expectNotice(nil)
    #expect(answers(scenario) == ["age_group"])
  }

  @Test func `another answer takes the place of the one that waits`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.world.store.failingAppends = 2
    scenario.answer("18 or older")
    scenario.answer("14 to 17")
    scenario.wait()
    #expect(scenario.stored.last == .answered(AnswerKey("age_group"), .choice("age_14_17", own: nil)))
    #expect(answers(scenario) == ["age_group"])
  }

  @Test func `what is marked anew while an answer waits stays, and Enter stores it`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.answer("18 or older")
    scenario.world.store.failingAppends = 1
    scenario.answer("Elm Street")
    scenario.choose("Don't know")
    scenario.expectNotice(nil)
    scenario.wait()
    scenario.expectQuestion("neighborhood")
    scenario.expectMarked("Don't know")
    scenario.goOn()
    scenario.expectPage("section/areas")
    #expect(scenario.stored.last == .answered(AnswerKey("neighborhood"), .dontKnow))
  }

  @Test func `what is typed on while a text waits stays, and Enter stores all of it`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "anything_else")
    scenario.world.store.failingAppends = 1
    scenario.type("Dark streets")
    scenario.goOn()
    scenario.expectNotice(Sentences.notStored)
    scenario.type("Dark streets and no bus")
    scenario.wait()
    scenario.expectQuestion("anything_else")
    #expect(scenario.page.fieldText == "Dark streets and no bus")
    scenario.goOn()
    scenario.expectQuestion("gender")
    #expect(scenario.stored.last == .answered(AnswerKey("anything_else"), .text("Dark streets and no bus")))
  }

  @Test func `a last answer that is changed while it waits does not end the walk`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "quote_my_words")
    scenario.world.store.failingAppends = 1
    scenario.answer("Yes")
    scenario.choose("No")
    scenario.wait()
    scenario.expectQuestion("quote_my_words")
    scenario.expectMarked("No")
    #expect(!scenario.stored.contains(.finished))
    scenario.goOn()
    scenario.expectPage("results")
    #expect(scenario.stored.suffix(2).last == .finished)
    #expect(answers(scenario).count { $0 == "quote_my_words" } == 1)
  }

  @Test func `the time at an answer that is changed while it waits is counted once`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.answer("18 or older")
    scenario.world.store.failingAppends = 1
    scenario.pass(seconds: 10)
    scenario.answer("Elm Street")
    scenario.choose("Don't know")
    scenario.wait()
    scenario.goOn()
    let seconds = (scenario.world.store.walks["walk-1"] ?? []).compactMap { event -> Int? in
      if case .answered(AnswerKey("neighborhood"), _, let seconds) = event { seconds } else { nil }
    }
    #expect(seconds.count == 2 && seconds.reduce(0, +) < 20, "\(seconds)")
  }

  @Test func `an answer changed during a visit keeps its question, too`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.answer("18 or older")
    scenario.answer("Elm Street")
    scenario.press(.review)
    scenario.choose("How old are you? - 18 or older")
    scenario.world.store.failingAppends = 1
    scenario.answer("14 to 17")
    scenario.choose("18 or older")
    scenario.wait()
    scenario.expectQuestion("age_group")
    scenario.expectMarked("18 or older")
    scenario.goOn()
    #expect(scenario.stored.last == .answered(AnswerKey("age_group"), .choice("age_18_or_more", own: nil)))
  }

  @Test func `a store that stays full keeps the question, however long`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "anything_else")
    scenario.world.store.isFull = true
    scenario.type("Dogs at night")
    scenario.goOn()
    for _ in 0..<20 {
      scenario.wait()
      scenario.goOn()
      scenario.expectQuestion("anything_else")
      scenario.expectNotice(Sentences.notStored)
      #expect(scenario.page.fieldText == "Dogs at night")
    }
    scenario.world.store.isFull = false
    scenario.wait()
    scenario.expectQuestion("gender")
    #expect(answers(scenario).count { $0 == "anything_else" } == 1)
  }

  @Test func `nobody goes back or away from an answer that waits`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.answer("18 or older")
    scenario.world.store.isFull = true
    scenario.answer("Elm Street")
    scenario.back()
    scenario.expectQuestion("neighborhood")
    scenario.expectNotice(Sentences.notStored)
    scenario.press(.review)
    scenario.choose("How old are you? - 18 or older")
    scenario.expectNotice(Sentences.notStored)
    scenario.world.store.isFull = false
    scenario.wait()
    #expect(answers(scenario) == ["age_group", "neighborhood"])
    scenario.back()
    scenario.expectPage("section/areas")
  }

  @Test func `a waiting answer is stored behind help lines, and the walk has gone on`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.world.store.failingAppends = 1
    scenario.answer("18 or older")
    scenario.press(.helpLines)
    scenario.wait()
    scenario.expectPage("help-lines")
    scenario.expectNotice(nil)
    scenario.back()
    scenario.expectQuestion("neighborhood")
    scenario.expectMarked()
  }

  @Test func `the last answer is stored behind help lines, and the results wait`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "quote_my_words")
    scenario.world.store.failingAppends = 1
    scenario.answer("Yes")
    scenario.expectQuestion("quote_my_words")
    scenario.press(.helpLines)
    scenario.wait()
    scenario.back()
    scenario.expectPage("results")
    #expect(scenario.stored.suffix(2).last == .finished)
  }

  @Test func `the last answer and the end are stored together`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "quote_my_words")
    scenario.world.store.failingAppends = 2
    scenario.answer("Yes")
    scenario.expectQuestion("quote_my_words")
    scenario.expectMarked("Yes")
    scenario.expectNotice(Sentences.notStored)
    scenario.goOn()
    scenario.expectQuestion("quote_my_words")
    scenario.wait()
    scenario.expectPage("results")
    #expect(scenario.page.notice?.text != Sentences.notStored)
    #expect(answers(scenario).count { $0 == "quote_my_words" } == 1)
    #expect(scenario.world.store.codes.isEmpty)
  }

  @Test func `an answer that waits is kept by whoever stops`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.world.store.failingAppends = 2
    scenario.answer("18 or older")
    scenario.press(.stop)
    scenario.choose("Stop and keep my answers")
    scenario.expectPage("stop")
    scenario.expectNotice(Sentences.notStored)
    scenario.wait()
    scenario.expectPage("stopped")
    let events = scenario.world.store.walks["walk-1"] ?? []
    #expect(
      events.withoutTimes.suffix(2) == [
        .answered(AnswerKey("age_group"), .choice("age_18_or_more", own: nil)), .stopped,
      ])
  }

  @Test func `whoever goes on after all has not stopped`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.world.store.failingAppends = 1
    scenario.press(.stop)
    scenario.choose("Stop and keep my answers")
    scenario.choose("Go on with the questions")
    scenario.expectQuestion("age_group")
    if scenario.world.isWakeAsked { scenario.wait() }
    scenario.expectQuestion("age_group")
    #expect(!scenario.stored.contains(.stopped))
  }

  @Test func `the end of input does not promise what was not stored`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.answer("18 or older")
    #expect(
      scenario.app.closingSentences
        == [
          "Your answers are saved.", "Your code is: apple boat cloud door",
          "Choose \"Go on with a code\" on the first page to come back.",
        ])
    scenario.world.store.isFull = true
    scenario.answer("Elm Street")
    #expect(
      scenario.app.closingSentences
        == [
          "Your last answer could not be saved. The others are.", "Your code is: apple boat cloud door",
          "Choose \"Go on with a code\" on the first page to come back.",
        ])
  }

  private func answers(_ scenario: AppScenario) -> [String] {
    scenario.stored.compactMap { event -> String? in
      guard case .answered(let key, _, _) = event else { return nil }
      return ["language", "consent"].contains(key.question) ? nil : key.question
    }
  }
}
