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
    #expect(lamps.record == LocalText("Repair list") && lamps.caution == LocalText("Some poles are private"))
    let origin = FactorExplanation.Origin(name: "The Lamp Report", printed: "2017-2021")
    #expect(lamps.origins == .init(indicator: [origin], example: [origin], strategy: [origin]))
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

  private func text(_ document: Document) -> String {
    TextRenderer().render(document).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `a first step comes with its caution, a number with what to ask for`() throws {
    let english = text(try Walk.usual().document())
    #expect(english.contains("A first step: Count the dark ones. Take care: Some poles are private."))
    #expect(english.contains("How many lamps work.[1] Ask for: Repair list. Who may have it: Public works;"))
    let spanish = text(try Walk.usual(language: "es").document(language: "es"))
    #expect(spanish.contains("Tenga en cuenta: Algunos postes son privados."))
    #expect(spanish.contains("Pida: Repair list (solo en inglés)."))
  }

  @Test func `a source stands below once, with the years in which it was printed`() throws {
    let page = text(try Walk.usual().document())
    #expect(page.components(of: "Source: The Lamp Report, printed 2017-2021.") == 1)
    #expect(page.components(of: "[1]") == 4 && !page.contains("[2]"))
    var toolkit = try SmallToolkit.library("en")
    toolkit.casesPrinted = ""
    #expect(text(try Walk.usual().document(toolkit: toolkit)).contains("Source: The Lamp Report."))
    #expect(!text(try Walk.usual().document(explained: 0)).contains("Source:"))
  }

  @Test func `two topics tell neither the same example nor the same step where there are others`() throws {
    var questionnaire = try SmallPack.questionnaire()
    var toolkit = try SmallToolkit.library("en")
    var (example, strategy) = (toolkit.cases[0], toolkit.strategies[0])
    (example.id, example.city, strategy.id, strategy.name) = (
      "c-oak", "Oak Town", "s-more", LocalText("More")
    )
    toolkit.cases.append(example)
    toolkit.strategies.append(strategy)
    let first = questionnaire.catalog.factors[0]
    for index in 0..<3 {
      questionnaire.catalog.factors[index].cases = first.cases + ["c-oak"]
      questionnaire.catalog.factors[index].strategies = first.strategies + ["s-more"]
    }
    let told = FactorExplanation.all(
      Array(questionnaire.catalog.factors.prefix(3)), questionnaire: questionnaire, toolkit: toolkit,
      words: try SmallPack.words("en"))
    #expect(told.map { $0.example?.place } == ["Elm City, OH", "Oak Town, OH", "Elm City, OH"])
    #expect(told.map { $0.strategy?.text } == ["Mend the lamps", "More", "Mend the lamps"])
  }
}
