import Testing
import Toolkit

@Suite struct ToolkitReadingTests {
  @Test func `an indicator comes with those who have it, most likely first`() throws {
    let library = try ToolkitLibrary.read(files: SmallToolkit.files, language: "en")
    let lamps = try #require(library.indicators.first)
    #expect(lamps.id == "i-lamps")
    #expect(lamps.category.name.text == "Light")
    #expect(lamps.plain == LocalText("How many lamps work"))
    #expect(lamps.holders.map(\.name.text) == ["Public works", "Power company"])
    #expect(lamps.recordToRequest.text == "Repair list, by month")
    #expect(lamps.sources.map(\.name.text) == ["The Lamp Report"])
    #expect(library.indicators.map(\.isSensitive) == [false, true])
  }

  @Test func `a city example keeps what its source printed`() throws {
    let library = try ToolkitLibrary.read(files: SmallToolkit.files, language: "en")
    #expect(library.cases.map(\.place) == ["Elm City, OH", "Northport, ME", "CO"])
    #expect(library.cases.map(\.years) == [nil, "2019", nil])
    #expect(library.cases.map(\.resultsAsPrinted?.text) == [nil, "40 lamps fixed", nil])
    #expect(library.casesPrinted == "2017-2021")
  }

  @Test func `a strategy comes with who decides, its steps and its cautions`() throws {
    let library = try ToolkitLibrary.read(files: SmallToolkit.files, language: "en")
    let lamps = try #require(library.strategies.last)
    #expect(lamps.whoDecides.map(\.name.text) == ["City council"])
    #expect(lamps.firstSteps.map(\.text) == ["Count the dark lamps", "Ask for money"])
    #expect(lamps.cautions.map(\.text) == ["Bright light can keep people awake"])
    #expect(library.deciders.map(\.id) == ["council"])
    #expect(library.holders.map(\.id) == ["utility", "works"])
  }

  @Test func `Spanish stands where it is written`() throws {
    let library = try ToolkitLibrary.read(files: SmallToolkit.files, language: "es")
    #expect(library.indicators[0].plain == LocalText("Cuántos faroles funcionan"))
    #expect(library.indicators[0].category.name == LocalText("Luz"))
    #expect(library.cases[1].what == LocalText("Los vecinos avisan de faroles apagados."))
    #expect(library.strategies[1].name == LocalText("Arreglar los faroles"))
    #expect(library.strategies[1].cautions == [LocalText("Mucha luz puede quitar el sueño")])
    #expect(library.helpLines[0].forWhom == LocalText("Para quien está a oscuras."))
  }

  @Test func `what has no Spanish stays in English and says so`() throws {
    let library = try ToolkitLibrary.read(files: SmallToolkit.files, language: "es")
    #expect(library.indicators[0].recordToRequest == LocalText("Repair list, by month", isTranslated: false))
    #expect(library.holders[0].name == LocalText("Power company", isTranslated: false))
    #expect(library.cases[1].resultsAsPrinted == LocalText("40 lamps fixed", isTranslated: false))
    #expect(library.strategies[1].firstSteps[1] == LocalText("Ask for money", isTranslated: false))
  }

  @Test func `a phone number needs no translation`() throws {
    let lines = try ToolkitLibrary.readHelpLines(files: SmallToolkit.files, language: "es")
    #expect(lines[0].number?.how == LocalText("555-0100"))
    #expect(lines[0].text?.how == LocalText("LAMP to 55501", isTranslated: false))
  }

  @Test func `a language without a file is English throughout`() throws {
    let library = try ToolkitLibrary.read(files: SmallToolkit.files, language: "vi")
    #expect(library.strategies[1].name == LocalText("Fix the lamps", isTranslated: false))
    #expect(library.indicators.allSatisfy { !$0.plain.isTranslated })
  }

  @Test func `a pack written in another language needs no English`() throws {
    let library = try ToolkitLibrary.read(files: SmallToolkit.files, language: "fr", packLanguage: "fr")
    #expect(library.strategies[1].name.isTranslated)
  }

  @Test func `help lines are read without the rest of the toolkit`() throws {
    let files = ToolkitFiles([
      "helplines.yaml": SmallToolkit.helpLines, "languages/es.yaml": SmallToolkit.spanish,
    ])
    let lines = try ToolkitLibrary.readHelpLines(files: files, language: "es")
    #expect(lines.map(\.id) == ["lamp", "guess", "texts", "911"])
    #expect(lines[0].name == LocalText("Línea del Farol"))
  }
}
