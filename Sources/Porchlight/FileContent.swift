import AnswerFiles

/// What is known of a file of answers once it has been read to its end.
struct FileContent: Equatable {
  /// FNV-1a, 64 bits: tells files apart, protects nothing.
  private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  private(set) var bytes = 0
  /// Rows below the header.
  private(set) var people = 0

  /// Reads the whole file; throws when it is no table.
  init(of file: ChunkedFile) throws(AnswerFileError) {
    var (hash, bytes) = (hash, bytes)
    let pieces = file.pieces()
    var reader = CSVReader {
      guard let piece = pieces() else { return nil }
      hash = piece.reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
      bytes += piece.count
      return piece
    }
    guard try reader.next() != nil else { throw .empty }
    while try reader.skip() { people += 1 }
    (self.hash, self.bytes) = (hash, bytes)
  }
}
