import Interviewing
import Questionnaires
import TestSupport
import Testing

@Suite struct ReplayTests {
  private func finished() throws -> InterviewScenario {
    var scenario = InterviewScenario(try PackFixtures.lighting)
    scenario.start("standard", language: "es", setting: .kiosk, seed: 99)
    scenario.answerAll()
    scenario.finish()
    return scenario
  }

  @Test func `no events are a walk that has not begun`() throws {
    let pack = try PackFixtures.lighting
    let replay = Interview.replaying([], questionnaire: pack)
    let (interview, dropped) = (replay.interview, replay.dropped)
    #expect(interview == Interview(questionnaire: pack))
    #expect(dropped.isEmpty)
  }

  @Test func `a finished walk is the same walk again`() throws {
    let scenario = try finished()
    let replay = Interview.replaying(scenario.events, questionnaire: scenario.interview.questionnaire)
    let (interview, dropped) = (replay.interview, replay.dropped)
    #expect(interview == scenario.interview)
    #expect(dropped.isEmpty)
  }

  @Test func `after every event the walk goes on where it stood`() throws {
    var live = InterviewScenario(try PackFixtures.lighting)
    live.start("quick")
    while let key = live.interview.current {
      let interview = Interview.replaying(live.events, questionnaire: live.interview.questionnaire).interview
      #expect(interview == live.interview, "\(key.question)")
      live.answerAll(upTo: live.interview.path.first { $0 != key && live.interview.isWaiting($0) }?.question)
    }
  }

  @Test func `stored and read back the events give the same walk`() throws {
    let scenario = try finished()
    let events = try scenario.events.map { try WalkEvent($0.payload) }
    #expect(events == scenario.events)
  }

  @Test func `behind the end only the mark counts that others ended at the same time`() throws {
    let scenario = try finished()
    let late: [WalkEvent] = [.answered(AnswerKey("age_group"), .preferNot), .crowded, .lengthChosen("full")]
    let marked = Interview.replaying(scenario.events + late, questionnaire: scenario.interview.questionnaire)
      .interview
    #expect(marked.isCrowded && !scenario.interview.isCrowded)
    #expect(marked.answers == scenario.interview.answers && marked.length == scenario.interview.length)
  }

  @Test func `under a changed pack what still fits is kept and the rest is named`() throws {
    let scenario = try finished()
    let files = PackFixtures.lighting { texts in
      texts["questionnaire.yaml"] = texts["questionnaire.yaml"]?
        .replacing("name: elm-street", with: "name: elm-road").replacing("max: 7", with: "max: 3")
        .replacing("name: anything_else", with: "name: something_else")
        .replacing("${anything_else}", with: "${something_else}")
        .replacing("anything_else]", with: "something_else]")
      texts["places/here.yaml"] = texts["places/here.yaml"]?.replacing("elm-street", with: "elm-road")
      texts["languages/es.yaml"] = texts["languages/es.yaml"]?.replacing(
        "anything_else", with: "something_else")
    }
    let pack = try PackReader.questionnaire(from: files)
    let replay = Interview.replaying(scenario.events.filter { $0 != .finished }, questionnaire: pack)
    let (interview, dropped) = (replay.interview, replay.dropped)
    #expect(dropped.map(\.question) == ["neighborhood", "evenings_out", "anything_else"])
    #expect(interview.countedAnswer(to: "age_group") == .choice("age_18_or_more", own: nil))
    #expect(interview.current?.question == "neighborhood")
    #expect(interview.language == "es")
    #expect(interview.start?.seed == 99)
  }

  @Test func `a language or a length that the pack has no more is left out`() throws {
    let pack = try PackFixtures.lighting
    let start = WalkStart(setting: .own, language: "vi", seed: 1, month: "2026-11")
    let events: [WalkEvent] = [
      .started(start, pack: pack.stamp), .lengthChosen("slow"), .languageChanged("fr"),
      .answered(AnswerKey("age_group", factor: "street-lighting"), .dontKnow),
    ]
    let replay = Interview.replaying(events, questionnaire: pack)
    let (interview, dropped) = (replay.interview, replay.dropped)
    #expect(interview.language == "en")
    #expect(interview.length == nil)
    #expect(interview.current == nil)
    #expect(interview.answers.isEmpty)
    #expect(dropped == [AnswerKey("age_group", factor: "street-lighting")])
  }

  @Test func `an answer that is damaged in the store is cleaned like a typed one`() throws {
    let pack = try PackFixtures.lighting
    let events: [WalkEvent] = [
      .started(WalkStart(setting: .own, language: "en", seed: 1, month: "2026-11"), pack: pack.stamp),
      .lengthChosen("quick"), .answered(AnswerKey("anything_else"), .text("\u{1B}[2JBats\u{202E}")),
      .answered(AnswerKey("top_picks"), .choices(["street-lighting", "none_of_these"])),
    ]
    let replay = Interview.replaying(events, questionnaire: pack)
    let (interview, dropped) = (replay.interview, replay.dropped)
    #expect(interview.answers[AnswerKey("anything_else")] == .text("[2JBats"))
    #expect(dropped == [AnswerKey("top_picks")])
  }
}
