import Questionnaires
import Testing
import Toolkit

@testable import Reporting

@Suite struct FactorExplanationTests {
  private func explanation(_ language: String, of index: Int) throws -> FactorExplanation {
    let questionnaire = try SmallPack.questionnaire()
    return FactorExplanation(
      questionnaire.catalog.factors[index], questionnaire: questionnaire,
      toolkit: try SmallToolkit.library(language), words: try SmallPack.words(language))
  }

  @Test func `a topic is explained with what its links name first`() throws {
    let lamps = try explanation("en", of: 0)
    #expect(lamps.name == LocalText("Street lamps") && lamps.indicator == LocalText("How many lamps work"))
    #expect(lamps.holders.map(\.text) == ["Public works", "Power company"])
    #expect(lamps.example?.place == "Elm City, OH" && lamps.example?.date == "2019")
    #expect(lamps.example?.isDated == true)
    #expect(lamps.deciders.map(\.text) == ["City council", "Mayor"])
    #expect(lamps.firstStep == LocalText("Count the dark ones"))
  }

  @Test func `what is left in English is known to be`() throws {
    let lamps = try explanation("es", of: 0)
    #expect(lamps.name == LocalText("Luces de la calle"))
    #expect(lamps.example?.text == LocalText("The city changed every lamp.", isTranslated: false))
    #expect(try explanation("es", of: 2).name == LocalText("Parks", isTranslated: false))
  }

  @Test func `a topic without links has none of them`() throws {
    let parks = try explanation("en", of: 2)
    #expect(parks.indicator == nil && parks.example == nil && parks.firstStep == nil)
    #expect(parks.holders.isEmpty && parks.deciders.isEmpty)
  }

  @Test func `an example without a year says when it was printed`() throws {
    var toolkit = try SmallToolkit.library("en")
    toolkit.cases[0].years = nil
    toolkit.cases[0].city = nil
    toolkit.cases[0].state = nil
    let document = try Walk.usual().document(toolkit: toolkit)
    #expect(TextRenderer().render(document).contains("Bright Nights (printed 2017-2021):"))
  }

  @Test func `the first three of the ranking are explained`() throws {
    var walk = try Walk(try SmallPack.questionnaire())
    try walk.rate([
      "fights": "very_big", "lamps": "very_big", "crossings": "big", "parks": "medium", "voice": "small",
    ])
    let html = HTMLRenderer().render(try walk.document())
    for name in ["Street lamps", "Safe crossings", "Parks"] { #expect(html.contains("<h3>\(name)</h3>")) }
    #expect(!html.contains("<h3>Fights</h3>") && !html.contains("<h3>A say in the plan</h3>"))
    #expect(html.components(of: "No city example yet.") == 2)
  }
}
