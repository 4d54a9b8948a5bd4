import Foundation
import Reporting
import Testing

@testable import porchlight

/// `porchlight form`: paper forms and cards as files.
@Suite struct FormCommandTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  @Test(arguments: ["ballot", "booklet", "guide", "help-card", "kiosk-card", "handout"], ["en", "es"])
  func `every sheet is written as PDF and as a web page`(kind: String, language: String) {
    for name in ["sheet.pdf", "sheet.html"] {
      let ended = program.run("form", kind, "--language", language, "--output", name)
      #expect(ended.status == 0 && ended.errors == "" && ended.output == "")
    }
    #expect(folder.isPDF("sheet.pdf"))
    #expect(folder.text("sheet.html").hasPrefix("<!DOCTYPE html>"))
  }

  @Test(arguments: ["topics", "areas"], ["en", "es"])
  func `a ballot is one page, and few in large print`(glance: String, language: String) throws {
    for (options, most) in [
      (["--paper", "letter"], 1), (["--paper", "a4"], 1), (["--large-print"], 4),
    ] {
      let words = ["form", "ballot", "--glance", glance, "--language", language, "--force"]
      #expect(program.run(words + options + ["--output", "ballot.pdf", "--data", folder.data]).status == 0)
      let info = program.runShell("pdfinfo ballot.pdf").output
      let pages = try #require(info.firstMatch(of: /Pages: +([0-9]+)/).flatMap { Int($0.1) })
      #expect(pages <= most, "\(options)")
    }
  }

  @Test func `the same number gives the same form, and every other one another`() throws {
    let forms = ["000572-4", "000572-4", nil, nil].map { number in
      program.run(["form", "ballot", "--data", folder.data] + (number.map { ["--number", $0] } ?? [])).output
    }
    #expect(forms[0] == forms[1] && Set(forms).count == 3)
    #expect(forms[0].contains("Form 000572-4"))
  }

  @Test func `many forms are as many files, each under its number`() throws {
    #expect(program.run("form", "ballot", "--copies", "3", "--output", "ballot.txt").status == 0)
    let names = try folder.names().filter { $0.hasPrefix("ballot") }
    #expect(names.count == 3)
    for name in names {
      let number = name.dropFirst("ballot-".count).dropLast(".txt".count)
      #expect(FormNumber(String(number)) != nil)
      #expect(folder.text(name).contains("Form \(number)"))
    }
  }

  @Test(arguments: [
    ["ballot", "--number", "000572-5"], ["ballot", "--copies", "0"], ["guide", "--copies", "2"],
    ["ballot", "--copies", "2"], ["ballot", "--length", "full"], ["poster"],
    ["booklet", "--glance", "areas"], ["ballot", "--glance", "stars"],
    ["ballot", "--copies", "2", "--number", "000572-4", "--output", "x.txt"],
  ])
  func `what makes no sense is refused`(words: [String]) throws {
    let ended = program.run(["form", "--data", folder.data] + words)
    #expect(ended.status == 64 && ended.output == "")
    #expect(try folder.names().filter { $0.hasPrefix("x") }.isEmpty)
  }

  @Test func `a length that is not there is named`() {
    let ended = program.run("form", "booklet", "--length", "endless")
    #expect(ended.status == 1)
    #expect(ended.errors == "Error: There is no length \"endless\". There are: quick, standard, full.\n")
  }

  @Test func `personal questions come with the purpose that was set up`() throws {
    let without = program.run("form", "booklet", "--length", "full").output
    try FileManager.default.createDirectory(atPath: folder.data, withIntermediateDirectories: true)
    try folder.write(
      "porchlight: 1\nsetting: session\npurpose: A study\n", to: "data/this-computer.txt")
    let with = program.run("form", "booklet", "--length", "full").output
    #expect(!without.contains("J8 ") && with.contains("J8 ") && with.contains("A study"))
  }

  @Test(arguments: [
    ("form.pdf", "form-7.pdf"), ("a.b/form", "a.b/form-7"), ("a/.form", "a/.form-7"), ("x", "x-7"),
  ])
  func `a number goes before the ending`(path: String, name: String) {
    #expect(PagePlace.name(path, numbered: "7") == name)
  }
}
