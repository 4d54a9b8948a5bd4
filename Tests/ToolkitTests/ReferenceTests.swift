import Foundation
import Questionnaires
import Testing
import Toolkit

/// The authors' reference in the README names the keys that the readers know, no more and no fewer.
@Suite struct ReferenceTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The first column of each table, by the heading above it.
  private let tables: [String: [String]]

  init() throws {
    let text = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let start = try #require(text.firstRange(of: "\n## Every key of a questionnaire\n"))
    let rest = text[start.upperBound...]
    let end = rest.firstRange(of: "\n## ")?.lowerBound ?? rest.endIndex
    var tables: [String: [String]] = [:]
    var heading = ""
    for line in rest[..<end].split(separator: "\n") {
      if line.hasPrefix("### ") {
        heading = String(line.dropFirst(4))
      } else if line.hasPrefix("| `"), let close = line.dropFirst(3).firstIndex(of: "`") {
        tables[heading, default: []].append(String(line[line.index(line.startIndex, offsetBy: 3)..<close]))
      }
    }
    self.tables = tables
  }

  private var known: [String: Set<String>] {
    PackKeys.tables.mapValues(Set.init).merging(ToolkitKeys.tables) { first, _ in first }
  }

  @Test func `every table of the reference is one that a reader knows, and every reader has one`() {
    #expect(Set(tables.keys) == Set(known.keys))
    #expect(known.count == PackKeys.tables.count + ToolkitKeys.tables.count, "two tables of one name")
  }

  @Test func `every key that a reader knows is explained once, and no other`() {
    for (table, keys) in tables {
      #expect(Set(keys) == known[table], "\(table)")
      #expect(keys.count == Set(keys).count, "\(table) explains a key twice")
    }
  }

  @Test func `every type of question is named`() throws {
    let text = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("| `type` |") })
    for type in PackKeys.types { #expect(row.contains("`\(type)"), "\(type)") }
  }

  @Test func `every key is explained by a plain sentence`() throws {
    let text = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let start = try #require(text.firstRange(of: "\n### pack.yaml\n"))
    let end = try #require(text.firstRange(of: "\n## Libraries"))
    for line in text[start.upperBound..<end.lowerBound].split(separator: "\n") where line.hasPrefix("| `") {
      #expect(line.hasSuffix(". |"), "\(line)")
      #expect(line.split(separator: " ").count < 32, "\(line)")
    }
  }

  /// A reader with a list of keys of its own would not be in the reference.
  @Test(arguments: ["Sources/Questionnaires/Reading", "Sources/Toolkit/Reading"])
  func `no reader keeps a list of keys that the reference is not compared with`(folder: String) throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.root.appending(path: folder), includingPropertiesForKeys: nil)
    let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
    let registered = try #require(texts.first { $0.contains("static let tables") })
    var found = 0
    for text in texts where text != registered {
      for line in text.split(separator: "\n") {
        let words = line.split { !$0.isLetter }
        guard line.contains("  static let "),
          let name = words.first(where: { $0.lowercased().hasSuffix("keys") })
        else { continue }
        found += 1
        let isOfTexts = name.hasPrefix("piped")
        #expect(isOfTexts || registered.contains(".\(name)"), "\(line)")
      }
      #expect(!text.contains("keys: [\""), "a list of keys is written where it is used")
    }
    #expect(found > 5)
  }
}
