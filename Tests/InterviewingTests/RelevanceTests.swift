import Interviewing
import Questionnaires
import TestSupport
import Testing

@Suite struct RelevanceTests {
  private func walk(_ length: String = "standard", age: String? = "age_18_or_more") throws
    -> InterviewScenario
  {
    var scenario = InterviewScenario(try PackFixtures.lighting)
    scenario.start(length)
    if let age { scenario.answer("age_group", age) }
    return scenario
  }

  @Test func `a question is asked as soon as an answer makes it relevant and no longer than that`() throws {
    var scenario = try walk()
    let asked = { (scenario: InterviewScenario) in
      scenario.interview.path.contains(AnswerKey("what_outside"))
    }
    #expect(!asked(scenario))
    scenario.answer("evenings_out", "2")
    #expect(asked(scenario))
    scenario.answer("what_outside", "walking")
    scenario.answer("evenings_out", "0")
    #expect(!asked(scenario))
    scenario.expectAnswer("what_outside", nil)
    scenario.answer("evenings_out", "5")
    scenario.expectAnswer("what_outside", .choices(["walking"]))
    scenario.dontKnow("evenings_out")
    #expect(!asked(scenario))
  }

  @Test func `an answer that does not count any more makes nothing relevant`() throws {
    var scenario = try walk()
    scenario.answer("top_picks", "street-lighting", "safe-crossings")
    scenario.answer("top_order", "street-lighting")
    scenario.answer("top_pick_why", "It is dark.")
    #expect(scenario.interview.path.contains(AnswerKey("quote_my_words")))
    scenario.answer("top_picks", "none_of_these")
    #expect(!scenario.interview.path.contains(AnswerKey("top_order")))
    #expect(!scenario.interview.path.contains(AnswerKey("top_pick_why")))
    #expect(!scenario.interview.path.contains(AnswerKey("quote_my_words")))
    scenario.expectAnswer("top_pick_why", nil)
  }

  @Test func `erasing asks nothing more about a page`() throws {
    var scenario = try walk("quick")
    scenario.answer("count_my_answers", "erase")
    #expect(!scenario.interview.path.contains(AnswerKey("print_a_page")))
    scenario.answer("count_my_answers", "count")
    #expect(scenario.interview.path.contains(AnswerKey("print_a_page")))
  }

  @Test(arguments: ["age_14_17", "age_13_or_less", "dk", "pn", nil])
  func `whoever gives no grown-up age is not asked what minors are not asked`(age: String?) throws {
    var scenario = try walk(age: nil)
    switch age {
    case "dk": scenario.dontKnow("age_group")
    case "pn": scenario.preferNot("age_group")
    case let age?: scenario.answer("age_group", age)
    case nil: break
    }
    #expect(scenario.interview.isMinor)
    for name in ["prob_calm_evenings", "gender"] {
      #expect(!scenario.interview.path.contains(AnswerKey(name)))
      let question = try #require(scenario.interview.questionnaire.question(named: name))
      #expect(scenario.interview.reasonNotAsked(question) == .minor)
    }
    #expect(scenario.interview.path.contains(AnswerKey("prob_street_lighting")))
  }

  @Test func `a grown-up is asked them, and changing the age takes the answers out of the count`() throws {
    var scenario = try walk()
    #expect(!scenario.interview.isMinor)
    scenario.answer("gender", "woman")
    scenario.answer("prob_calm_evenings", "big_problem")
    scenario.answer("age_group", "age_14_17")
    scenario.expectAnswer("gender", nil)
    #expect(scenario.interview.evidence.last?.severity == .notAnswered)
    scenario.answer("age_group", "age_18_or_more")
    scenario.expectAnswer("gender", .choice("woman", own: nil))
    scenario.expectReplayed()
  }

  @Test(arguments: [("age_13_or_less", true), ("age_14_17", false), ("age_18_or_more", false)])
  func `the youngest are told that the walk is not for them`(age: String, isTooYoung: Bool) throws {
    #expect(try walk(age: age).interview.isTooYoung == isTooYoung)
    #expect(try !walk(age: nil).interview.isTooYoung)
  }

  @Test func `a pack without a rule for minors asks everybody everything`() throws {
    let files = PackFixtures.lighting(
      replacing: """
        minors:
          question: age_group
          too_young: [age_13_or_less]
          adults: [age_18_or_more]
          hide: [prob_calm_evenings, gender]

        """, with: "")
    var scenario = InterviewScenario(try PackReader.questionnaire(from: files))
    scenario.start("standard")
    #expect(!scenario.interview.isMinor)
    #expect(!scenario.interview.isTooYoung)
    #expect(scenario.interview.path.contains(AnswerKey("gender")))
  }

  @Test func `the reason why a question is not asked is known`() throws {
    var scenario = try walk("quick")
    scenario.answer("area_streets", "big_problem")
    scenario.answer("area_neighbors", "small_problem")
    scenario.answer("count_my_answers", "erase")
    let reasons: [(String, NotAskedReason?)] = [
      ("evenings_out", .length), ("print_a_page", .relevance), ("prob_calm_evenings", .opening),
      ("prob_street_lighting", nil), ("gender", nil),
    ]
    for (name, reason) in reasons {
      let question = try #require(scenario.interview.questionnaire.question(named: name))
      #expect(scenario.interview.reasonNotAsked(question) == reason, "\(name)")
    }
  }
}
