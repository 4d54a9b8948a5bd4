import Interviewing
import Questionnaires
import TestSupport
import Testing

@Suite struct WalkingTests {
  private let pack: Questionnaire

  init() throws { pack = try PackFixtures.lighting }

  private func walk(_ length: String = "standard") -> InterviewScenario {
    var scenario = InterviewScenario(pack)
    scenario.start(length)
    return scenario
  }

  @Test func `a grown-up takes the standard walk from the first question to the end`() {
    var scenario = walk()
    scenario.expectCurrent("age_group")
    scenario.answer("age_group", "age_18_or_more")
    scenario.expectPath([
      "age_group", "neighborhood", "evenings_out", "prob_street_lighting", "prob_safe_crossings",
      "prob_calm_evenings", "top_picks", "anything_else", "gender", "count_my_answers", "print_a_page",
    ])
    scenario.answer("neighborhood", "elm-street")
    scenario.answer("evenings_out", "3")
    scenario.answer("what_outside", "walking", "playing")
    scenario.answer("prob_street_lighting", "big_problem")
    scenario.answer("prob_safe_crossings", "small_problem")
    scenario.dontKnow("prob_calm_evenings")
    scenario.answer("top_picks", "street-lighting", "safe-crossings")
    scenario.answer("top_order", "safe-crossings", "street-lighting")
    scenario.answer("top_pick_why", "Cars do not stop.")
    scenario.preferNot("anything_else")
    scenario.preferNot("gender")
    scenario.answer("count_my_answers", "count")
    scenario.answer("print_a_page", "print")
    scenario.answer("quote_my_words", "no")
    scenario.expectCurrent(nil)
    scenario.finish()
    #expect(scenario.interview.isFinished)
    #expect(scenario.events.count == 18)
    #expect(scenario.events.last == .finished)
    scenario.expectReplayed()
  }

  @Test(arguments: [
    (
      "quick",
      [
        "age_group", "neighborhood", "area_streets", "area_neighbors", "top_picks", "anything_else",
        "count_my_answers", "print_a_page",
      ]
    ),
    (
      "standard",
      [
        "age_group", "neighborhood", "evenings_out", "prob_street_lighting", "prob_safe_crossings",
        "top_picks",
        "anything_else", "count_my_answers", "print_a_page",
      ]
    ),
  ])
  func `each length asks its own questions`(length: String, path: [String]) {
    walk(length).expectPath(path)
  }

  @Test func `a length that screens do not offer can still be taken`() {
    #expect(walk("full").interview.path == walk("standard").interview.path)
  }

  @Test func `another length in the middle keeps the answers and goes to what is missing`() {
    var scenario = walk("quick")
    scenario.answer("age_group", "age_18_or_more")
    scenario.answer("neighborhood", "elm-street")
    scenario.answer("area_streets", "big_problem")
    scenario.visit("age_group")
    scenario.take(.chooseLength("standard"))
    scenario.expectCurrent("evenings_out")
    scenario.answer("evenings_out", "0")
    scenario.expectCurrent("prob_street_lighting")
    scenario.expectAnswer("area_streets", nil)
    scenario.take(.chooseLength("quick"))
    scenario.expectAnswer("area_streets", .choice("big_problem", own: nil))
    scenario.expectReplayed()
  }

  @Test func `nothing can be done before the start and before a length`() {
    var scenario = InterviewScenario(pack)
    scenario.expectPath([])
    scenario.expectCurrent(nil)
    #expect(scenario.interview.progress == nil)
    scenario.expectRefused(.notStarted) { $0.answer("age_group", "age_14_17") }
    scenario.expectRefused(.notStarted) { $0.take(.chooseLength("quick")) }
    scenario.expectRefused(.notStarted) { $0.speak("es") }
    scenario.expectRefused(.notStarted) { $0.visit("age_group") }
    scenario.expectRefused(.notStarted) { $0.stop() }
    scenario.expectRefused(.notStarted) { $0.finish() }
    scenario.take(.start(WalkStart(setting: .kiosk, language: "es", seed: 1, month: "2026-11")))
    scenario.expectRefused(.notStarted) { $0.visit("age_group") }
    scenario.expectRefused(.notStarted) { $0.finish() }
    scenario.back()
    scenario.expectCurrent(nil)
  }

  @Test func `a walk is started once, in a language and a length of the pack`() {
    var scenario = InterviewScenario(pack)
    let start = WalkStart(setting: .own, language: "vi", seed: 1, month: "2026-11")
    scenario.expectRefused(.unknownLanguage("vi")) { $0.take(.start(start)) }
    scenario.start("quick", language: "es")
    scenario.expectRefused(.alreadyStarted) { $0.take(.start(start)) }
    scenario.expectRefused(.unknownLength("slow")) { $0.take(.chooseLength("slow")) }
    #expect(scenario.interview.language == "es")
    #expect(
      scenario.events.first
        == .started(
          WalkStart(setting: .own, language: "es", seed: 7, month: "2026-11"),
          pack: PackStamp(id: "lighting", version: "0.3.0", contentHash: pack.contentHash)))
  }

  @Test func `consent and language can be kept before a length is chosen`() {
    var scenario = InterviewScenario(pack)
    scenario.take(.start(WalkStart(setting: .own, language: "en", seed: 1, month: "2026-11")))
    scenario.answer("language", "en")
    scenario.answer("consent", "yes_start")
    scenario.expectCurrent(nil)
    scenario.take(.chooseLength("quick"))
    scenario.expectCurrent("age_group")
    scenario.expectAnswer("consent", .choice("yes_start", own: nil))
    scenario.expectRefused(.notAsked("consent")) { $0.visit("consent") }
  }

  @Test func `going back shows the answers and going on changes them`() {
    var scenario = walk()
    scenario.back()
    scenario.expectCurrent("age_group")
    scenario.answer("age_group", "age_18_or_more")
    scenario.answer("neighborhood", "elm-street")
    scenario.back()
    scenario.back()
    scenario.expectCurrent("age_group")
    scenario.expectAnswer("neighborhood", .choice("elm-street", own: nil))
    scenario.answer("age_group", "age_14_17")
    scenario.expectCurrent("neighborhood")
    scenario.answer("neighborhood", "other", own: "Mill Lane")
    scenario.expectCurrent("evenings_out")
    scenario.expectAnswer("neighborhood", .choice("other", own: "Mill Lane"))
    scenario.expectReplayed()
  }

  @Test func `from the end one goes back to the last question`() {
    var scenario = walk()
    scenario.answerAll()
    scenario.back()
    scenario.expectCurrent("quote_my_words")
  }

  @Test func `another language keeps place and answers`() {
    var scenario = walk()
    scenario.answer("age_group", "age_18_or_more")
    scenario.speak("es")
    #expect(scenario.interview.language == "es")
    scenario.expectCurrent("neighborhood")
    scenario.expectAnswer("age_group", .choice("age_18_or_more", own: nil))
    #expect(scenario.events.last == .languageChanged("es"))
    scenario.speak("es")
    #expect(scenario.events.count { $0 == .languageChanged("es") } == 1)
    scenario.expectRefused(.unknownLanguage("vi")) { $0.speak("vi") }
    scenario.expectReplayed()
  }

  @Test func `a stopped walk waits and goes on with the next answer`() {
    var scenario = walk()
    scenario.answer("age_group", "age_18_or_more")
    scenario.stop()
    #expect(scenario.interview.isStopped)
    scenario.expectCurrent("neighborhood")
    scenario.expectReplayed()
    scenario.answer("neighborhood", "elm-street")
    #expect(!scenario.interview.isStopped)
    scenario.expectReplayed()
  }

  @Test func `a walk is not finished while questions wait`() {
    var scenario = walk()
    scenario.expectRefused(.unanswered(9)) { $0.finish() }
    scenario.answerAll(upTo: "quote_my_words")
    scenario.expectRefused(.unanswered(1)) { $0.finish() }
    scenario.answerAll()
    scenario.finish()
    scenario.expectRefused(.alreadyFinished) { $0.answer("age_group", "age_14_17") }
    scenario.expectRefused(.alreadyFinished) { $0.back() }
    scenario.expectRefused(.alreadyFinished) { $0.finish() }
  }

  @Test func `what a form never showed waits for nothing`() {
    var scenario = walk()
    scenario.answerAll(upTo: "quote_my_words")
    scenario.expectRefused(.unanswered(1)) { $0.take(.finishForm(notShown: [AnswerKey("top_picks")])) }
    scenario.take(.finishForm(notShown: [AnswerKey("quote_my_words")]))
    #expect(scenario.interview.isFinished)
    scenario.expectReplayed()
  }
}
