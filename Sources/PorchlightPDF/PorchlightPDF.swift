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
      after it as many bytes as the line says: "pdf 12345", or "error 42" with a sentence.
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
    let renderer = try FilterError.of { () throws(PDFError) in try PDFRenderer() }
    var input = InputLines()
    var failures = 0
    while let line = try input.next() {
      do throws(FilterError) {
        let document = try DocumentReader.document(from: line)
        let bytes = try FilterError.of { () throws(PDFError) in try renderer.render(document, looks: looks) }
        try StandardStreams.write(Array("pdf \(bytes.count)\n".utf8) + bytes)
      } catch {
        guard error.isOfDocument else { throw error }
        failures += 1
        let sentence = Array("\(error)\n".utf8)
        try StandardStreams.write(Array("error \(sentence.count)\n".utf8) + sentence)
      }
    }
    if failures > 0 { throw FilterError("\(failures) of the documents could not be made.") }
  }
}

extension Paper: ExpressibleByArgument {}
