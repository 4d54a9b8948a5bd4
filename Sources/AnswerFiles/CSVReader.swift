/// Reads comma-separated values row by row (RFC 4180), in UTF-8.
///
/// Lines may end with CR LF, LF or CR, and a byte order mark and empty lines are passed over. A quote inside a
/// cell that does not begin with one is a quote like any other. The first row is the header: shorter rows are
/// filled up with empty cells, longer ones are refused unless nothing stands in what is too much.
package struct CSVReader {
  private let nextChunk: () -> [UInt8]?
  private var chunk: [UInt8] = []
  private var position = 0
  private var hasBegun = false
  private var line = 1
  private var column = 1
  private var isAfterReturn = false
  /// Of the cell at hand, and all their bits together.
  private var bytes: [UInt8] = []
  private var bits: UInt8 = 0
  private var width: Int?

  /// Reads pieces of any size, as long as there are any.
  package init(chunks: @escaping () -> [UInt8]?) { nextChunk = chunks }

  /// Reads a whole file that is held in memory.
  package init(_ bytes: [UInt8]) {
    nextChunk = { nil }
    chunk = bytes
  }

  /// The next row, or nil at the end of the file.
  package mutating func next() throws(AnswerFileError) -> CSVRow? {
    guard beginsRow() else { return nil }
    var row = CSVRow(line: line, cells: [])
    repeat { row.cells.append(try readCell()) } while takeComma()
    return try fitted(row)
  }

  /// Passes a row over, which is refused as it would be by `next`; false at the end of the file.
  package mutating func skip() throws(AnswerFileError) -> Bool {
    guard let width else { return try next() != nil }
    guard beginsRow() else { return false }
    let begun = line
    var (cells, filled) = (0, 0)
    repeat {
      let line = line
      try readBytes()
      guard isText else { throw .notUTF8(line: line) }
      cells += 1
      if !bytes.isEmpty { filled = cells }
    } while takeComma()
    guard filled <= width else { throw .tooManyCells(line: begun, cells: filled, columns: width) }
    return true
  }

  private mutating func beginsRow() -> Bool {
    if !hasBegun { skipByteOrderMark() }
    while let byte = peek(), Self.endsLine(byte) { advance() }
    return peek() != nil
  }

  private mutating func fitted(_ row: CSVRow) throws(AnswerFileError) -> CSVRow {
    guard let width else {
      if let only = row.cells.first?.text, row.cells.count == 1, only.contains(where: Self.partsCells) {
        throw .notCommas
      }
      width = row.cells.count
      return row
    }
    var row = row
    while row.cells.count > width, row.cells.last?.text.isEmpty == true { row.cells.removeLast() }
    guard row.cells.count <= width else {
      throw .tooManyCells(line: row.line, cells: row.cells.count, columns: width)
    }
    while row.cells.count < width {
      row.cells.append(CSVRow.Cell(text: "", line: line, column: column))
    }
    return row
  }
}

// MARK: - Cells

extension CSVReader {
  private mutating func readCell() throws(AnswerFileError) -> CSVRow.Cell {
    let place = (line: line, column: column)
    try readBytes()
    guard isText else { throw .notUTF8(line: place.line) }
    return CSVRow.Cell(
      text: String(decoding: bytes, as: UTF8.self), line: place.line, column: place.column)
  }

  /// Whether the bytes at hand are UTF-8; most cells are ASCII, which always is.
  private var isText: Bool { bits < 0x80 || String(validating: bytes, as: UTF8.self) != nil }

  private mutating func readBytes() throws(AnswerFileError) {
    bytes.removeAll(keepingCapacity: true)
    bits = 0
    if peek() == Self.quote { try readQuoted() }
    while let byte = peek(), byte != Self.comma, !Self.endsLine(byte) {
      takeRun { $0 == Self.comma || Self.endsLine($0) }
    }
  }

  private mutating func readQuoted() throws(AnswerFileError) {
    let opened = line
    advance()
    while let byte = peek() {
      if byte == Self.quote {
        advance()
        guard peek() == Self.quote else { return }
      }
      bytes.append(byte)
      bits |= byte
      advance()
      takeRun { $0 == Self.quote || Self.endsLine($0) }
    }
    throw .unclosedQuote(line: opened)
  }

  private mutating func takeComma() -> Bool {
    guard peek() == Self.comma else { return false }
    advance()
    return true
  }
}

// MARK: - Bytes

extension CSVReader {
  private static let comma = UInt8(ascii: ",")
  /// What other programs put between cells instead of a comma.
  private static func partsCells(_ character: Character) -> Bool { character == ";" || character == "\t" }
  private static let quote = UInt8(ascii: "\"")
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func skipByteOrderMark() {
    hasBegun = true
    while chunk.count < Self.byteOrderMark.count, let more = nextChunk() { chunk += more }
    if chunk.starts(with: Self.byteOrderMark) { position = Self.byteOrderMark.count }
  }

  private mutating func peek() -> UInt8? {
    while position == chunk.count {
      guard let more = nextChunk() else { return nil }
      chunk = more
      position = 0
    }
    return chunk[position]
  }

  /// Takes what the piece at hand has up to a byte that ends the run; many bytes at a time, as files are long.
  private mutating func takeRun(until ends: (UInt8) -> Bool) {
    var end = position
    var characters = 0
    while end < chunk.count, case let byte = chunk[end], !ends(byte) {
      if byte & 0xC0 != 0x80 { characters += 1 }
      bits |= byte
      end += 1
    }
    guard end > position else { return }
    bytes += chunk[position..<end]
    position = end
    column += characters
    isAfterReturn = false
  }

  /// Steps over the byte at hand; CR LF is one end of a line, and only the first byte of a character counts.
  private mutating func advance() {
    let byte = chunk[position]
    position += 1
    if Self.endsLine(byte) {
      if !(isAfterReturn && byte == UInt8(ascii: "\n")) { line += 1 }
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
    isAfterReturn = byte == UInt8(ascii: "\r")
  }
}
