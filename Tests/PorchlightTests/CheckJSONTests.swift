import Foundation
import Testing

/// `porchlight check --format json`: the same for other programs.
@Suite struct CheckJSONTests {
  /// What other programs read; a key that is missing or renamed is an error here.
  private struct Report: Decodable, Equatable {
    struct Complaint: Decodable, Equatable {
      var file: String
      var line: Int
      var column: Int
      var code: String
      var severity: String
      var message: String
      var why: String
      var fix: String
    }
    struct Language: Decodable, Equatable {
      var code: String
      var name: String
      var translated: Int
      var total: Int
      var percent: Int
    }
    struct Summary: Decodable, Equatable {
      var errors: Int
      var warnings: Int
      var questions: Int
      var factors: Int
      var languages: [Language]
    }
    var complaints: [Complaint]
    var summary: Summary
  }

  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  @Test func `a questionnaire without fault has no complaints and a summary`() throws {
    #expect(program.run(["pack", "new", folder("street")]).status == 0)
    let ended = program.check(folder("street"), "--format", "json")
    #expect(ended.status == 0)
    let report = try JSONDecoder().decode(Report.self, from: Data(ended.output.utf8))
    let spanish = Report.Language(code: "es", name: "Español", translated: 103, total: 103, percent: 100)
    #expect(
      report
        == Report(
          complaints: [],
          summary: Report.Summary(errors: 0, warnings: 0, questions: 21, factors: 3, languages: [spanish])))
  }

  @Test func `each complaint has all that the text says`() throws {
    let copy = try PackCopy(folder)
    try copy.replace("factor: stable-housing", with: "factor: stable-housng", in: "questionnaire.yaml")
    try copy.replace("last_checked: 2026-11", with: "last_checked: 2024-05", in: "toolkit/helplines.yaml")
    let ended = program.run(["check", copy.path, "--format", "json", "--today", "2026-11"])
    #expect(ended.status == 1)
    #expect(ended.errors == "")
    let report = try JSONDecoder().decode(Report.self, from: Data(ended.output.utf8))
    #expect(report.summary.errors == 1)
    #expect(report.summary.warnings == 1)
    #expect(report.complaints.map(\.code) == ["unknown-factor", "old-check"])
    #expect(report.complaints.map(\.severity) == ["error", "warning"])
    #expect(report.complaints.first?.file == "\(copy.path)/questionnaire.yaml")
    #expect(report.complaints.first?.column == 17)
    #expect(report.complaints.first?.message == "`stable-housng` is not a factor of this pack")
    #expect(report.complaints.first?.fix == "did you mean `stable-housing`?")
    #expect(report.complaints.last?.file == "\(copy.path)/toolkit/helplines.yaml")
    let text = program.run(["check", copy.path, "--today", "2026-11"]).output
    for complaint in report.complaints {
      #expect(
        text.contains(
          "\(complaint.file):\(complaint.line):\(complaint.column): \(complaint.severity)[\(complaint.code)]: "
            + complaint.message))
      #expect(text.contains("\nwhy: \(complaint.why)\nfix: \(complaint.fix)\n"))
    }
  }

  @Test func `a questionnaire that cannot be read at all is a report too`() throws {
    try FileManager.default.createDirectory(atPath: folder("street"), withIntermediateDirectories: true)
    try folder.write("id: [", to: "street/pack.yaml")
    let ended = program.check(folder("street"), "--format", "json")
    #expect(ended.status == 1)
    let report = try JSONDecoder().decode(Report.self, from: Data(ended.output.utf8))
    #expect(report.complaints.map(\.code) == ["yaml"])
    #expect(report.summary.questions == 0)
    #expect(report.summary.languages == [])
  }

  @Test func `the same questionnaire gives the same bytes`() throws {
    let copy = try PackCopy(folder)
    try copy.replace("label: ", with: "labl: ", in: "questionnaire.yaml")
    let first = program.check(copy.path, "--format", "json")
    #expect(first.status == 1)
    #expect(program.check(copy.path, "--format", "json").bytes == first.bytes)
  }
}
