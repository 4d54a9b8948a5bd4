import Testing
import Toolkit

@Suite struct HelpLineTests {
  let library: ToolkitLibrary

  init() throws {
    library = try ToolkitLibrary.read(files: SmallToolkit.files, language: "en")
  }

  @Test func `911 goes first and is always there`() {
    #expect(library.printableHelpLines.map(\.id) == ["911", "lamp", "texts"])
    #expect(library.printableHelpLines.first?.number?.how.text == "911")
  }

  @Test func `a number from memory is not printed, even with a verified text code`() {
    #expect(!library.printableHelpLines.contains { $0.id == "guess" })
    #expect(library.helpLines.contains { $0.id == "guess" })
  }

  @Test func `a text code from memory is left out of a verified line`() {
    let printed = library.printableHelpLines
    #expect(printed.first { $0.id == "lamp" }?.text == nil)
    #expect(printed.first { $0.id == "911" }?.text == nil)
    #expect(printed.first { $0.id == "texts" }?.text?.how.text == "HELLO to 55503")
  }

  @Test func `a verified line says when it was checked`() {
    let checked = library.helpLines.map(\.checked)
    #expect(checked == ["2026-11", "2026-11", "2026-12", nil])
  }

  @Test func `a line whose text code is from memory is not printed`() throws {
    let files = SmallToolkit.files(
      "helplines.yaml", replacing: "text: HELLO to 55503\n    text_basis: verified",
      by: "text: HELLO to 55503\n    text_basis: memory")
    let changed = try ToolkitLibrary.read(files: files, language: "en")
    #expect(changed.printableHelpLines.map(\.id) == ["911", "lamp"])
  }
}
