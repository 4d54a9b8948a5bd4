import Foundation
import Screens
import Testing

@testable import porchlight

/// Where `--output` leads, and in which form.
@Suite struct PagePlaceTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  @Test(arguments: [
    ("page.pdf", PageFormat.pdf, nil), ("Page.PDF", .pdf, nil), ("page.HtmL", .html, nil),
    ("a.b/page", nil, nil),
    ("page.docx", nil, ".docx"), ("page.htm", nil, ".htm"), ("page.pdf.bak", nil, ".bak"),
    (".page", nil, nil),
    ("page.", nil, nil), ("page.TXT", .text, nil),
  ])
  func `the ending says the form, in small letters and capitals`(
    path: String, format: PageFormat?, unknown: String?
  ) {
    let place = PagePlace(path: path)
    #expect(place.format == format && place.unknownEnding == unknown)
  }

  @Test(arguments: ["page.docx", "page.htm", "page.pdf.bak"])
  func `an ending that says nothing is refused with those that do`(name: String) throws {
    let ended = program.run("form", "handout", "--output", name)
    #expect(ended.status == 64 && ended.output == "")
    #expect(ended.errors.contains("End the name with one of .html, .pdf, .txt, or say --format."))
    #expect(try folder.names().allSatisfy { !$0.hasPrefix("page") })
    #expect(program.run("form", "handout", "--output", name, "--format", "text").status == 0)
  }

  @Test func `an ending in capitals gives the same page`() {
    for name in ["page.pdf", "PAGE.PDF"] {
      #expect(program.run("form", "handout", "--output", name).status == 0)
    }
    #expect(folder.isPDF("PAGE.PDF"))
    #expect(FileManager.default.contentsEqual(atPath: folder("PAGE.PDF"), andPath: folder("page.pdf")))
  }

  @Test func `one page into a folder needs a name, and no folder is made`() throws {
    try FileManager.default.createDirectory(atPath: folder("pages"), withIntermediateDirectories: true)
    for (path, words) in [
      ("pages", "pages is a folder. Name a file in it, such as pages/page.pdf"),
      ("pages/", "pages/ is a folder. Name a file in it, such as pages/page.pdf"),
      ("none/", "There is no folder none/. Make it first, or name another."),
    ] {
      let ended = program.run("form", "handout", "--output", path)
      #expect(ended.status == 1 && ended.errors == "Error: \(words)\n")
    }
    #expect(!folder.exists("none"))
  }

  @Test func `many pages go into a folder under their numbers`() throws {
    try FileManager.default.createDirectory(atPath: folder("pages"), withIntermediateDirectories: true)
    try folder.write(TakeTests.file(rows: 3), to: "answers.csv")
    #expect(program.run("take", "--answers", "answers.csv").status == 0)
    #expect(program.run("summary", "--all", "--output", "pages").status == 0)
    #expect(folder.isPDF("pages/page-1.pdf"))
    #expect(
      program.run("form", "ballot", "--copies", "2", "--format", "html", "--output", "pages/").status == 0)
    #expect(try folder.names(in: "pages").filter { $0.hasSuffix(".html") }.count == 2)
  }
}
