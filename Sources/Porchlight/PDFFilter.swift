import Reporting

/// Makes PDF with `porchlight-pdf`, a program of its own: what it loads costs a walk no start and no crash.
struct PDFFilter: Sendable {
  private static let program = "porchlight-pdf"
  /// Seconds until the filter is given up.
  private static let patience = 60.0

  /// Beside this program first, then where programs are.
  var programs = ChildProcess(folders: "\(Folders.executableFolder):\(ChildProcess().folders)")

  /// Whether the filter is installed here.
  var isAvailable: Bool { programs.path(of: Self.program) != nil }

  /// The bytes of the file, or why there are none.
  func pdf(of document: Document, looks: PageLooks = PageLooks()) throws(CommandError) -> [UInt8] {
    guard isAvailable else { throw .noFilter }
    guard let json = try? document.json() else { throw .noPDF("the page cannot be put into words for it") }
    // What it has to say then comes as an answer, whatever its libraries write to standard error.
    let ended = programs.run(
      Self.program, ["--many"] + looks.arguments, input: Array(json) + [UInt8(ascii: "\n")],
      droppingErrors: true,
      patience: Self.patience)
    guard let answer = ended.flatMap({ Self.answer(in: $0.bytes) }) else {
      throw .noPDF("the program \(Self.program) did not answer")
    }
    guard answer.isPDF else { throw .noPDF(Self.sentence(answer.bytes)) }
    return answer.bytes
  }

  /// The answer after a line such as `pdf 12345`; nil unless all of it is there.
  static func answer(in bytes: [UInt8]) -> (isPDF: Bool, bytes: [UInt8])? {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let words = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    guard words.count == 2, words[0] == "pdf" || words[0] == "error", let count = Int(words[1]),
      bytes.count == end + 1 + count
    else { return nil }
    return (words[0] == "pdf", Array(bytes[(end + 1)...]))
  }

  private static func sentence(_ bytes: [UInt8]) -> String {
    String(String(decoding: bytes, as: UTF8.self).prefix { $0 != "\n" })
  }
}
