import Interviewing
import Questionnaires
import TestSupport
import Testing

@Suite struct ProgressTests {
  @Test func `the standard walk counts its questions and minutes`() throws {
    var scenario = InterviewScenario(try PackFixtures.lighting)
    scenario.start("standard")
    // Nine questions; the picks take two taps and the text three: twelve for six minutes.
    scenario.expectProgress(1, of: 9, minutesLeft: 6)
    scenario.answer("age_group", "age_18_or_more")
    scenario.expectProgress(2, of: 11, minutesLeft: 6)
    scenario.answer("neighborhood", "elm-street")
    scenario.answer("evenings_out", "0")
    scenario.expectProgress(4, of: 11, minutesLeft: 5)
    scenario.answerAll(upTo: "anything_else")
    scenario.expectProgress(9, of: 13, minutesLeft: 3)
    scenario.preferNot("anything_else")
    scenario.answerAll(upTo: "print_a_page")
    scenario.expectProgress(12, of: 13, minutesLeft: 1)
    scenario.answerAll()
    scenario.expectProgress(13, of: 13, minutesLeft: 0)
    scenario.finish()
    scenario.expectProgress(13, of: 13, minutesLeft: 0)
  }

  @Test func `the quick walk counts the places that areas may still open`() throws {
    var scenario = InterviewScenario(try PackFixtures.lighting)
    scenario.start("quick")
    scenario.expectProgress(1, of: 10, minutesLeft: 3)
    scenario.answer("age_group", "age_14_17")
    scenario.answer("neighborhood", "elm-street")
    scenario.answer("area_streets", "big_problem")
    scenario.expectProgress(4, of: 10, minutesLeft: 3)
    scenario.answer("area_neighbors", "small_problem")
    scenario.expectProgress(5, of: 10, minutesLeft: 3)
    scenario.answerAll(upTo: "top_picks")
    scenario.expectProgress(7, of: 10, minutesLeft: 2)
  }

  @Test func `places that are not opened leave the count`() throws {
    var scenario = InterviewScenario(try PackFixtures.lighting)
    scenario.start("quick")
    scenario.answer("age_group", "age_14_17")
    scenario.answer("neighborhood", "elm-street")
    scenario.dontKnow("area_streets")
    scenario.expectProgress(4, of: 10, minutesLeft: 3)
    scenario.dontKnow("area_neighbors")
    scenario.expectCurrent("top_picks")
    scenario.expectProgress(5, of: 8, minutesLeft: 2)
  }

  @Test func `going back and visiting show the number of the question at hand`() throws {
    var scenario = InterviewScenario(try PackFixtures.lighting)
    scenario.start("standard")
    scenario.answer("age_group", "age_14_17")
    scenario.answer("neighborhood", "elm-street")
    scenario.back()
    #expect(scenario.interview.progress?.number == 2)
    scenario.visit("top_picks")
    #expect(scenario.interview.progress?.number == 6)
    scenario.endVisit()
    #expect(scenario.interview.progress?.number == 2)
  }

  @Test(arguments: ["quick", "standard"], [1, 2, 3] as [UInt64])
  func `on the way forward the number grows, and minutes fall unless questions were added`(
    length: String, seed: UInt64
  ) throws {
    var scenario = InterviewScenario(try ShippedPack.questionnaire)
    scenario.start(length, seed: seed)
    var random = SeededGenerator(seed: seed)
    var before = try #require(scenario.interview.progress)
    while let key = scenario.interview.current, scenario.refusal == nil {
      let question = try #require(scenario.interview.questionnaire.question(named: key.question))
      let offered = scenario.interview.offeredChoices(of: question).map(\.choice.name)
      switch question.kind {
      case .selectOne: scenario.answer(key.question, random.pick(offered) ?? "", about: key.factor)
      case .selectMultiple, .rank: scenario.answer(key.question, offered.first ?? "", about: key.factor)
      case .allocate: scenario.dontKnow(key.question)
      case .text, .integer: scenario.answer(key.question, "5", about: key.factor)
      }
      let progress = try #require(scenario.interview.progress)
      if scenario.interview.current != nil {
        #expect(progress.number == before.number + 1, "\(key.question)")
      }
      #expect(progress.number <= progress.total)
      if progress.total <= before.total {
        #expect(progress.minutesLeft <= before.minutesLeft, "\(key.question)")
      }
      #expect((progress.minutesLeft == 0) == (scenario.interview.current == nil))
      before = progress
    }
  }
}
