import Interviewing
import Questionnaires
import TestSupport
import Testing

/// What the picks and the last questions decide in the questionnaire that is shipped.
@Suite struct ShippedPackPickTests {
  private static let pack = Result { try ShippedPack.questionnaire }

  private func walk(_ length: String = "full") throws -> InterviewScenario {
    var scenario = InterviewScenario(try Self.pack.get())
    scenario.start(length)
    scenario.answer("age_group", "age_35_44")
    return scenario
  }

  /// The items that the picks decide about, such as `E2` and `F1/child-care`, in order.
  private func items(_ scenario: InterviewScenario) -> [String] {
    scenario.interview.path.compactMap { key in
      guard let number = scenario.interview.questionnaire.question(named: key.question)?.number,
        number.hasPrefix("F") || ["E2", "E3"].contains(number)
      else { return nil }
      return number + (key.factor.map { "/\($0)" } ?? "")
    }
  }

  private func factors(_ scenario: InterviewScenario) -> [String] {
    items(scenario).compactMap { $0.hasPrefix("F1/") ? String($0.dropFirst(3)) : nil }
  }

  @Test func `without a pick nothing follows`() throws {
    var scenario = try walk()
    #expect(items(scenario).isEmpty)
    scenario.answer("top_picks", "none_of_these")
    #expect(items(scenario).isEmpty)
    scenario.dontKnow("top_picks")
    #expect(items(scenario).isEmpty)
    scenario.preferNot("top_picks")
    #expect(items(scenario).isEmpty)
  }

  @Test func `one pick counts as first, so it needs no order`() throws {
    var scenario = try walk()
    scenario.answer("top_picks", "child-care")
    #expect(items(scenario) == ["E3"] + (1...4).map { "F\($0)/child-care" })
    #expect(
      try walk("standard").interview.path.count + 4
        == {
          var standard = try walk("standard")
          standard.answer("top_picks", "child-care")
          return standard.interview.path.count
        }())
  }

  @Test func `two picks without an order are asked for the order and nothing more`() throws {
    var scenario = try walk()
    scenario.answer("top_picks", "child-care", "jail-use")
    #expect(items(scenario) == ["E2"])
    scenario.dontKnow("top_three_order")
    #expect(items(scenario) == ["E2"])
    scenario.preferNot("top_three_order")
    #expect(items(scenario) == ["E2"])
    scenario.answer("top_three_order", "jail-use")
    #expect(items(scenario).prefix(3) == ["E2", "E3", "F1/jail-use"])
    #expect(factors(scenario) == ["jail-use", "child-care"])
  }

  @Test(arguments: [
    ("standard", ["gun-violence", "health-care", "stable-housing"]),
    ("full", ["gun-violence", "health-care", "stable-housing", "child-care", "fair-budget"]),
  ])
  func `a closer look begins with what was put in order`(length: String, expected: [String]) throws {
    var scenario = try walk(length)
    scenario.answer(
      "top_picks", "stable-housing", "health-care", "child-care", "gun-violence", "fair-budget")
    scenario.answer("top_three_order", "gun-violence", "health-care")
    #expect(factors(scenario) == expected)
    let questions = length == "full" ? 4 : 3
    #expect(items(scenario).count == 2 + questions * expected.count)
  }

  @Test func `the short walk takes no closer look and asks for no reason`() throws {
    var scenario = try walk("quick")
    scenario.answer("top_picks", "child-care", "jail-use")
    scenario.answer("top_three_order", "jail-use")
    #expect(items(scenario) == ["E2"])
  }

  @Test func `the closer look names its factor in both languages`() throws {
    var scenario = try walk()
    scenario.answer("top_picks", "child-care")
    let question = try #require(scenario.interview.questionnaire.question(named: "pick_trend"))
    let key = AnswerKey("pick_trend", factor: "child-care")
    #expect(
      scenario.interview.text(question.label, for: key)
        == "About “Affordable child care”: in the last 12 months, have things become better, stayed the same, or become worse?"
    )
    #expect(
      scenario.interview.text(question.label, for: key, in: "es")
        == "Sobre «Cuidado infantil a buen precio»: en los últimos 12 meses, ¿las cosas están mejor, igual o peor?"
    )
  }

  @Test func `texts name the place that was chosen`() throws {
    var scenario = try walk("quick")
    let question = try #require(scenario.interview.questionnaire.question(named: "feel_safe_overall"))
    let key = AnswerKey("feel_safe_overall")
    #expect(
      scenario.interview.text(question.label, for: key)
        == "All in all, how safe do you feel in your neighborhood?")
    scenario.answer("neighborhood", "other", own: "Mill Lane")
    #expect(
      scenario.interview.text(question.label, for: key, in: "es")
        == "En general, ¿cuánta seguridad siente en Mill Lane?")
  }
}

// MARK: - The end

extension ShippedPackPickTests {
  private func asksForQuotes(_ scenario: InterviewScenario) -> Bool {
    scenario.interview.path.contains(AnswerKey("quote_my_words"))
  }

  @Test func `whoever erases is asked nothing more`() throws {
    var scenario = try walk()
    scenario.answer("one_change", "More light")
    scenario.answer("count_my_answers", "count")
    #expect(
      scenario.interview.path.suffix(4).map(\.question)
        == ["count_my_answers", "print_a_page", "quote_my_words", "survey_feedback"])
    scenario.answer("count_my_answers", "erase")
    #expect(scenario.interview.path.last == AnswerKey("count_my_answers"))
  }

  @Test func `own words are only asked about where there are some`() throws {
    var scenario = try walk()
    #expect(!asksForQuotes(scenario))
    let texts = try Self.pack.get().questions.filter { $0.kind == .text && $0.name != "survey_feedback" }
    #expect(texts.map(\.name) == scenario.interview.questionnaire.closing.quotable)
    scenario.answer("top_picks", "child-care")
    for question in texts {
      let isRepeated = question.name == "pick_what_helps"
      let key = AnswerKey(question.name, factor: isRepeated ? "child-care" : nil)
      scenario.take(.answer(key, .text("More light")))
      #expect(asksForQuotes(scenario), "\(question.name)")
      scenario.take(.answer(key, .preferNot))
      #expect(!asksForQuotes(scenario), "\(question.name)")
    }
    scenario.answer("survey_feedback", "Shorter")
    #expect(!asksForQuotes(scenario))
    scenario.answer("neighborhood", "other", own: "Mill Lane")
    #expect(asksForQuotes(scenario))
  }

  @Test func `words for a pick that is taken back are no words`() throws {
    var scenario = try walk()
    scenario.answer("top_picks", "child-care")
    scenario.take(.answer(AnswerKey("pick_what_helps", factor: "child-care"), .text("More places")))
    #expect(asksForQuotes(scenario))
    scenario.answer("top_picks", "jail-use")
    #expect(!asksForQuotes(scenario))
  }
}
