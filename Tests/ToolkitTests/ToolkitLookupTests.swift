import Testing
import Toolkit

@Suite struct ToolkitLookupTests {
  let library: ToolkitLibrary

  init() throws {
    library = try ToolkitLibrary.read(files: SmallToolkit.files, language: "en")
  }

  @Test func `the first indicator is that of the factor, not of the file`() {
    #expect(library.firstIndicator(among: ["i-falls", "i-lamps"])?.id == "i-falls")
    #expect(library.firstIndicator(among: []) == nil)
  }

  @Test(arguments: [
    (["c-undated", "c-dated"], "c-dated"),
    (["c-state", "c-undated"], "c-state"),
    (["c-gone", "c-undated"], "c-undated"),
  ])
  func `a city example with a year goes first`(ids: [String], expected: String) {
    #expect(library.firstCase(among: ids)?.id == expected)
  }

  @Test func `what is told already is told again only where there is nothing else`() throws {
    #expect(library.firstCase(among: ["c-dated", "c-undated"], besides: ["c-dated"])?.id == "c-undated")
    #expect(library.firstCase(among: ["c-dated"], besides: ["c-dated"])?.id == "c-dated")
    #expect(library.firstStep(among: ["s-lamps"], besides: ["s-lamps"])?.strategy.id == "s-lamps")
    let all = library.strategies.filter { !$0.whoDecides.isEmpty && !$0.firstSteps.isEmpty }.map(\.id)
    let other = library.firstStep(among: all, besides: [all[0]])?.strategy.id
    #expect(other == (all.count > 1 ? all[1] : all[0]))
  }

  @Test func `a factor without a city example has none`() {
    #expect(library.firstCase(among: []) == nil)
  }

  @Test func `the first step is of a strategy that says how to start`() throws {
    let first = try #require(library.firstStep(among: ["s-idea", "s-lamps"]))
    #expect(first.strategy.id == "s-lamps")
    #expect(first.step.text == "Count the dark lamps")
  }

  @Test func `without a step there is nothing to show`() {
    #expect(library.firstStep(among: ["s-idea"]) == nil)
  }
}
