import AnswerFiles

/// What is known of a file of answers once it has been read to its end.
struct FileContent: Equatable {
  private(set) var print = Print()
  /// Rows below the header.
  private(set) var people = 0
  /// The prints of beginnings that were asked for, as far as they end with a row.
  private(set) var beginnings: [Print] = []

  /// What tells one file, or the beginning of one, from others.
  struct Print: Equatable {
    /// FNV-1a, 64 bits: protects nothing.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var bytes = 0

    fileprivate mutating func take(_ piece: some Collection<UInt8>) {
      hash = piece.reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
      bytes += piece.count
    }
  }

  /// Reads the whole file, taking prints of beginnings of so many bytes as well; throws when it is no table.
  init(of file: ChunkedFile, beginnings lengths: some Sequence<Int> = []) throws(AnswerFileError) {
    var taking = PrintTaking(Set(lengths))
    let pieces = file.pieces()
    var reader = CSVReader {
      let piece = pieces()
      if let piece { taking.take(piece) }
      return piece
    }
    guard try reader.next() != nil else { throw .empty }
    while try reader.skip() { people += 1 }
    (print, beginnings) = (taking.print, taking.beginnings)
  }
}

/// Takes the print of a file, and on the way those of its beginnings.
private struct PrintTaking {
  private(set) var print = FileContent.Print()
  private(set) var beginnings: [FileContent.Print] = []
  /// In bytes, the next one last.
  private var lengths: [Int]
  /// The byte before what comes next.
  private var last: UInt8?

  init(_ lengths: Set<Int>) { self.lengths = lengths.filter { $0 > 0 }.sorted(by: >) }

  mutating func take(_ piece: [UInt8]) {
    var rest = piece[...]
    while let next = lengths.last, next < print.bytes + rest.count {
      lengths.removeLast()
      let first = rest.prefix(next - print.bytes)
      rest = rest.dropFirst(first.count)
      print.take(first)
      last = first.last ?? last
      // A beginning that ends within a row is another file's only by its letters.
      if [last, rest.first].contains(where: Self.endsLine) { beginnings.append(print) }
    }
    print.take(rest)
    last = rest.last ?? last
  }

  private static func endsLine(_ byte: UInt8?) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
