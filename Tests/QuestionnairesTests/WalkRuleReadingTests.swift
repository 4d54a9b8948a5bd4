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
    ("pick_what_helps", ["quote_my_words"]), ("was_hurt", ["told_someone", "why_not_told"]),
    ("told_someone", ["why_not_told"]), ("count_my_answers", ["print_a_page"]),
  ])
  func `it is known beforehand which questions an answer can add or take away`(
    question: String, others: [String]
  ) throws {
    let reach = try #require(try PackFixtures.garden.reach(of: question))
    #expect(reach.questions == others)
    #expect(!reach.opens && !reach.repeats)
  }

  @Test(arguments: ["feels_heard", "share_coins", "no_such_question"])
  func `most answers change nothing else`(question: String) throws {
    #expect(try PackFixtures.garden.reach(of: question) == nil)
  }

  @Test func `the age, picks and rated areas reach whole sections`() throws {
    let garden = try PackFixtures.garden
    #expect(garden.reach(of: "age_group")?.sections == Set(garden.sections.indices))
    #expect(garden.reach(of: "top_picks")?.repeats == true)
    #expect(garden.reach(of: "top_order")?.repeats == true)
    var lighting = try PackFixtures.lighting
    let area = try #require(lighting.reach(of: "area_streets"))
    #expect(area.opens)
    #expect(area.sections == [try #require(lighting.sectionIndex(ofQuestion: "prob_street_lighting"))])
    #expect(lighting.reach(of: "prob_street_lighting") == nil)
    #expect(lighting.reach(of: "evenings_out")?.questions == ["what_outside"])
    lighting.minors = nil
    #expect(lighting.reach(of: "age_group") == nil)
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
