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

  /// What was asked for; what is printed or goes into a folder is PDF where the filter is there.
  private var chosenFormat: PageFormat {
    if let format = format ?? place?.format { return format }
    guard print != nil || place?.isFolder ?? false else { return .text }
    return PDFFilter().isAvailable ? .pdf : .text
  }

  /// Nil where the page goes to a printer or to the terminal.
  private var place: PagePlace? { output.flatMap { $0 == "-" ? nil : PagePlace(path: $0) } }

  mutating func validate() throws {
    if print != nil, output != nil {
      throw ValidationError("Say where the page goes: either --output or --print.")
    }
    if format == nil, let place, !place.isFolder, let ending = place.unknownEnding {
      let known = PageFormat.allCases.map(\.ending).sorted().joined(separator: ", ")
      throw ValidationError(
        "Pages are not written as \"\(ending)\". End the name with one of \(known), or say --format.")
    }
    if print != nil, format == .html { throw ValidationError("A printer takes --format pdf or text.") }
  }

  /// Whether the page goes anywhere but to the terminal.
  var hasPlace: Bool { print != nil || place != nil }

  /// Refuses what could only be told once the page is made.
  func checkPlace(numbered number: String? = nil) throws(CommandError) {
    _ = try place?.file(numbered: number, chosenFormat)
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
    try checkPlace(numbered: pages.first?.number)
    let looks = PageLooks(paper: paper, isLargePrint: largePrint)
    let made = try chosenFormat.bytes(of: pages.map(\.document), looks: looks)
    if let print { return try send(made, to: PrintOrder(queue: print.isEmpty ? nil : print, paper: paper)) }
    for (page, bytes) in zip(pages, made) { try send(bytes, numbered: page.number) }
  }

  /// Prints all of them, and says at the end where nobody can tell whether they came out.
  private func send(_ made: [[UInt8]], to printer: PrintOrder) throws(CommandError) {
    var isPrinted = true
    for bytes in made where try !printer.run(bytes) { isPrinted = false }
    if !isPrinted { throw .maybePrinted }
  }

  private func send(_ bytes: [UInt8], numbered number: String?) throws {
    guard let place else { return try DiskFile.write(out: bytes) }
    try DiskFile.write(bytes, to: place.file(numbered: number, chosenFormat), force: force)
  }

  /// One page of many.
  struct Numbered {
    let document: Document
    /// Goes into the name of the file, before its ending.
    var number: String?

    init(_ document: Document, number: String? = nil) { (self.document, self.number) = (document, number) }
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
