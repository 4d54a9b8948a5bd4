import TestSupport
import Testing
import Toolkit

@Suite struct ToolkitProblemTests {
  @Test(arguments: [
    Slip(
      "indicators.yaml", "holders: [works, utility]", "holders: [works, utilty]",
      "indicators.yaml:10:22: `utilty` is not among the holders"),
    Slip(
      "indicators.yaml", "category: light\n    plain: How many lamps",
      "category: ligt\n    plain: How many lamps",
      "indicators.yaml:8:15: `ligt` is not among the categories"),
    Slip(
      "indicators.yaml", "sensitive: true", "sensitive: maybe",
      "indicators.yaml:18:16: `sensitive` is true or false"),
    Slip(
      "indicators.yaml", "record_to_request: Yearly totals", "record: Yearly totals",
      """
      indicators.yaml:13:5: `record_to_request` is missing
      indicators.yaml:17:5: `record` is not a key that belongs here
      """),
    Slip(
      "cases.yaml", "years: 2019", "years: recent",
      "cases.yaml:13:12: `years` is a year, or two with a hyphen: 2019 or 2020-2021"),
    Slip("cases.yaml", "id: c-dated", "id: c-undated", "cases.yaml:9:9: `c-undated` stands in `cases` twice"),
    Slip("cases.yaml", "source: [lamps]", "source: lamps", "cases.yaml:8:13: `source` is a list"),
    Slip("cases.yaml", "city: Northport", "city: [Northport]", "cases.yaml:10:11: `city` is a text"),
    Slip("strategies.yaml", "name: Fix the lamps", "name:", "strategies.yaml:9:10: `name` is a text"),
    Slip(
      "strategies.yaml", "- Count the dark lamps", "- Count: the dark lamps",
      "strategies.yaml:13:9: an entry of `first_steps` is a text"),
    Slip(
      "helplines.yaml", "basis: verified\n    text: LAMP", "basis: sure\n    text: LAMP",
      "helplines.yaml:7:12: `basis` is verified or memory"),
    Slip(
      "helplines.yaml", "    basis: verified\n    text: LAMP", "    text: LAMP",
      "helplines.yaml:3:5: `basis` is missing"),
    Slip(
      "languages/es.yaml", "i-lamps:", "i-lampz:",
      "languages/es.yaml:5:24: `indicators.i-lampz` translates nothing: the pack has no such text"),
    Slip(
      "languages/es.yaml", "[Contar los faroles apagados]", "[Uno, Dos, Tres]",
      "languages/es.yaml:11:29: `strategies.s-lamps.first_steps.2` translates nothing: the pack has no such text"
    ),
    Slip(
      "languages/es.yaml", "language: es", "language: en",
      "languages/es.yaml:1:11: this says `en`, but the file is named for `es`"),
    Slip(
      "languages/es.yaml", "deciders:", "decider:",
      "languages/es.yaml:4:1: `decider` is not a key that belongs here"),
  ])
  func `a slip is told with its place`(slip: Slip) {
    #expect(slip.complaint == slip.expected)
  }

  @Test(arguments: [
    (
      "sources:\n\t- id: x",
      "sources.yaml:2:1: the file cannot be read as YAML: found character that cannot start any token"
    ),
    ("", "sources.yaml:1:1: the file is empty"),
    ("- lamps", "sources.yaml:1:1: expected `key: value` here"),
    (
      "sources: []\nsources: []",
      "sources.yaml:1:1: `sources` stands twice in one place, here and further down"
    ),
  ])
  func `a file that is no table is told as such`(text: String, expected: String) {
    #expect(complaintInSpanish(of: SmallToolkit.files("sources.yaml", text)) == expected)
  }

  @Test func `a missing file is told`() {
    var files = SmallToolkit.files
    files.texts["strategies.yaml"] = nil
    #expect(
      complaintInSpanish(of: files) == "strategies.yaml:1:1: the file is not there, or is no text in UTF-8")
  }

  @Test func `all slips of all files are told at once`() {
    var files = SmallToolkit.files("cases.yaml", replacing: "years: 2019", by: "years: 19")
    files.texts["strategies.yaml"] = SmallToolkit.strategies.replacing("[council]", with: "[king]")
    files.texts["helplines.yaml"] = SmallToolkit.helpLines.replacing("for_whom:", with: "forwhom:")
    let lines = complaintInSpanish(of: files).split(separator: "\n")
    #expect(lines.count == 1 + 2 + 8)
    #expect(lines.first?.hasPrefix("cases.yaml:13:") == true)
    #expect(lines.count { $0.hasPrefix("helplines.yaml:") } == 8)
    #expect(lines.last?.hasPrefix("strategies.yaml:") == true)
  }

  @Test(arguments: [
    ("strategies.yaml", "name: Fix the lamps", "name: &fix Fix the lamps", 9, 11),
    ("cases.yaml", "  - id: c-undated", "  - &c\n    id: c-undated", 3, 5),
  ])
  func `an anchor is refused where it stands`(
    file: String, old: String, new: String, line: Int, column: Int
  ) {
    let told = complaintInSpanish(of: SmallToolkit.files(file, replacing: old, by: new))
    #expect(told == "\(file):\(line):\(column): \(Self.noAnchors)")
  }

  // As a key an alias would be followed in full while the reader looks for keys that stand twice.
  @Test(arguments: ["", "? *a40\n: x\n", "*a40 : x\n", "b: {*a40 : x}\n", "? [[*a40]]\n: x\n"])
  func `a file that repeats itself without end is refused at once`(end: String) async {
    await #expect(processExitsWith: .success) { [end = end as String] in
      limitProcessorTime(seconds: 30)
      let told = complaintInSpanish(
        of: SmallToolkit.files("sources.yaml", Self.bomb + end))
      precondition(told.contains(Self.noAnchors))
    }
  }

  /// Written out it would have 9 to the power of 41 entries.
  private static var bomb: String {
    var bomb = "sources:\n- &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...40 {
      let parts = Array(repeating: "*a\(level - 1)", count: 9)
      bomb += "- &a\(level) [\(parts.joined(separator: ", "))]\n"
    }
    return bomb
  }

  private static let noAnchors = "anchors (`&name`) and aliases (`*name`) are not used in packs"

  @Test func `a file far too large is not read`() {
    let told = complaintInSpanish(
      of: SmallToolkit.files("sources.yaml", String(repeating: "# lamp\n", count: 200_000)))
    #expect(told == "sources.yaml:1:1: the file is larger than 1 MiB")
  }
}

/// One thing written wrong, and what is said of it.
struct Slip: Sendable, CustomTestStringConvertible {
  let file: String
  let right: String
  let wrong: String
  let expected: String

  init(_ file: String, _ right: String, _ wrong: String, _ expected: String) {
    self.file = file
    self.right = right
    self.wrong = wrong
    self.expected = expected
  }

  var testDescription: String { expected }

  var complaint: String {
    complaintInSpanish(of: SmallToolkit.files(file, replacing: right, by: wrong))
  }
}

/// What reading the files in Spanish complains about; empty when they are fine.
private func complaintInSpanish(of files: ToolkitFiles) -> String {
  do throws(ToolkitError) {
    _ = try ToolkitLibrary.read(files: files, language: "es")
    return ""
  } catch {
    return error.description
  }
}
