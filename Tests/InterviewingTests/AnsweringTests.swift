import Interviewing
import Questionnaires
import TestSupport
import Testing

@Suite struct AnsweringTests {
  private var scenario: InterviewScenario

  init() throws {
    scenario = InterviewScenario(try PackFixtures.lighting)
    scenario.start("standard")
  }

  @Test func `unknown questions, choices and kinds of answers are refused`() {
    var scenario = scenario
    scenario.expectRefused(.unknownQuestion("age")) { $0.answer("age", "14") }
    scenario.expectRefused(.unknownQuestion("age")) { $0.visit("age") }
    scenario.expectRefused(.unknownChoice("age_99")) { $0.answer("age_group", "age_99") }
    scenario.expectRefused(.unknownChoice("")) { $0.answer("age_group", "") }
    scenario.expectRefused(.wrongKind("age_group")) { $0.give(.text("old"), to: "age_group") }
    scenario.expectRefused(.wrongKind("age_group")) { $0.give(.choices(["age_14_17"]), to: "age_group") }
    scenario.expectRefused(.wrongKind("evenings_out")) { $0.give(.text("two"), to: "evenings_out") }
    scenario.expectRefused(.wrongKind("top_picks")) { $0.give(.order(["street-lighting"]), to: "top_picks") }
    scenario.expectRefused(.wrongKind("anything_else")) { $0.give(.integer(1), to: "anything_else") }
  }

  @Test func `what is not asked takes no answer`() {
    var scenario = scenario
    scenario.expectRefused(.notAsked("area_streets")) { $0.answer("area_streets", "big_problem") }
    scenario.expectRefused(.notAsked("what_outside")) { $0.answer("what_outside", "walking") }
    scenario.expectRefused(.notAsked("top_order")) { $0.answer("top_order", "street-lighting") }
    scenario.expectRefused(.notAsked("gender")) { $0.visit("gender") }
    scenario.expectRefused(.notAsked("age_group")) {
      $0.take(.answer(AnswerKey("age_group", factor: "street-lighting"), .dontKnow))
    }
  }

  @Test func `any question that is asked can be answered before its turn`() {
    var scenario = scenario
    scenario.answer("anything_else", "Bats")
    scenario.expectCurrent("age_group")
    scenario.answer("age_group", "age_14_17")
    scenario.expectCurrent("neighborhood")
  }

  @Test(arguments: ["age_group", "prob_street_lighting", "top_picks", "evenings_out", "neighborhood"])
  func `don't know and prefer not to say are two different answers`(question: String) {
    var scenario = scenario
    scenario.dontKnow(question)
    scenario.expectAnswer(question, .dontKnow)
    scenario.preferNot(question)
    scenario.expectAnswer(question, .preferNot)
    #expect(!scenario.interview.isWaiting(AnswerKey(question)))
  }

  @Test(arguments: [Answer.dontKnow, .preferNot, .text(""), .text(" \n\u{200E} "), .text("\u{1B}\u{7}")])
  func `a text without words is a skipped question`(answer: Answer) {
    var scenario = scenario
    scenario.give(answer, to: "anything_else")
    scenario.expectAnswer("anything_else", .preferNot)
    #expect(scenario.events.last == .answered(AnswerKey("anything_else"), .preferNot))
  }

  @Test(arguments: ["count_my_answers", "print_a_page", "consent"])
  func `what steers the walk must be answered`(question: String) {
    var scenario = scenario
    scenario.expectRefused(.mustBeAnswered) { $0.dontKnow(question) }
    scenario.expectRefused(.mustBeAnswered) { $0.preferNot(question) }
  }

  @Test func `numbers stay within their range`() {
    var scenario = scenario
    for number in [-1, 8, Int.max, Int.min] {
      scenario.expectRefused(.notWithin(0...7)) { $0.give(.integer(number), to: "evenings_out") }
    }
    scenario.answer("evenings_out", "0")
    scenario.answer("evenings_out", "7")
    scenario.expectAnswer("evenings_out", .integer(7))
  }

  @Test func `a choice that asks for it keeps the person's own word, cleaned`() {
    var scenario = scenario
    scenario.answer("neighborhood", "other", own: "  Mill\nLane\u{202E} ")
    scenario.expectAnswer("neighborhood", .choice("other", own: "Mill Lane"))
    scenario.answer("neighborhood", "other", own: " ")
    scenario.expectAnswer("neighborhood", .choice("other", own: nil))
    scenario.answer("neighborhood", "elm-street", own: "not asked for")
    scenario.expectAnswer("neighborhood", .choice("elm-street", own: nil))
    scenario.expectRefused(.tooLong(maximum: 2000)) {
      $0.answer("neighborhood", "other", own: String(repeating: "a", count: 2001))
    }
  }

  @Test func `several choices are kept once each, in the order of the pack`() {
    var scenario = scenario
    scenario.answer("evenings_out", "1")
    scenario.answer("what_outside", "playing", "walking", "playing")
    scenario.expectAnswer("what_outside", .choices(["walking", "playing"]))
    scenario.expectRefused(.nothingChosen) { $0.give(.choices([]), to: "what_outside") }
    scenario.expectRefused(.unknownChoice("flying")) { $0.answer("what_outside", "walking", "flying") }
  }

  @Test func `picks have a maximum, and none of these excludes all others`() {
    var scenario = scenario
    scenario.expectRefused(.tooMany(maximum: 2)) {
      $0.answer("top_picks", "street-lighting", "safe-crossings", "calm-evenings")
    }
    scenario.expectRefused(.excludesOthers("none_of_these")) {
      $0.answer("top_picks", "street-lighting", "none_of_these")
    }
    scenario.answer("top_picks", "calm-evenings", "street-lighting")
    scenario.expectAnswer("top_picks", .choices(["street-lighting", "calm-evenings"]))
    scenario.answer("top_picks", "none_of_these")
    scenario.expectAnswer("top_picks", .choices(["none_of_these"]))
  }

  @Test func `an order holds picks only, each once`() {
    var scenario = scenario
    scenario.answer("top_picks", "calm-evenings", "street-lighting")
    scenario.expectRefused(.unknownChoice("safe-crossings")) { $0.answer("top_order", "safe-crossings") }
    scenario.expectRefused(.wrongKind("top_order")) {
      $0.answer("top_order", "calm-evenings", "calm-evenings")
    }
    scenario.expectRefused(.nothingChosen) { $0.give(.order([]), to: "top_order") }
    scenario.answer("top_order", "calm-evenings")
    scenario.answer("top_order", "calm-evenings", "street-lighting")
    scenario.expectAnswer("top_order", .order(["calm-evenings", "street-lighting"]))
  }

  @Test func `an order has a maximum`() throws {
    var scenario = InterviewScenario(try ShippedPack.questionnaire)
    scenario.start("standard")
    scenario.answer("top_picks", "gun-violence", "jail-use", "open-data", "child-care")
    scenario.expectRefused(.tooMany(maximum: 3)) {
      $0.answer("top_three_order", "gun-violence", "jail-use", "open-data", "child-care")
    }
    scenario.answer("top_three_order", "gun-violence", "jail-use", "open-data")
  }

  @Test func `a text holds two thousand characters after cleaning`() {
    var scenario = scenario
    let longest = String(repeating: "é", count: 2000)
    scenario.answer("anything_else", "\u{1B}\(longest)\n")
    scenario.expectAnswer("anything_else", .text(longest))
    scenario.expectRefused(.tooLong(maximum: 2000)) { $0.answer("anything_else", longest + "x") }
  }

  @Test(arguments: [
    (Refusal.notStarted, "The walk has not been started."),
    (.alreadyStarted, "The walk has been started already."),
    (.alreadyFinished, "The walk is finished."),
    (.unknownLength("x"), "There is no length \"x\"."),
    (.unknownLanguage("x"), "The pack has no language \"x\"."),
    (.unknownQuestion("x"), "There is no question \"x\"."),
    (.notAsked("x"), "The question is not asked of this person."),
    (.wrongKind("x"), "The question does not take this kind of answer."),
    (.unknownChoice("x"), "\"x\" is not one of the choices."),
    (.nothingChosen, "Nothing is chosen."),
    (.tooMany(maximum: 2), "More than 2 are chosen."),
    (.excludesOthers("x"), "\"x\" cannot stand beside other choices."),
    (.notWithin(1...2), "The number is not from 1 to 2."),
    (.tooLong(maximum: 9), "The text is longer than 9 characters."),
    (.mustBeAnswered, "Don't know and Prefer not to say are no answers here."),
    (.unanswered(2), "2 questions still wait for an answer."),
  ])
  func `every refusal says why in a sentence`(refusal: Refusal, sentence: String) {
    #expect(refusal.description == sentence)
  }
}
