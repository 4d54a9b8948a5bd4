import Reporting

/// Makes PDF with `porchlight-pdf`, a program of its own: what it loads costs a walk no start and no crash.
struct PDFFilter: Sendable {
  private static let program = "porchlight-pdf"
  /// Seconds until the filter is given up, and how many more for each document.
  private static let patience = (start: 60.0, each: 1.0)

  /// Beside this program first, then where programs are.
  var programs = ChildProcess(folders: "\(Folders.executableFolder):\(ChildProcess().folders)")

  /// Whether the filter is installed here.
  var isAvailable: Bool { programs.path(of: Self.program) != nil }

  /// How many documents are worth one start of the filter: it makes several at once, and remembers words that come
  /// again.
  static let atOnce = 64

  /// What the filter said to one document.
  struct Answer: Equatable {
    /// Of a file; 0 where there is none.
    var pages: Int
    /// The file, or the sentence that says why there is none.
    var bytes: [UInt8]
    var isPDF: Bool { pages > 0 }
  }

  /// The bytes of the file, or why there are none.
  func pdf(of document: Document, looks: PageLooks = PageLooks()) throws(CommandError) -> [UInt8] {
    try file(of: document, looks: looks).bytes
  }

  /// The file with the number of its pages.
  func file(of document: Document, looks: PageLooks = PageLooks()) throws(CommandError) -> Answer {
    guard let answer = try answers(to: [document], looks: looks).first else { throw Self.silent }
    return answer
  }

  /// The bytes of a file a document, all or none.
  func pdfs(of documents: [Document], looks: PageLooks = PageLooks()) throws(CommandError) -> [[UInt8]] {
    try answers(to: documents, looks: looks).map(\.bytes)
  }

  private func answers(to documents: [Document], looks: PageLooks) throws(CommandError) -> [Answer] {
    guard isAvailable else { throw .noFilter }
    var input: [UInt8] = []
    for document in documents {
      guard let json = try? document.json() else { throw .noPDF("the page cannot be put into words for it") }
      input += Array(json) + [UInt8(ascii: "\n")]
    }
    // What it has to say then comes as an answer, whatever its libraries write to standard error.
    let ended = programs.run(
      Self.program, ["--many"] + looks.arguments, input: input, droppingErrors: true,
      patience: Self.patience.start + Self.patience.each * Double(documents.count))
    guard let answers = ended.flatMap({ Self.answers(in: $0.bytes) }), answers.count == documents.count else {
      throw Self.silent
    }
    if let failed = answers.first(where: { !$0.isPDF }) { throw .noPDF(Self.sentence(failed.bytes)) }
    return answers
  }

  /// What stands after lines such as `pdf 12345 2`; nil unless all of it is there.
  static func answers(in bytes: [UInt8]) -> [Answer]? {
    var rest = bytes[...]
    var answers: [Answer] = []
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      guard let (count, pages) = numbers(in: String(decoding: rest[..<end], as: UTF8.self)),
        rest.count > end - rest.startIndex + count
      else { return nil }
      answers.append(Answer(pages: pages, bytes: Array(rest[(end + 1)..<(end + 1 + count)])))
      rest = rest[(end + 1 + count)...]
    }
    return rest.isEmpty ? answers : nil
  }

  /// How many bytes and pages a line announces; no pages where it announces a sentence.
  private static func numbers(in line: String) -> (bytes: Int, pages: Int)? {
    let words = line.split(separator: " ")
    let numbers = words.dropFirst().compactMap { Int($0) }.filter { $0 >= 0 }
    switch (words.first, words.count, numbers.count) {
    case ("pdf", 3, 2) where numbers[1] > 0: return (numbers[0], numbers[1])
    case ("error", 2, 1): return (numbers[0], 0)
    default: return nil
    }
  }

  static let silent = CommandError.noPDF("the program \(program) did not answer")

  private static func sentence(_ bytes: [UInt8]) -> String {
    String(String(decoding: bytes, as: UTF8.self).prefix { $0 != "\n" })
  }
}
