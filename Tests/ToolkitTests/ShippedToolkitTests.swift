import Testing
import Toolkit

/// The toolkit that is shipped.
@Suite struct ShippedToolkitTests {
  let pack = ShippedPack()

  @Test(arguments: ["en", "es"])
  func `it reads without a complaint`(language: String) throws {
    let library = try ToolkitLibrary.read(files: pack.toolkit, language: language)
    #expect(library.indicators.count == 65)
    #expect(library.cases.count == 85)
    #expect(library.strategies.count == 66)
    #expect(library.helpLines.count == 18)
  }

  @Test func `every id that a factor links exists`() throws {
    let library = try ToolkitLibrary.read(files: pack.toolkit, language: "en")
    try expect("indicators", areAmong: library.indicators.map(\.id))
    try expect("cases", areAmong: library.cases.map(\.id))
    try expect("strategies", areAmong: library.strategies.map(\.id))
  }

  @Test func `every factor has a number to ask for and a first step`() throws {
    let library = try ToolkitLibrary.read(files: pack.toolkit, language: "en")
    for (factor, ids) in try pack.links("indicators") {
      #expect(library.firstIndicator(among: ids) != nil, "\(factor)")
    }
    for (factor, ids) in try pack.links("strategies") {
      #expect(library.firstStep(among: ids) != nil, "\(factor)")
    }
  }

  @Test func `two factors have no city example yet, the others do`() throws {
    let library = try ToolkitLibrary.read(files: pack.toolkit, language: "en")
    let without = try pack.links("cases").filter { library.firstCase(among: $0.ids) == nil }
    #expect(without.map(\.factor) == ["child-care", "theft-robbery"])
  }

  @Test func `Spanish lacks only what is left in English on purpose`() throws {
    let library = try ToolkitLibrary.read(files: pack.toolkit, language: "es")
    let names = library.holders.map(\.name) + library.deciders.map(\.name)
    let numbers = library.indicators.flatMap { [$0.plain, $0.category.name] }
    let actions = library.strategies.flatMap { [$0.name, $0.what] + $0.firstSteps + $0.cautions }
    let examples = library.cases.map(\.what)
    let lines = library.helpLines.flatMap {
      [$0.name, $0.forWhom, $0.number?.how, $0.text?.how].compactMap(\.self)
    }
    let english = (names + numbers + actions + examples + lines).filter { !$0.isTranslated }
    #expect(english.map(\.text) == [])
    #expect(library.indicators.allSatisfy { !$0.recordToRequest.isTranslated })
    #expect(library.cases.compactMap(\.resultsAsPrinted).allSatisfy { !$0.isTranslated })
  }

  @Test func `the help lines on a page are 911 and those somebody has checked`() throws {
    let lines = try ToolkitLibrary.read(files: pack.toolkit, language: "en").printableHelpLines
    #expect(
      lines.map(\.id) == [
        "911", "988", "samhsa", "ndvh", "rainn", "stronghearts", "211", "childhelp", "trevor",
        "translifeline",
        "trafficking", "crisistext", "veterans", "disaster",
      ])
    #expect(lines.dropFirst().allSatisfy { $0.checked == "2026-11" })
    #expect(lines.first { $0.id == "rainn" }?.text == nil)
  }

  @Test(arguments: ["en", "es"])
  func `no sentence is longer than 20 words`(language: String) throws {
    let library = try ToolkitLibrary.read(files: pack.toolkit, language: language)
    // What sources printed and what a records letter says is not ours to shorten.
    let words =
      library.indicators.map(\.plain) + library.cases.map(\.what)
      + library.strategies.flatMap { [$0.name, $0.what] + $0.firstSteps + $0.cautions }
      + library.helpLines.map(\.forWhom)
    #expect(words.map(\.text).filter { Readability.longestSentence($0) > 20 } == [])
  }

  @Test func `no text names a key`() throws {
    for name in ToolkitFiles.names + [ToolkitFiles.translation("es")] {
      for (path, text) in try pack.texts("toolkit/\(name)") {
        #expect(Readability.keyNames(text) == [], "\(name) \(path)")
      }
    }
  }

  private func expect(_ kind: String, areAmong known: [String]) throws {
    let links = try pack.links(kind)
    #expect(links.count == 26)
    for (factor, ids) in links {
      #expect(Set(ids).subtracting(known) == [], "\(factor): \(kind)")
      #expect(Set(ids).count == ids.count, "\(factor): \(kind) twice")
    }
  }
}
