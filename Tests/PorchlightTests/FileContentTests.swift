import AnswerFiles
import Testing

@testable import porchlight

/// What tells files of answers apart, and finds a file again to which rows were added.
@Suite struct FileContentTests {
  let folder = TemporaryFolder()

  private func content(_ text: String, beginnings: [Int] = []) throws -> FileContent {
    try folder.write(text, to: "answers.csv")
    let file = try #require(ChunkedFile(folder("answers.csv")))
    return try FileContent(of: file, beginnings: beginnings)
  }

  @Test func `one letter more or other is another file`() throws {
    let prints = try ["a,b\n1,2\n", "a,b\n1,3\n", "a,b\n1,2\n\n", "a,b\n1,2"].map { try content($0).print }
    #expect(Set(prints.map(\.hash)).count == 4)
    #expect(prints.map(\.bytes) == [8, 8, 9, 7])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a beginning that ends with a row has the print of a file of its own`(end: String) throws {
    let rows = ["a,b", "1,2", "3,4"]
    let whole = rows.joined(separator: end)
    let first = rows.prefix(2).joined(separator: end)
    let lengths = [first.utf8.count, (first + end).utf8.count]
    let found = try content(whole, beginnings: lengths + [2, 0, whole.utf8.count, 900, -1]).beginnings
    // After a carriage return its line feed is still to come.
    #expect(found.map(\.bytes).filter(lengths.contains) == lengths)
    #expect(try found.contains(content(first).print))
    #expect(try found.contains(content(first + end).print))
    #expect(!found.contains { [2, 0, whole.utf8.count].contains($0.bytes) })
  }

  @Test(arguments: [65_534, 65_535, 65_536, 65_537, 131_072, 150_000])
  func `it is found wherever the pieces of the file end`(length: Int) throws {
    let text = String(repeating: "1,2\n", count: 50_000)
    let print = try content(text, beginnings: [8, length]).beginnings.last
    let isRow = length.isMultiple(of: 4) || length % 4 == 3
    #expect((print?.bytes == length) == isRow)
    if isRow { #expect(try print == content(String(text.prefix(length))).print) }
    #expect(try content(text, beginnings: [8, length]).print == content(text).print)
  }

  @Test func `people are the rows below the header`() throws {
    #expect(try content("a,b\n1,2\n\n3,4").people == 2)
    #expect(throws: AnswerFileError.empty) { try content("", beginnings: [3]) }
  }
}
