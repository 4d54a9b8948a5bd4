import Questionnaires
import TestSupport
import Testing

@Suite struct WalkRuleReadingTests {
  @Test func `a section that is asked once a factor`() throws {
    let pack = try PackFixtures.garden
    let section = try #require(pack.sections.first { $0.name == "closer_look" })
    #expect(section.repeats?.over == ["top_order", "top_picks"])
    #expect(section.repeats?.atMost == ["standard": 2, "full": 3])
    #expect(pack.hasRepeats)
    #expect(try !PackFixtures.lighting.hasRepeats)
    #expect(pack.sections.filter(\.isSkippable).map(\.name) == ["experience"])
  }

  @Test func `coins, details, personal questions and words for no answer`() throws {
    let pack = try PackFixtures.garden
    let coins = try #require(pack.question(named: "share_coins"))
    #expect(coins.kind == .allocate("boxes") && coins.total == 10)
    #expect(coins.kind.listName == "boxes" && pack.choices(of: coins).count == 3)
    #expect(pack.question(named: "roots")?.details == ["full"])
    #expect(pack.question(named: "top_picks")?.details == [])
    #expect(pack.personal == ["was_hurt", "told_someone", "income"])
    let place = try #require(pack.question(named: "neighborhood")?.pipedAs)
    #expect(place == Wording("your neighborhood", translations: ["es": "su barrio"]))
    #expect(pack.question(named: "income")?.pipedAs == nil)
  }

  @Test func `words that are missing in a language are known to be`() {
    let wording = Wording("Hello", translations: ["es": "Hola"])
    #expect(wording.isTranslated(into: "es", base: "en"))
    #expect(wording.isTranslated(into: "en", base: "en"))
    #expect(!wording.isTranslated(into: "vi", base: "en"))
  }

  @Test(arguments: [
    ("age_group", AnswerEffect.everything), ("top_picks", .everything), ("top_order", .everything),
    // Decides about another question of its own section, once a factor.
    ("pick_trend", .everything), ("pick_what_helps", .others(["quote_my_words"])),
    ("was_hurt", .others(["told_someone", "why_not_told"])), ("told_someone", .others(["why_not_told"])),
    ("count_my_answers", .others(["print_a_page"])), ("feels_heard", .nothing), ("share_coins", .nothing),
    ("no_such_question", .nothing),
  ])
  func `what an answer can change is known beforehand`(question: String, effect: AnswerEffect) throws {
    #expect(try PackFixtures.garden.effect(ofAnswering: question) == effect)
  }

  @Test func `areas can change everything, and so can what decides about picks`() throws {
    var pack = try PackFixtures.lighting
    #expect(pack.effect(ofAnswering: "area_streets") == .everything)
    #expect(pack.effect(ofAnswering: "prob_street_lighting") == .nothing)
    #expect(pack.effect(ofAnswering: "evenings_out") == .others(["what_outside"]))
    pack.minors = nil
    #expect(pack.effect(ofAnswering: "age_group") == .nothing)
  }

  @Test(
    arguments: [
      ("no place", []), ("${a} and ${b}", ["a", "b"]), ("{a} $b $ {c}", []), ("${}", [""]), ("${open", []),
      ("${a}${a}", ["a", "a"]), ("$${a}}", ["a"]),
    ] as [(String, [String])])
  func `the places of a text are found`(text: String, names: [String]) {
    #expect(PipedText.names(in: text) == names)
  }

  @Test func `what is filled in is not searched again`() {
    #expect(PipedText.fill("a ${x} b ${y} {z}") { $0 == "x" ? "${y}" : "2" } == "a ${y} b 2 {z}")
  }
}
