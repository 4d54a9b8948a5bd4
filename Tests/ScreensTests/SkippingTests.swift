import Interviewing
import Pages
import Screens
import TestSupport
import Testing

/// A part with hard questions is announced and can be left out as a whole.
struct SkippingTests {
  private func atExperience() throws -> AppScenario {
    var scenario = try AppScenario(.garden)
    scenario.walk(to: "top_picks", length: "standard")
    scenario.answer("None of these")
    scenario.expectPage("section/experience")
    return scenario
  }

  @Test func `the introduction says that the part can be left out`() throws {
    let scenario = try atExperience()
    scenario.expectPage(contains: "You can leave out this whole part. Use \"skip these\" below.")
    #expect(scenario.page.offers.contains { $0.command == .skipSection })
  }

  @Test func `one key leaves out the part before it has begun`() throws {
    var scenario = try atExperience()
    scenario.keys(.character("p"))
    scenario.expectQuestion("share_coins")
    #expect(scenario.interview?.answers[AnswerKey("was_hurt")] == .preferNot)
    #expect(scenario.interview?.answers[AnswerKey("feels_heard")] == .preferNot)
  }

  @Test func `what has been answered stays, the rest is left out`() throws {
    var scenario = try atExperience()
    scenario.goOn()
    scenario.answer("Yes")
    scenario.line("p")
    scenario.expectQuestion("share_coins")
    #expect(scenario.interview?.answers[AnswerKey("was_hurt")] == .choice("yes", own: nil))
    #expect(scenario.interview?.answers[AnswerKey("told_someone")] == .preferNot)
    scenario.back()
    scenario.expectQuestion("feels_heard")
    scenario.expectMarked("Prefer not to say")
  }

  @Test func `in a text field the letter types and the function key leaves out`() throws {
    var scenario = try AppScenario(.garden)
    scenario.walk(to: "top_picks", length: "full")
    scenario.answer("None of these")
    scenario.goOn()
    scenario.answer("No")
    scenario.expectQuestion("why_not_told")
    scenario.keys(.character("p"))
    #expect(scenario.page.fieldText == "p")
    scenario.keys(.function(7))
    scenario.expectQuestion("share_coins")
  }

  @Test func `a part that could not be left out in the store is tried again`() throws {
    var scenario = try atExperience()
    scenario.world.store.failingAppends = 1
    scenario.keys(.character("p"))
    scenario.expectNotice("We could not save that. Your answer is still here. Try again, or ask for help.")
    #expect(!scenario.stored.contains { $0.answeredKey == AnswerKey("was_hurt") })
    scenario.wait()
    scenario.expectQuestion("share_coins")
    #expect(scenario.stored.count { $0.answeredKey == AnswerKey("was_hurt") } == 1)
  }

  @Test func `other parts do not offer it`() throws {
    var scenario = try atExperience()
    scenario.keys(.character("p"))
    #expect(!scenario.page.offers.contains { $0.command == .skipSection })
  }
}

extension WalkEvent {
  /// What an event answers.
  var answeredKey: AnswerKey? { if case .answered(let key, _, _) = self { key } else { nil } }
}
