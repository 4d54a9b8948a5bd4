import Foundation
import Reporting
import TestSupport
import Testing

/// Pages as web pages in a real browser: as wide as its window, silent, and in order for screen readers.
@Suite(.serialized) struct BrowserTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  @Test func `every page opens without a fault on a phone, at a desk and on paper`() throws {
    try makePages()
    let pages = try folder.names().filter { $0.hasSuffix(".html") }
    #expect(pages.count == Self.commands.count * 2 + SampleDocument.allCases.count)
    let browser = try Browser(folder)
    for page in pages {
      for view in BrowserView.allCases {
        let faults = try browser.faults(of: folder(page), as: view)
        #expect(faults.isEmpty, "\(page) (\(view)): \(faults)")
      }
    }
  }

  /// What the program writes, each in both languages; the pages of groups and plain summaries are among the samples.
  private static let commands = [
    ["summary", "--last", "--large-print"], ["summary", "--last", "--rehearsal"], ["form", "ballot"],
    ["form", "ballot", "--glance", "areas"],
    ["form", "booklet", "--length", "full"], ["form", "booklet", "--length", "standard", "--large-print"],
    ["form", "guide"], ["form", "help-card"], ["form", "kiosk-card"], ["form", "handout"],
  ]

  private func makePages() throws {
    try folder.write(TakeTests.file(rows: 1), to: "people.csv")
    #expect(program.run("take", "--answers", "people.csv").status == 0)
    for (index, command) in Self.commands.enumerated() {
      for language in ["en", "es"] {
        let file = "page-\(index)-\(language).html"
        let options = ["--language", language, "--output", file, "--data", folder.data]
        #expect(program.run(command + options).status == 0, "\(command)")
      }
    }
    for sample in SampleDocument.allCases {
      try folder.write(HTMLRenderer().render(sample.document), to: "sample-\(sample.rawValue).html")
    }
  }

  /// Ballots, what hangs on a wall, pages of groups and summaries; Letter and A4.
  @Test func `what is one sheet or two as PDF is as many from a browser`() throws {
    for language in ["en", "es"] {
      for glance in ["topics", "areas"] {
        let options = ["--glance", glance, "--language", language, "--output", "\(glance)-\(language).html"]
        #expect(program.run(["form", "ballot"] + options).status == 0)
      }
    }
    let samples: [SampleDocument] = [
      .wall, .spanishWall, .council, .spanishCouncil, .participants, .spanishParticipants, .handout,
      .spanishHandout,
    ]
    var most = ["summary-en.html": 2, "summary-es.html": 2]
    try folder.write(TakeTests.file(rows: 1), to: "people.csv")
    #expect(program.run("take", "--answers", "people.csv").status == 0)
    for language in ["en", "es"] {
      let options = ["--last", "--language", language, "--output", "summary-\(language).html"]
      #expect(program.run(["summary"] + options + ["--data", folder.data]).status == 0)
    }
    for sample in samples {
      let name = "\(sample.rawValue).html"
      try folder.write(HTMLRenderer().render(sample.document), to: name)
      most[name] = try sample.document.sheets
    }
    let browser = try Browser(folder)
    for page in try folder.names().filter({ $0.hasSuffix(".html") }) {
      for (width, height) in [(8.5, 11), (8.27, 11.69)] {
        let sheets = try browser.sheets(of: folder(page), width: width, height: height)
        #expect((1...(most[page] ?? 1)).contains(sheets), "\(page) \(width)")
      }
    }
  }

  @Test func `the check finds what it looks for`() throws {
    let browser = try Browser(folder)
    for (body, fault) in Self.faulty {
      try folder.write(Self.page(body, policy: fault.contains("Policy")), to: "faulty.html")
      let faults = try browser.faults(of: folder("faulty.html"), as: .phone)
      #expect(faults.contains { $0.hasPrefix(fault) }, "\(body): \(faults)")
    }
    try folder.write(Self.page("<h1>One</h1><h2>Two</h2><h2>Three</h2>"), to: "sound.html")
    #expect(try browser.faults(of: folder("sound.html"), as: .phone) == [])
    try folder.write("<title>T</title><main><h1>One</h1></main>", to: "bare.html")
    #expect(
      try browser.faults(of: folder("bare.html"), as: .print).prefix(2) == ["no language", "quirks mode"])
  }

  /// Bodies with what is wrong about each.
  private static let faulty = [
    ("<h1>One</h1><h3>Three</h3>", "h3 follows h1"), ("<h2>Two</h2>", "the first heading is no h1"),
    ("<h1>One</h1><h1>Again</h1>", "more than one h1"), ("<h1>One</h1><h2></h2>", "h2 is empty"),
    ("<h1>One</h1><svg role=\"img\" viewBox=\"0 0 9 9\"></svg>", "image without a name"),
    ("<h1>One</h1><figure><p>A</p></figure>", "figure without a name"),
    ("<h1>One</h1><a href=\"#x\"><span></span></a>", "link without a name"),
    ("<h1>One</h1><table><tr><td>1<td>2<tr><td>3<td>4</table>", "a table without column headers"),
    ("<h1>One</h1><div style=\"width: 400px\">wide</div>", "too wide: 4"),
    ("<h1>One</h1><p>\(String(repeating: "long", count: 40))</p>", "too wide"),
    ("<h1>One</h1><script>console.log(1)</script>", "console: log"),
    ("<h1>One</h1><script>throw 1</script>", "a script failed"),
    ("<h1>One</h1><img src=\"gone.png\" alt=\"A\">", "log: "),
    ("<h1 style=\"color: red\">One</h1><script>1</script>", "issue: ContentSecurityPolicyIssue"),
  ]

  private static func page(_ body: String, policy: Bool = false) -> String {
    let policy = policy ? "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">" : ""
    return """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>T</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">\(policy)</head>
      <body><main>\(body)</main></body></html>
      """
  }
}
