import Interviewing
import Questionnaires
import TestSupport
import Testing

@Suite struct OwnWordTests {
  private func begun(_ length: String) throws -> InterviewScenario {
    var scenario = InterviewScenario(try PackFixtures.garden)
    scenario.start(length)
    scenario.answer("top_picks", "dogs")
    scenario.answer("pick_trend", "worse", about: "dogs")
    return scenario
  }

  @Test func `several choices each keep the person's own word, cleaned`() throws {
    var scenario = try begun("full")
    scenario.give(
      .choices(
        ["others", "one_group", "children"],
        own: ["others": " Cats\u{1B} ", "one_group": "Gardeners", "children": "Mine"]),
      to: "pick_who_hurt", about: "dogs")
    // Children take no word of their own.
    scenario.expectAnswer(
      "pick_who_hurt", about: "dogs",
      .choices(["children", "one_group", "others"], own: ["one_group": "Gardeners", "others": "Cats"]))
    scenario.expectReplayed()
  }

  @Test func `a word for what was not chosen, or of blanks, is dropped`() throws {
    var scenario = try begun("full")
    scenario.give(
      .choices(["one_group"], own: ["one_group": " \n", "others": "Cats"]), to: "pick_who_hurt", about: "dogs"
    )
    scenario.expectAnswer("pick_who_hurt", about: "dogs", .choices(["one_group"]))
    scenario.give(.choices(["nobody"], own: ["nobody": "x"]), to: "pick_who_hurt", about: "dogs")
    scenario.expectAnswer("pick_who_hurt", about: "dogs", .choices(["nobody"]))
  }

  @Test func `a word that is too long is refused`() throws {
    var scenario = try begun("full")
    let word = String(repeating: "ñ", count: Interview.textLimit)
    scenario.give(.choices(["others"], own: ["others": word]), to: "pick_who_hurt", about: "dogs")
    scenario.expectRefused(.tooLong(maximum: Interview.textLimit)) {
      $0.give(.choices(["others"], own: ["others": word + "x"]), to: "pick_who_hurt", about: "dogs")
    }
  }

  @Test func `details open a word for every choice in their lengths only`() throws {
    let answer = Answer.choices(["island", "another"], own: ["island": "Cuba", "another": "Hills"])
    var full = try begun("full")
    full.give(answer, to: "roots")
    full.expectAnswer("roots", answer)
    var standard = try begun("standard")
    standard.give(answer, to: "roots")
    standard.expectAnswer("roots", .choices(["island", "another"], own: ["another": "Hills"]))
    let roots = try #require(full.interview.questionnaire.question(named: "roots"))
    let takers = [full, standard].map { scenario in
      scenario.interview.questionnaire.choices(of: roots)
        .filter { scenario.interview.takesOwnWord($0, of: roots) }.map(\.name)
    }
    #expect(takers == [["island", "valley", "another"], ["another"]])
  }
}
