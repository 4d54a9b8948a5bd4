import ArgumentParser
import Glibc
import PDFRendering

/// A filter: a document as JSON in, the same as tagged PDF out.
@main
struct PorchlightPDF: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "porchlight-pdf", abstract: "Reads a document as JSON and writes it as tagged PDF.",
    discussion: """
      With --many every line of the input is a document of its own. For each, in order, a line comes out, and \
      after it as many bytes as the line says: "pdf 12345 2" (bytes, then pages), or "error 42" with a sentence.
      """)

  @Option(help: "The paper: letter or a4.") var paper = Paper.letter
  @Flag(help: "18 points and more, for people who see little.") var largePrint = false
  @Flag(help: "One document a line, many files out.") var many = false

  mutating func run() throws {
    // What cannot be written comes back as an error instead of ending the program.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    let looks = Looks(paper: paper, isLargePrint: largePrint)
    do throws(FilterError) {
      if many { try renderMany(looks) } else { try renderOne(looks) }
    } catch {
      StandardStreams.complain("porchlight-pdf: \(error)")
      throw ExitCode.failure
    }
  }

  /// Nothing is written before all of it is there.
  private func renderOne(_ looks: Looks) throws(FilterError) {
    let input = try StandardStreams.all()
    let document = try DocumentReader.document(from: input)
    let bytes = try FilterError.of { () throws(PDFError) in try PDFRenderer().render(document, looks: looks) }
    try StandardStreams.write(bytes)
  }

  private func renderMany(_ looks: Looks) throws(FilterError) {
    let threads = RenderingThreads(looks: looks)
    var input = InputLines()
    var failures = 0
    while let lines = try input.next(atMost: Self.atOnce) {
      for made in threads.render(lines) {
        switch made {
        case .success(let file): try answer("pdf \(file.bytes.count) \(file.pages)", file.bytes)
        case .failure(let error):
          guard error.isOfDocument else { throw error }
          failures += 1
          let sentence = Array("\(error)\n".utf8)
          try answer("error \(sentence.count)", sentence)
        }
      }
    }
    if failures > 0 { throw FilterError("\(failures) of the documents could not be made.") }
  }

  private func answer(_ line: String, _ bytes: [UInt8]) throws(FilterError) {
    try StandardStreams.write(Array("\(line)\n".utf8) + bytes)
  }

  /// So many documents are held in memory.
  private static let atOnce = 16
}

extension Paper: ExpressibleByArgument {}
