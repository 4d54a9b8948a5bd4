import Interviewing
import Questionnaires
import TestSupport
import Testing

@Suite struct PersonalTests {
  private func begun(_ setting: Setting, purpose: String? = nil, age: String = "age_18_or_more") throws
    -> InterviewScenario
  {
    var scenario = InterviewScenario(try PackFixtures.garden)
    scenario.start("full", setting: setting, purpose: purpose)
    scenario.answer("age_group", age)
    return scenario
  }

  @Test(arguments: [
    (Setting.own, nil, true), (.own, "A grant", true), (.kiosk, nil, false), (.session, nil, false),
    (.kiosk, " \u{1B} ", false), (.kiosk, "A grant", true), (.session, "A grant", true),
  ])
  func `personal questions are off on a host's machine until it says what for`(
    setting: Setting, purpose: String?, isAsked: Bool
  ) throws {
    let scenario = try begun(setting, purpose: purpose)
    let asked = scenario.interview.path.map(\.question).filter { ["was_hurt", "income"].contains($0) }
    #expect(asked == (isAsked ? ["was_hurt", "income"] : []))
    scenario.expectReplayed()
  }

  @Test func `the reason is named, after length and age`() throws {
    var scenario = try begun(.kiosk)
    let pack = scenario.interview.questionnaire
    let (hurt, income) = (
      try #require(pack.question(named: "was_hurt")), try #require(pack.question(named: "income"))
    )
    #expect(scenario.interview.reasonNotAsked(hurt) == .personal)
    scenario.expectRefused(.notAsked("income")) { $0.answer("income", "3") }
    scenario.answer("age_group", "age_14_17")
    #expect(scenario.interview.reasonNotAsked(hurt) == .minor)
    scenario.take(.chooseLength("quick"))
    #expect(scenario.interview.reasonNotAsked(income) == .length)
  }

  @Test func `a purpose does not open them to minors`() throws {
    let scenario = try begun(.session, purpose: "A grant", age: "age_14_17")
    #expect(!scenario.interview.path.contains(AnswerKey("was_hurt")))
    #expect(scenario.interview.path.contains(AnswerKey("income")))
  }

  @Test func `what the purpose says is cleaned and kept`() throws {
    let scenario = try begun(.kiosk, purpose: "For\u{202E} a grant\n")
    #expect(scenario.interview.start?.purpose == "For a grant")
    guard case .started(let start, _) = scenario.events[0] else {
      Issue.record("not started")
      return
    }
    #expect(start.purpose == "For a grant")
  }
}
