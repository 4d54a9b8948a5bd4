import AnswerFiles
import TestSupport
import Testing

struct CSVReaderTests {
  private func rows(_ text: String) throws -> [[String]] {
    var reader = CSVReader([UInt8](text.utf8))
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.cells.map(\.text)) }
    return rows
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,\n", [["a", "b"], ["1", ""]]),
    ("a,b\n1", [["a", "b"], ["1", ""]]),
    ("a,b\n,,,\n", [["a", "b"], ["", ""]]),
    ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}\"a\",b\n", [["a", "b"]]),
    ("\n\na\n\n\r\n1\n\n", [["a"], ["1"]]),
    ("\"a,b\",c\n", [["a,b", "c"]]),
    ("\"say \"\"hi\"\"\",c\n", [["say \"hi\"", "c"]]),
    ("\"\",\"\"\"\"\n", [["", "\""]]),
    ("\"one\ntwo\r\nthree\",c\n", [["one\ntwo\r\nthree", "c"]]),
    ("a\"b,5\"\n", [["a\"b", "5\""]]),
    ("\"a\"b,c\n", [["ab", "c"]]),
    (" a , \"b\"\n", [[" a ", " \"b\""]]),
    ("é,¿sí?\n", [["é", "¿sí?"]]),
    ("", []),
    ("\r\n\n", []),
    ("\u{FEFF}", []),
  ])
  func `a table is read as its writer meant it`(text: String, expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test func `each cell knows its line and column`() throws {
    var reader = CSVReader([UInt8]("a,b,c\r\né,\"x\ny\",z\nlast,,\n".utf8))
    var places: [[Int]] = []
    while let row = try reader.next() {
      places += row.cells.map { [row.line, $0.line, $0.column] }
    }
    #expect(
      places == [
        [1, 1, 1], [1, 1, 3], [1, 1, 5], [2, 2, 1], [2, 2, 3], [2, 3, 4], [4, 4, 1], [4, 4, 6], [4, 4, 7],
      ])
  }

  @Test(arguments: [1, 2, 3, 5, 64])
  func `pieces of any size give the same rows`(size: Int) throws {
    let bytes = [UInt8]("\u{FEFF}name,\"é\"\"\r\n;\"\r\n1,2\r\n".utf8)
    var pieces = stride(from: 0, to: bytes.count, by: size).map {
      Array(bytes[$0..<min($0 + size, bytes.count)])
    }
    var reader = CSVReader(chunks: { pieces.isEmpty ? nil : pieces.removeFirst() })
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.cells.map(\.text)) }
    #expect(rows == [["name", "é\"\r\n;"], ["1", "2"]])
  }

  @Test func `a quote that never closes is named by the line it opens on`() {
    #expect(throws: AnswerFileError.unclosedQuote(line: 3)) { try rows("a,b\n1,2\n3,\"x\n4,5\n") }
  }

  @Test func `a row with too many cells is named with both counts`() {
    #expect(throws: AnswerFileError.tooManyCells(line: 3, cells: 4, columns: 2)) {
      try rows("a,b\n1,2\n1,2,3,4,\n")
    }
  }

  @Test(arguments: [[0xC3] as [UInt8], [0xFF, 0xFE, 0x61, 0x00], [0x22, 0xE9, 0x22]])
  func `bytes that are not UTF-8 are refused with their line`(bytes: [UInt8]) {
    var reader = CSVReader([UInt8]("a\nb\n".utf8) + bytes)
    #expect(throws: AnswerFileError.notUTF8(line: 3)) {
      while try reader.next() != nil {}
    }
  }

  /// How many rows a way of reading goes through, and why it stops.
  private func outcome(
    _ bytes: [UInt8], _ step: (inout CSVReader) throws(AnswerFileError) -> Bool
  ) -> (rows: Int, error: AnswerFileError?) {
    var (reader, rows) = (CSVReader(bytes), 0)
    do throws(AnswerFileError) {
      while try step(&reader) { rows += 1 }
      return (rows, nil)
    } catch {
      return (rows, error)
    }
  }

  @Test func `a row that is passed over is refused just as one that is read`() {
    var random = SeededGenerator(seed: 12)
    let pieces: [[UInt8]] =
      ["a", "bc", "é", ",", ",", ",", "\n", "\r\n", "\"", "\"\"", "x,y"].map { Array($0.utf8) }
      + [[0xC3], [0xFF]]
    var kinds: Set<String> = []
    for _ in 0..<3000 {
      let rare = Int.random(in: 0..<4, using: &random) == 0 ? pieces.count : pieces.count - 2
      let bytes = (0..<Int.random(in: 0...30, using: &random)).flatMap { _ in
        pieces[Int.random(in: 0..<rare, using: &random)]
      }
      let read = outcome(bytes) { reader throws(AnswerFileError) in try reader.next() != nil }
      let passed = outcome(bytes) { reader throws(AnswerFileError) in try reader.skip() }
      #expect(read == passed, "\(bytes)")
      kinds.insert(read.error.map { "\($0)".filter { !$0.isNumber } } ?? "whole")
    }
    #expect(kinds.count == 4, "\(kinds)")
  }

  @Test(arguments: ["A2;A4\nyes_start;1,5\n", "A2\tA4\nyes_start\tx\n", "\u{FEFF}A2;A4"])
  func `cells that are not parted by commas are told`(text: String) {
    #expect(throws: AnswerFileError.notCommas) { try rows(text) }
  }

  @Test(arguments: ["A2\nyes;no\n", "A2,A4;x\n1,2\n"])
  func `a semicolon elsewhere is a letter like others`(text: String) throws {
    #expect(try !rows(text).isEmpty)
  }

  @Test(arguments: [
    (AnswerFileError.unclosedQuote(line: 3), "Line 3: a quote opens here and is never closed."),
    (
      .tooManyCells(line: 4, cells: 9, columns: 8),
      "Line 4: there are 9 cells here, and only 8 in the first line."
    ),
    (.notUTF8(line: 1), "Line 1: this is not UTF-8 text. Save the file as CSV in UTF-8."),
    (.empty, "The file is empty."),
    (.noQuestions, "No column of the file is a question of this questionnaire."),
    (.notCommas, "The cells are not parted by commas. Save the file as CSV with commas."),
  ])
  func `an error says in a sentence what is wrong`(error: AnswerFileError, sentence: String) throws {
    #expect(try error.sentence(in: ShippedPack.words(in: "en")) == sentence)
  }
}
