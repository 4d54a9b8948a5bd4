import Foundation
import Interviewing
import Questionnaires
import Scoring
import TestSupport
import Testing
import Toolkit

@testable import Reporting

/// The pack that is shipped, through whole walks drawn by lot.
@Suite struct ShippedPackTests {
  /// Answers every question by lot until nothing is left to ask.
  private func walk(_ questionnaire: Questionnaire, length: String, seed: UInt64) throws -> Walk {
    var random = SeededGenerator(seed: seed)
    var walk = try Walk(questionnaire, length: length)
    while let key = walk.interview.current, let question = questionnaire.question(named: key.question) {
      try walk.answer(key.question, answer(question, walk.interview, &random), about: key.factor)
    }
    return walk
  }

  private func answer(_ question: Question, _ interview: Interview, _ random: inout SeededGenerator) -> Answer
  {
    let names = interview.offeredChoices(of: question).map(\.choice.name).filter { $0 != "erase" }
    if !question.isControl, question.name != "age_group", Int.random(in: 0..<8, using: &random) == 0 {
      return Bool.random(using: &random) ? .dontKnow : .preferNot
    }
    switch question.kind {
    case .selectOne where question.name == "age_group": return .choice("age_35_44", own: nil)
    case .selectOne: return .choice(names.randomElement(using: &random) ?? "", own: nil)
    case .selectMultiple:
      let none = question.noneChoice?.name
      return .choices(
        Array(names.filter { $0 != none }.shuffled(using: &random).prefix(question.maximum ?? 3)))
    case .rank: return .order(Array(names.shuffled(using: &random).prefix(3)))
    case .text: return .text("My own words")
    case .integer, .allocate: return .dontKnow
    }
  }

  @Test(arguments: ["en", "es"], ["quick", "standard", "full"])
  func `every page of a drawn walk prints well`(language: String, length: String) throws {
    let (questionnaire, toolkit) = (try ShippedPack.questionnaire, try ShippedPack.toolkit(in: language))
    for seed in UInt64(0)..<3 {
      let walk = try walk(questionnaire, length: length, seed: seed)
      let document = try walk.document(language: language, toolkit: toolkit)
      let text = TextRenderer().render(document)
      let lines = text.split(whereSeparator: { $0 == "\n" || $0 == "\u{0C}" })
      #expect(lines.filter { DisplayWidth.of($0) > 78 }.isEmpty)
      #expect(tagFault(in: HTMLRenderer().render(document)) == nil)
      let unfilled = lines.filter { $0.contains("{") || $0.contains("report.") }
      #expect(unfilled.isEmpty)
      let ranking = try WalkRanking(walk.interview)
      #expect(ranking.entries.count + ranking.leftOut == questionnaire.catalog.factors.count)
      for factor in questionnaire.catalog.factors {
        #expect(document.mentions(factor.name.text(in: language)))
      }
    }
  }

  @Test(arguments: ["en", "es"])
  func `the group's table of all factors fits`(language: String) throws {
    let questionnaire = try ShippedPack.questionnaire
    var columns = WalkColumns(questionnaire)
    for seed in UInt64(0)..<25 {
      try columns.add(walk(questionnaire, length: "standard", seed: seed).interview)
    }
    let plan = GroupPlan(weights: try PriorityWeights(questionnaire.scoring), seed: 1)
    let table = try GroupTableBuilder(questionnaire, plan: plan, language: language).table(columns)
    let lines = table.lines(
      RankingSentences(
        questionnaire: questionnaire, words: try SmallPack.words(language)))
    #expect(lines.filter { DisplayWidth.of($0) > 80 }.isEmpty)
    #expect(lines.count(where: { $0.contains("##") }) == 26)
  }
}

extension Document {
  /// Whether words stand anywhere on the page.
  func mentions(_ words: String) -> Bool { HTMLRenderer().render(self).contains(HTMLEscape.text(words)) }
}
