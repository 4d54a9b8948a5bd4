import Foundation
import TestSupport
import Testing

/// The program as others start it.
@Suite(.serialized) struct FilterTests {
  /// The program lies where the tests lie.
  private var program: String {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "porchlight-pdf").path
  }

  private func sample(_ sample: SampleDocument) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: sample.file))
  }

  /// A document on one line.
  private func line(_ document: SampleDocument) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    return try String(decoding: encoder.encode(document.document), as: UTF8.self) + "\n"
  }

  @Test func `a document goes in and a file comes out`() throws {
    let result = try Tool.run([program, "--paper", "a4", "--large-print"], input: sample(.vietnamese))
    #expect(result.status == 0 && result.output.hasPrefix("%PDF-1.7") && result.output.hasSuffix("%%EOF\n"))
  }

  @Test(arguments: [
    ("", "it is not JSON"), ("{\"title\":3}", "wrong kind in title"),
    ("{\"title\":\"T\"}", "\"language\" is missing"),
  ])
  func `what is no document is named in a sentence`(input: String, sentence: String) throws {
    let result = try Tool.run([program], input: Array(input.utf8))
    #expect(result.status == 1 && result.output.contains(sentence), "\(result.output)")
    #expect(
      result.output.hasPrefix("porchlight-pdf: The input is no document: ") && !result.output.contains("%PDF")
    )
  }

  @Test func `a disk that is full is named, and nothing is left`() throws {
    let json = try sample(.spanish)
    let full = try Tool.run(["sh", "-c", "'\(program)' > /dev/full"], input: json)
    #expect(full.status == 1 && full.output.contains("the disk is full"), "\(full.output)")
    let file = FileManager.default.temporaryDirectory.appending(path: "porchlight-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    let limited = try Tool.run(["sh", "-c", "ulimit -f 4; '\(program)' > '\(file.path)'"], input: json)
    #expect(limited.status == 1 && limited.output.contains("the disk is full"), "\(limited.output)")
    #expect(try Data(contentsOf: file).isEmpty)
  }

  @Test func `a reader that has gone is named`() throws {
    let result = try Tool.run(
      ["bash", "-c", "{ '\(program)'; echo $? >&2; } | true"], input: sample(.everyBlock))
    #expect(result.output.contains("has ended") && result.output.hasSuffix("1\n"), "\(result.output)")
  }

  @Test func `many documents come out in order, and one that fails stops no other`() throws {
    let input = try line(.spanish) + "{}\n" + line(.vietnamese)
    let result = try Tool.run([program, "--many"], input: Array(input.utf8))
    #expect(result.status == 1)
    let headers = result.output.matches(of: /(?m)^(pdf [0-9]+|error) [0-9]+$/).map { $0.1.prefix(3) }
    #expect(headers == ["pdf", "err", "pdf"])
    #expect(result.output.hasSuffix("porchlight-pdf: 1 of the documents could not be made.\n"))
  }

  @Test func `documents that are made at once are the same as one by one, in order`() throws {
    let lines = try [SampleDocument.spanish, .vietnamese, .everyBlock].map { try Array(line($0).utf8) }
    let alone = try lines.map { try Tool.run([program, "--many"], input: $0).output }
    #expect(alone.allSatisfy { $0.hasPrefix("pdf ") && $0.hasSuffix("%%EOF\n") })
    let order = (0..<40).map { ($0 * 7 + $0 / 3) % lines.count }
    let together = try Tool.run([program, "--many"], input: order.flatMap { lines[$0] })
    #expect(together.status == 0)
    #expect(together.output == order.map { alone[$0] }.joined())
  }

  @Test func `whoever waits for each answer gets it before the next document`() throws {
    let one = try line(.spanish).trimmingCharacters(in: .newlines)
    let script = """
      coproc F { '\(program)' --many; }
      for i in 1 2 3; do
        printf '%s\\n\\n' "$1" >&${F[1]}
        read -r -t 30 kind count pages <&${F[0]} || exit 9
        head -c "$count" <&${F[0]} > /dev/null
        echo "$kind $pages"
      done
      """
    let result = try Tool.run(["bash", "-c", script, "bash", one], input: [])
    #expect(result.status == 0 && result.output == "pdf 1\npdf 1\npdf 1\n", "\(result.output)")
  }
}
