import Questionnaires
import Testing
import Toolkit

/// Dates of help lines, ids that two files claim, and what a language lacks: what only a check looks for.
@Suite struct ToolkitDateTests {
  @Test(arguments: [
    ("2026-11", 2026, 11), ("2026-01", 2026, 1), ("2026-12-31", 2026, 12), ("0999-10", 999, 10),
  ])
  func `a month is read, with or without a day`(text: String, year: Int, month: Int) {
    #expect(Month(text) == Month(year: year, month: month))
  }

  @Test(arguments: [
    "", "2026", "2026-13", "2026-00", "26-11", "2026-1", "2026-11-32", "2026-11-00", "2026-11-1", "2026/11",
    "November 2026", "2026-11-21-1", "+026-11", "2026-1١",
  ])
  func `what is no month is none`(text: String) { #expect(Month(text) == nil) }

  @Test(arguments: [
    ("2025-11", "2026-11", false), ("2025-10", "2026-11", true), ("2025-12", "2026-11", false),
    ("2026-11", "2026-11", false), ("2027-05", "2026-11", false), ("2015-12", "2026-11", true),
  ])
  func `older than a year is more than twelve months`(date: String, today: String, isOld: Bool) throws {
    let today = try #require(Month(today))
    #expect(Month(date)?.isOlderThanAYear(on: today) == isOld)
  }

  @Test func `a check that is older than a year is a warning, and the toolkit can be used`() {
    let report = check(SmallToolkit.files, on: Month(year: 2027, month: 12))
    #expect(report.library != nil)
    #expect(
      lines(report) == [
        "helplines.yaml:1:15: old-check: `last_checked` is older than a year: 2026-11"
      ])
    let later = check(SmallToolkit.files, on: Month(year: 2028, month: 1))
    #expect(
      lines(later) == [
        "helplines.yaml:1:15: old-check: `last_checked` is older than a year: 2026-11",
        "helplines.yaml:22:14: old-check: `checked` is older than a year: 2026-12",
      ])
    #expect(later.problems.map(\.isWarning) == [true, true])
    #expect(later.problems.map(\.why).allSatisfy { $0.hasSuffix(".") })
    #expect(lines(check(SmallToolkit.files, on: Month(year: 2027, month: 11))) == [])
  }

  @Test func `a check that is yet to come is a warning`() {
    let report = check(SmallToolkit.files, on: Month(year: 2026, month: 10))
    #expect(report.library != nil)
    #expect(lines(report) == ["helplines.yaml:22:14: future-check: `checked` is yet to come: 2026-12"])
  }

  @Test func `a reader for pages never asks how old a date is`() throws {
    let files = SmallToolkit.files("helplines.yaml", replacing: "2026-11", by: "1999-11")
    #expect(try ToolkitLibrary.read(files: files, language: "en").helpLines.first?.checked == "1999-11")
  }

  @Test func `a verified line without a date is an error; one from memory needs none`() {
    let files = SmallToolkit.files("helplines.yaml", replacing: "last_checked: 2026-11\n", by: "")
    let report = check(files)
    #expect(report.library == nil)
    #expect(
      lines(report) == [
        "helplines.yaml:2:5: no-date: `lamp` is verified and does not say when it was checked",
        "helplines.yaml:9:5: no-date: `guess` is verified and does not say when it was checked",
      ])
  }

  @Test(arguments: ["last month", "2026", "11/2026"])
  func `a date that is no month is an error`(date: String) {
    let files = SmallToolkit.files("helplines.yaml", replacing: "2026-12", by: date)
    #expect(lines(check(files)) == ["helplines.yaml:22:14: bad-date: `checked` is a month such as 2026-11"])
  }

  @Test func `an id that two files claim is told at the second`() {
    let files = SmallToolkit.files("strategies.yaml", replacing: "id: s-idea", by: "id: i-lamps")
    #expect(
      lines(check(files)) == [
        "strategies.yaml:4:9: two-owners: `i-lamps` is the id of an entry in indicators.yaml too"
      ])
  }

  @Test func `an escape and words turned round are told where they stand`() {
    var files = SmallToolkit.files("cases.yaml", replacing: "Lamp Watch", by: "\"Lamp \\e[31mWatch\"")
    files.texts["sources.yaml"] = SmallToolkit.sources.replacing("The Lamp", with: "The \u{202E}Lamp")
    #expect(
      lines(check(files)) == [
        "cases.yaml:12:16: control-character: the text holds the control character U+001B",
        "sources.yaml:3:11: control-character: the text holds the control character U+202E",
      ])
  }

  @Test func `the remedy names the file as the pack does`() {
    var files = SmallToolkit.files
    files.folder = "toolkit"
    let report = ToolkitLibrary.check(files: files, language: "fr", today: Month(year: 2026, month: 11))
    #expect(!report.problems.isEmpty)
    #expect(report.problems.allSatisfy { $0.fix == "add the words to `toolkit/languages/fr.yaml`." })
  }

  @Test func `what is not translated is told once for each entry, and counted`() {
    let report = ToolkitLibrary.check(
      files: SmallToolkit.files, language: "es", today: Month(year: 2026, month: 11))
    #expect(report.library != nil)
    #expect(report.problems.allSatisfy { $0.isWarning && $0.code == "missing-translation" })
    #expect(
      report.problems.filter { $0.file == "strategies.yaml" }.map(\.description) == [
        "strategies.yaml:5:11: `name`, `what` of `strategies.s-idea` are not translated into es",
        "strategies.yaml:14:9: `first_steps.1` of `strategies.s-lamps` is not translated into es",
      ])
    #expect(
      report.problems.filter { $0.file == "indicators.yaml" }.map(\.description)
        == [
          "indicators.yaml:4:26: `holders.utility` is not translated into es",
          "indicators.yaml:15:12: `indicators.i-falls` is not translated into es",
        ])
    #expect(report.problems.allSatisfy { $0.fix == "add the words to `languages/es.yaml`." })
    #expect(report.translated < report.total)
    #expect(report.translated == 11)
  }

  @Test func `the pack's own language lacks nothing`() {
    let report = check(SmallToolkit.files)
    #expect(report.problems.isEmpty)
    #expect(report.total == 0)
  }

  private func check(_ files: ToolkitFiles, on today: Month = Month(year: 2026, month: 12)) -> ToolkitReport {
    ToolkitLibrary.check(files: files, language: "en", today: today)
  }

  private func lines(_ report: ToolkitReport) -> [String] {
    report.problems.map { "\($0.file):\($0.line):\($0.column): \($0.code): \($0.sentence)" }
  }
}
