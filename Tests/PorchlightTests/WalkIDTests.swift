import Foundation
import Testing

@testable import porchlight

/// The id of a walk is kept, also of one that was erased: it must not say when somebody stood there.
@Suite struct WalkIDTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  /// The first 48 bits of an id: milliseconds since 1970.
  private func milliseconds(_ id: String) throws -> UInt64 {
    try #require(UInt64(id.replacing("-", with: "").prefix(12), radix: 16))
  }

  /// Whatever looks like an id in the bytes of a data file, also of walks that were erased.
  private func idsInFile(_ name: String) throws -> [String] {
    let bytes = try Data(contentsOf: URL(filePath: folder("data/\(name)")))
    let text = String(bytes.map { Character(UnicodeScalar($0 < 128 ? $0 : 63)) })
    let hex = "[0-9a-f]"
    let pattern = try Regex("\(hex){8}-\(hex){4}-7\(hex){3}-[89ab]\(hex){3}-\(hex){12}")
    return text.matches(of: pattern).map { String(text[$0.range]) }
  }

  /// The first moment of this month.
  private var monthStart: UInt64 { get throws { try milliseconds(Chance.walkID) } }

  @Test func `ids tell the month and nothing finer, and no two are the same`() throws {
    let ids = (0..<1000).map { _ in Chance.walkID }
    #expect(Set(ids).count == 1000)
    #expect(Set(ids.map { $0.prefix(13) }).count == 1, "the same month")
    let days = try monthStart / 86_400_000
    #expect(try monthStart % 86_400_000 == 0)
    #expect(Self.month(ofDay: days) == Chance.month)
    #expect(Self.month(ofDay: days - 1) != Chance.month, "its first day")
    for id in ids {
      let letters = Array(id)
      #expect(letters.count == 36 && letters[14] == "7" && "89ab".contains(letters[19]))
    }
  }

  @Test func `what stays of walks says no more than the month`() throws {
    #expect(program.run("--plain", input: Scripts.text(Scripts.quick() + ["7", "5"])).status == 0)
    #expect(program.run("--plain", input: Scripts.text(Scripts.quick() + ["6", "2", "1", "5"])).status == 0)
    try folder.write(TakeTests.file(rows: 3), to: "answers.csv")
    #expect(program.run("take", "--answers", "answers.csv").status == 0)
    let ids = Set(try folder.names(in: "data").flatMap(idsInFile))
    #expect(try ids.isSuperset(of: StoredAnswers(folder).ids))
    #expect(ids.count == 5, "four walks and what is left of the fifth")
    for id in ids { #expect(try milliseconds(id) == monthStart) }
  }

  @Test func `the walk that was finished last is found all the same`() throws {
    for words in ["First words.", "Last words."] {
      #expect(program.run("--plain", input: Scripts.text(Scripts.quick(words: words))).status == 0)
    }
    let page = program.run("summary", "--walk", try #require(StoredAnswers(folder).ids.last)).output
    #expect(!page.isEmpty && program.run("summary", "--last").output == page)
  }

  /// Such as `2026-11`, by the civil calendar.
  private static func month(ofDay day: UInt64) -> String {
    var (year, left) = (1970, Int(day))
    func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
    while left >= (isLeap(year) ? 366 : 365) {
      left -= isLeap(year) ? 366 : 365
      year += 1
    }
    let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var month = 0
    while left >= lengths[month] {
      left -= lengths[month]
      month += 1
    }
    return "\(year)-\(month < 9 ? "0" : "")\(month + 1)"
  }
}
