import Interviewing
import Questionnaires
import TestSupport
import Testing

/// Every skip of the questionnaire that is shipped.
@Suite struct ShippedPackSkipTests {
  private static let pack = Result { try ShippedPack.questionnaire }

  private func walk(
    _ length: String = "full", age: String? = "age_35_44", setting: Setting = .own, purpose: String? = nil
  ) throws -> InterviewScenario {
    var scenario = InterviewScenario(try Self.pack.get())
    var start = WalkStart(setting: setting, language: "en", seed: 7, month: "2026-11")
    start.purpose = purpose
    scenario.take(.start(start))
    scenario.take(.chooseLength(length))
    if let age { scenario.answer("age_group", age) }
    return scenario
  }

  private func isAsked(_ name: String, _ scenario: InterviewScenario) -> Bool {
    scenario.interview.path.contains { $0.question == name }
  }

  // MARK: - Follow-up questions

  /// A question that only some answers to another open.
  struct FollowUp: CustomTestStringConvertible, Sendable {
    let question: String
    /// What else was answered before.
    var given: [String: String] = [:]
    let decides: String
    let opening: [[String]]
    let closing: [[String]]
    var testDescription: String { question }
  }

  static let followUps = [
    FollowUp(
      question: "reported_to_police", decides: "victim_12_months", opening: [["yes"]], closing: [["no"]]),
    FollowUp(
      question: "not_reported_why", given: ["victim_12_months": "yes"], decides: "reported_to_police",
      opening: [["yes_some"], ["no"]], closing: [["yes_all"]]),
    FollowUp(question: "who_came", decides: "called_911", opening: [["yes"]], closing: [["no"]]),
    FollowUp(
      question: "right_help", given: ["called_911": "yes"], decides: "who_came",
      opening: [["police"], ["police", "phone_only"], ["no_one"]], closing: []),
    FollowUp(
      question: "police_fairness", decides: "police_contact", opening: [["yes"]], closing: [["no"]]),
    FollowUp(question: "disability_kind", decides: "disability", opening: [["yes"]], closing: [["no"]]),
  ]

  @Test(arguments: followUps)
  func `a follow-up is asked after the answers that open it and after no other`(rule: FollowUp) throws {
    var scenario = try walk()
    for (name, choice) in rule.given { scenario.answer(name, choice) }
    #expect(!isAsked(rule.question, scenario), "nothing answered")
    for names in rule.opening {
      try give(names, to: rule.decides, &scenario)
      #expect(isAsked(rule.question, scenario), "\(names)")
    }
    for names in rule.closing {
      try give(names, to: rule.decides, &scenario)
      #expect(!isAsked(rule.question, scenario), "\(names)")
    }
    let question = try #require(scenario.interview.questionnaire.question(named: rule.question))
    for answer in [Answer.dontKnow, .preferNot] {
      try give(rule.opening[0], to: rule.decides, &scenario)
      scenario.give(answer, to: rule.decides)
      #expect(!isAsked(rule.question, scenario), "\(answer)")
      #expect(scenario.interview.reasonNotAsked(question) == .relevance)
    }
  }

  @Test(arguments: followUps)
  func `the rules name every answer of the question that decides`(rule: FollowUp) throws {
    let pack = try Self.pack.get()
    let question = try #require(pack.question(named: rule.decides))
    guard case .selectOne = question.kind else { return }
    let named = Set((rule.opening + rule.closing).flatMap(\.self))
    #expect(named == Set(pack.choices(of: question).map(\.name)))
  }

  @Test func `a chain of follow-ups falls with its first link`() throws {
    var scenario = try walk()
    scenario.answer("victim_12_months", "yes")
    scenario.answer("reported_to_police", "no")
    #expect(isAsked("not_reported_why", scenario))
    scenario.preferNot("victim_12_months")
    #expect(!isAsked("reported_to_police", scenario))
    #expect(!isAsked("not_reported_why", scenario))
  }

  private func give(_ names: [String], to question: String, _ scenario: inout InterviewScenario) throws {
    let kind = try #require(scenario.interview.questionnaire.question(named: question)?.kind)
    if case .selectMultiple = kind {
      scenario.give(.choices(names), to: question)
    } else {
      scenario.give(.choice(names[0], own: nil), to: question)
    }
  }

  // MARK: - Who is asked at all

  private static let hiddenFromMinors = [
    "safe_home", "prob_assault_abuse", "victim_12_months", "police_contact", "gender", "sexual_orientation",
    "housing_now", "disability", "ever_incarcerated", "household_income",
  ]

  @Test(arguments: ["age_14_15", "age_16_17", "dk", "pn", nil])
  func `minors, and whoever gives no age, are not asked what is personal and hard`(age: String?) throws {
    let grownUp = try walk().interview.path
    var scenario = try walk(age: nil)
    switch age {
    case "dk": scenario.dontKnow("age_group")
    case "pn": scenario.preferNot("age_group")
    case let age?: scenario.answer("age_group", age)
    case nil: break
    }
    let missing = grownUp.filter { !scenario.interview.path.contains($0) }.map(\.question)
    #expect(missing == Self.hiddenFromMinors)
    for name in ["prob_gun_violence", "prob_fair_treatment", "know_988", "race_ethnicity"] {
      #expect(isAsked(name, scenario))
    }
  }

  @Test func `what a minor answered as a grown-up opens nothing`() throws {
    var scenario = try walk()
    for name in ["victim_12_months", "police_contact", "disability"] { scenario.answer(name, "yes") }
    scenario.answer("age_group", "age_16_17")
    for name in ["reported_to_police", "police_fairness", "disability_kind"] {
      #expect(!isAsked(name, scenario), "\(name)")
    }
  }

  @Test(arguments: ["age_14_15", "age_18_24"])
  func `a topic that minors do not rate may be picked, and is not looked at more closely`(age: String) throws
  {
    var scenario = try walk(age: age)
    scenario.answer("top_picks", "gun-violence", "assault-abuse", "safe-streets")
    scenario.answer("top_three_order", "assault-abuse", "gun-violence")
    var topics: [String] = []
    for topic in scenario.interview.path.compactMap(\.factor) where topics.last != topic {
      topics.append(topic)
    }
    let hard = age == "age_18_24" ? ["assault-abuse"] : []
    #expect(topics == hard + ["gun-violence", "safe-streets"])
    scenario.expectAnswer(
      "top_three_order", .order(["assault-abuse", "gun-violence"]))
    scenario.expectReplayed()
  }

  @Test func `13 or younger ends the walk`() throws {
    #expect(try walk(age: "age_13_or_less").interview.isTooYoung)
    for age in ["age_14_15", "age_18_24"] { #expect(try !walk(age: age).interview.isTooYoung) }
  }

  private static let personal = [
    "safe_home", "victim_12_months", "police_contact", "sexual_orientation", "ever_incarcerated",
    "household_income",
  ]

  @Test(arguments: [Setting.kiosk, .session])
  func `a kiosk and a session ask what is personal only for a purpose`(setting: Setting) throws {
    let own = try walk().interview.path
    let without = try walk(setting: setting).interview
    #expect(own.filter { !without.path.contains($0) }.map(\.question) == Self.personal)
    for name in Self.personal {
      let question = try #require(without.questionnaire.question(named: name))
      #expect(without.reasonNotAsked(question) == .personal, "\(name)")
    }
    #expect(try walk(setting: setting, purpose: "A plan for the county").interview.path == own)
  }
}
