import Interviewing
import Pages
import Screens
import TestSupport
import Testing

/// How long people stay at a question.
struct SecondsTests {
  private func atAge() throws -> AppScenario {
    var scenario = try AppScenario(.garden)
    scenario.walk(to: "age_group")
    return scenario
  }

  private func seconds(_ scenario: AppScenario, _ question: String) -> Int? {
    scenario.interview?.seconds[AnswerKey(question)]
  }

  @Test func `a question's time runs from when it is shown until it is confirmed`() throws {
    var scenario = try atAge()
    scenario.pass(seconds: 4)
    scenario.choose("18 or older")
    scenario.pass(seconds: 3.4)
    scenario.goOn()
    scenario.pass(seconds: 2.6)
    scenario.answer("North Side")
    #expect(seconds(scenario, "age_group") == 7)
    #expect(seconds(scenario, "neighborhood") == 3)
  }

  @Test(arguments: [Command.help, .helpLines, .review, .language, .stop])
  func `pages over the question count not`(command: Command) throws {
    var scenario = try atAge()
    scenario.pass(seconds: 2)
    scenario.press(command)
    scenario.pass(seconds: 500)
    scenario.back()
    scenario.pass(seconds: 1)
    scenario.answer("18 or older")
    #expect(seconds(scenario, "age_group") == 3)
  }

  @Test func `an introduction counts not`() throws {
    var scenario = try atAge()
    scenario.answerAll(upTo: "neighborhood")
    scenario.answerPlainly()
    scenario.expectPage("section/what_matters")
    scenario.pass(seconds: 50)
    scenario.goOn()
    scenario.pass(seconds: 5)
    scenario.answer("None of these")
    #expect(seconds(scenario, "top_picks") == 5)
  }

  @Test func `an answer given anew adds its time`() throws {
    var scenario = try atAge()
    scenario.pass(seconds: 5)
    scenario.answer("18 or older")
    scenario.back()
    scenario.pass(seconds: 2)
    scenario.goOn()
    #expect(seconds(scenario, "age_group") == 7)
  }

  @Test func `own words count for their question`() throws {
    var scenario = try atAge()
    scenario.answer("18 or older")
    scenario.pass(seconds: 1)
    scenario.answer("Another place")
    scenario.pass(seconds: 9)
    scenario.type("Old Mill")
    scenario.goOn()
    #expect(seconds(scenario, "neighborhood") == 10)
  }
}
