import Interviewing
import Questionnaires
import TestSupport
import Testing

@Suite struct SkippingTests {
  private func begun(upTo question: String = "was_hurt") throws -> InterviewScenario {
    var scenario = InterviewScenario(try PackFixtures.garden)
    scenario.start("full")
    scenario.answer("age_group", "age_18_or_more")
    scenario.answerAll(upTo: question)
    return scenario
  }

  @Test func `one step says Prefer not to say to all that is left of the section`() throws {
    var scenario = try begun()
    let before = scenario.events.count
    scenario.skip("experience")
    #expect(
      scenario.events.dropFirst(before) == [
        .answered(AnswerKey("was_hurt"), .preferNot), .answered(AnswerKey("why_not_told"), .preferNot),
        .answered(AnswerKey("feels_heard"), .preferNot),
      ])
    scenario.expectCurrent("share_coins")
    scenario.expectAnswer("told_someone", nil)
    scenario.expectReplayed()
  }

  @Test func `answers that were given stay`() throws {
    var scenario = try begun()
    scenario.answer("was_hurt", "yes")
    scenario.expectCurrent("told_someone")
    scenario.skip("experience")
    scenario.expectAnswer("was_hurt", .choice("yes", own: nil))
    scenario.expectAnswer("told_someone", .preferNot)
    scenario.expectAnswer("why_not_told", .preferNot)
    scenario.expectCurrent("share_coins")
  }

  @Test func `what the skipping makes relevant in the section is skipped too`() throws {
    let files = PackFixtures.garden(
      replacing: "relevant: ${was_hurt} = 'yes'", with: "relevant: ${was_hurt} = ''")
    var scenario = InterviewScenario(try PackReader.questionnaire(from: files))
    scenario.start("standard")
    scenario.answer("age_group", "age_18_or_more")
    scenario.answer("was_hurt", "no")
    scenario.visit("was_hurt")
    scenario.preferNot("was_hurt")
    scenario.skip("experience")
    scenario.expectAnswer("told_someone", .preferNot)
  }

  @Test func `skipping again, or with nothing left, does nothing`() throws {
    var scenario = try begun()
    scenario.skip("experience")
    let before = scenario.events
    scenario.skip("experience")
    #expect(scenario.events == before)
    scenario.expectCurrent("share_coins")
  }

  @Test func `from a visit the person comes back to where they were`() throws {
    var scenario = try begun(upTo: "share_coins")
    scenario.answer("share_coins", "lights 1")
    scenario.expectCurrent("roots")
    scenario.visit("feels_heard")
    scenario.skip("experience")
    scenario.expectCurrent("roots")
  }

  @Test func `skipping from elsewhere leaves the person where they are`() throws {
    var scenario = InterviewScenario(try PackFixtures.garden)
    scenario.start("standard")
    scenario.answer("age_group", "age_18_or_more")
    scenario.skip("experience")
    scenario.expectCurrent("neighborhood")
    scenario.expectAnswer("feels_heard", .preferNot)
  }

  @Test func `a section that does not say so, or that is not there, cannot be skipped`() throws {
    var scenario = try begun()
    scenario.expectRefused(.notSkippable("money")) { $0.skip("money") }
    scenario.expectRefused(.unknownSection("weather")) { $0.skip("weather") }
    var early = InterviewScenario(try PackFixtures.garden)
    early.expectRefused(.notStarted) { $0.skip("experience") }
  }
}
