import ArgumentParser
import Glibc
import Questionnaires
import Reporting
import Screens

/// Where a page goes and in which form: the same for every command that makes one.
struct PageOptions: ParsableArguments {
  @Option(help: "How to write it: text, html or pdf. Without it the name of the file decides.")
  var format: PageFormat?
  @Flag(help: "Letters of 18 points and more (not in text).") var largePrint = false
  @Option(help: "The paper of a PDF: letter or a4.") var paper = PageLooks.Paper.letter
  @Option(help: "The file to write; - or nothing writes to the terminal.") var output: String?
  @Flag(help: "Replace the file if it is there.") var force = false
  @Flag(help: "Says over and across every page that it belongs to a rehearsal.") var rehearsal = false
  @Option(
    defaultAsFlag: "",
    help: "Print it, on a queue or on the standard one; a job that waits 90 seconds is called back.")
  var print: String?

  /// What was asked for; what is printed is PDF where the filter is there.
  private var chosenFormat: PageFormat {
    if let format { return format }
    if print != nil { return PDFFilter().isAvailable ? .pdf : .text }
    return PageFormat.allCases.first { output?.hasSuffix($0.ending) ?? false } ?? .text
  }

  mutating func validate() throws {
    if print != nil, output != nil {
      throw ValidationError("Say where the page goes: either --output or --print.")
    }
    if print != nil, format == .html { throw ValidationError("A printer takes --format pdf or text.") }
  }

  /// Whether the page goes anywhere but to the terminal.
  var hasPlace: Bool { print != nil || (output.map { $0 != "-" } ?? false) }

  /// Refuses what could only be told once the page is made.
  func checkPlace() throws(CommandError) {
    if print == nil, chosenFormat == .pdf, output == nil, isatty(1) == 1 { throw CommandError.pdfOnTerminal }
  }

  /// The page, marked where it belongs to a rehearsal, by itself or by where its answers lie; the words are in its
  /// language.
  func marked(_ document: Document, _ words: InterfaceWords, isRehearsal: Bool) -> Document {
    rehearsal || isRehearsal ? document.rehearsed(words) : document
  }

  /// Writes or prints the page.
  func send(_ document: Document) throws { try send([Numbered(document)]) }

  /// Writes or prints pages, all of them or none until they are made.
  func send(_ pages: [Numbered]) throws {
    try checkPlace()
    let looks = PageLooks(paper: paper, isLargePrint: largePrint)
    let made = try chosenFormat.bytes(of: pages.map(\.document), looks: looks)
    for (page, bytes) in zip(pages, made) { try send(bytes, numbered: page.number) }
  }

  private func send(_ bytes: [UInt8], numbered number: String?) throws {
    if let print { return try PrintOrder(queue: print.isEmpty ? nil : print, paper: paper).run(bytes) }
    guard let output, output != "-" else { return try DiskFile.write(out: bytes) }
    try DiskFile.write(bytes, to: number.map { Self.name(output, numbered: $0) } ?? output, force: force)
  }

  /// One page of many.
  struct Numbered {
    let document: Document
    /// Goes into the name of the file, before its ending.
    var number: String?

    init(_ document: Document, number: String? = nil) { (self.document, self.number) = (document, number) }
  }
}

extension PageOptions {
  /// Such as `forms/ballot-042817-5.pdf`.
  static func name(_ path: String, numbered number: String) -> String {
    let folder = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[folder...].lastIndex(of: "."), dot > folder else { return "\(path)-\(number)" }
    return "\(path[..<dot])-\(number)\(path[dot...])"
  }
}

extension PageFormat: ExpressibleByArgument {
  /// How the names of such files end.
  var ending: String {
    switch self {
    case .html: ".html"
    case .text: ".txt"
    case .pdf: ".pdf"
    }
  }

  /// The page in this form.
  func bytes(of document: Document, looks: PageLooks = PageLooks()) throws(CommandError) -> [UInt8] {
    switch self {
    case .html: Array(HTMLRenderer(isLargePrint: looks.isLargePrint).render(document).utf8)
    case .text: Array(TextRenderer().render(document).utf8)
    case .pdf: try PDFFilter().pdf(of: document, looks: looks)
    }
  }

  /// The pages in this form, in their order; the filter is started once for all.
  func bytes(of documents: [Document], looks: PageLooks) throws(CommandError) -> [[UInt8]] {
    if self == .pdf { return try PDFFilter().pdfs(of: documents, looks: looks) }
    var pages: [[UInt8]] = []
    for document in documents { pages.append(try bytes(of: document, looks: looks)) }
    return pages
  }
}
