import Questionnaires
import Testing

@testable import Reporting

/// A part of the people, told in the words of the questions.
@Suite struct ConditionWordsTests {
  private func said(_ text: String, _ language: String = "en") throws -> String? {
    let town = try Town(0)
    let condition = try PackReader.expression(text, named: "--where", in: town.questionnaire)
    let maker = try town.maker(language)
    return ConditionWords(maker: maker.maker, questionnaire: town.questionnaire).said(condition)
  }

  @Test(arguments: [
    ("${age_group} = 'age_65_74'", "How old are you? 65 to 74"),
    ("${age_group} != 'age_65_74'", "How old are you? Not: 65 to 74"),
    (
      "selected(${race_ethnicity}, 'asian')",
      "What is your race and/or ethnicity? Select all that apply. Asian"
    ),
    (
      "not(selected(${top_picks}, 'none_of_these'))",
      "Choose up to 5 things that most affect how safe you feel. Not: None of these"
    ),
    (
      "${gender} = 'woman' and ${age_group} = 'age_65_74'",
      "What is your gender? Woman, and also How old are you? 65 to 74"
    ),
    (
      "${gender} = 'woman' or ${gender} = 'man' or ${gender} = 'nonbinary'",
      "What is your gender? Woman, or What is your gender? Man, or What is your gender? Nonbinary"
    ),
  ])
  func `answers are told with their questions`(condition: String, words: String) throws {
    #expect(try said(condition) == words)
  }

  @Test func `in Spanish too`() throws {
    #expect(try said("${age_group} != 'age_65_74'", "es") == "¿Cuántos años tiene? No: 65 a 74")
  }

  @Test(arguments: [
    "count-selected(${top_picks}) >= 2", "${age_group} = ${gender}",
    "${gender} = 'woman' and (${age_group} = 'age_65_74' or ${age_group} = 'age_18_24')",
    "not(${gender} = 'woman')",
  ])
  func `what is more than that has no words of its own`(condition: String) throws {
    #expect(try said(condition) == nil)
  }

  @Test func `a page says it in words, or as it was typed`() throws {
    var town = try Town(40)
    town.words = [:]
    for (text, sentence) in [
      (
        "${first_help_crisis} = 'unarmed_team'",
        "Only people who answered so: If someone is in a mental health"
      ),
      (
        "count-selected(${top_picks}) >= 2",
        "Only people for whom this holds: count-selected(${top_picks}) >= 2."
      ),
    ] {
      let expression = try PackReader.expression(text, named: "--where", in: town.questionnaire)
      let page = try town.text(.council) { $0.condition = GroupPlan.Condition(expression, text: text) }
      #expect(page.contains(sentence), "\(page.prefix(300))")
    }
  }
}
