import Interviewing
import Pages
import Screens
import TestSupport
import Testing

/// Own words for several choices, one short page each.
struct OwnWordTests {
  private func atRoots(_ length: String = "full") throws -> AppScenario {
    var scenario = try AppScenario(.garden)
    scenario.walk(to: "roots", length: length)
    return scenario
  }

  @Test func `in the full length every choice asks for its own word`() throws {
    var scenario = try atRoots()
    scenario.answer("Island", "Another")
    scenario.expectPage("question/roots/own/island")
    scenario.expectPage(contains: "Island")
    scenario.type("Jamaica")
    scenario.goOn()
    scenario.expectPage("question/roots/own/another")
    scenario.type("The moon")
    scenario.goOn()
    #expect(
      scenario.interview?.answers[AnswerKey("roots")]
        == .choices(["island", "another"], own: ["island": "Jamaica", "another": "The moon"]))
  }

  @Test func `elsewhere only the choice that asks for it`() throws {
    var scenario = try atRoots("standard")
    scenario.answer("Island", "Another")
    scenario.expectPage("question/roots/own/another")
    scenario.goOn()
    #expect(scenario.interview?.answers[AnswerKey("roots")] == .choices(["island", "another"]))
  }

  @Test func `going back passes the words and keeps them`() throws {
    var scenario = try atRoots()
    scenario.answer("Island", "Valley")
    scenario.type("Jamaica")
    scenario.goOn()
    scenario.type("Deep")
    scenario.back()
    scenario.expectPage("question/roots/own/island")
    #expect(scenario.page.fieldText == "Jamaica")
    scenario.back()
    scenario.expectMarked("Island", "Valley")
    scenario.goOn()
    scenario.goOn()
    #expect(scenario.page.fieldText == "Deep")
  }

  @Test func `each word can be skipped`() throws {
    var scenario = try atRoots()
    scenario.answer("Island", "Valley")
    scenario.type("Jamaica")
    scenario.press(.skip)
    scenario.type("Deep")
    scenario.goOn()
    #expect(
      scenario.interview?.answers[AnswerKey("roots")]
        == .choices(["island", "valley"], own: ["valley": "Deep"]))
  }

  @Test func `words that could not be stored are still there`() throws {
    var scenario = try atRoots()
    scenario.answer("Island")
    scenario.type("Jamaica")
    scenario.world.store.failingAppends = 1
    scenario.goOn()
    scenario.expectPage("question/roots/own/island")
    #expect(scenario.page.fieldText == "Jamaica")
    scenario.goOn()
    scenario.expectQuestion("income")
  }
}
