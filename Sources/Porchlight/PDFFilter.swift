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

  /// How many documents are worth one start of the filter: it makes several at once.
  static let atOnce = 32

  /// The bytes of the file, or why there are none.
  func pdf(of document: Document, looks: PageLooks = PageLooks()) throws(CommandError) -> [UInt8] {
    guard let bytes = try pdfs(of: [document], looks: looks).first else { throw Self.silent }
    return bytes
  }

  /// The bytes of a file a document, all or none.
  func pdfs(of documents: [Document], looks: PageLooks = PageLooks()) throws(CommandError) -> [[UInt8]] {
    guard isAvailable else { throw .noFilter }
    var input: [UInt8] = []
    for document in documents {
      guard let json = try? document.json() else { throw .noPDF("the page cannot be put into words for it") }
      input += Array(json) + [UInt8(ascii: "\n")]
    }
    // What it has to say then comes as an answer, whatever its libraries write to standard error.
    let ended = programs.run(
      Self.program, ["--many"] + looks.arguments, input: input, droppingErrors: true, patience: Self.patience)
    guard let answers = ended.flatMap({ Self.answers(in: $0.bytes) }), answers.count == documents.count else {
      throw Self.silent
    }
    if let failed = answers.first(where: { !$0.isPDF }) { throw .noPDF(Self.sentence(failed.bytes)) }
    return answers.map(\.bytes)
  }

  /// What stands after lines such as `pdf 12345`; nil unless all of it is there.
  static func answers(in bytes: [UInt8]) -> [(isPDF: Bool, bytes: [UInt8])]? {
    var rest = bytes[...]
    var answers: [(isPDF: Bool, bytes: [UInt8])] = []
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      guard words.count == 2, words[0] == "pdf" || words[0] == "error", let count = Int(words[1]), count >= 0,
        rest.count > end - rest.startIndex + count
      else { return nil }
      answers.append((words[0] == "pdf", Array(rest[(end + 1)..<(end + 1 + count)])))
      rest = rest[(end + 1 + count)...]
    }
    return rest.isEmpty ? answers : nil
  }

  private static let silent = CommandError.noPDF("the program \(program) did not answer")

  private static func sentence(_ bytes: [UInt8]) -> String {
    String(String(decoding: bytes, as: UTF8.self).prefix { $0 != "\n" })
  }
}
