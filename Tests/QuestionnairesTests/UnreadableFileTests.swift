import Foundation
import Questionnaires
import TestSupport
import Testing

@Suite struct UnreadableFileTests {
  /// All complaints about the pack with other factors in it.
  private func complaints(_ factors: String?) -> String {
    let files = PackFixtures.lighting { $0["factors.yaml"] = factors }
    return PackReader.check(files).complaints.map(\.description).joined(separator: "\n\n")
  }

  @Test func `a file that is not there, or is no text, is one complaint and not a hundred`() {
    #expect(
      complaints(nil) == """
        factors.yaml:1:1: error[missing-file]: the file is not there, or is no text in UTF-8
        why: the pack names it and cannot be used without it.
        fix: put it back, or correct its name where the pack names it; if it is there, save it as UTF-8.
        """)
  }

  @Test(arguments: ["", "\n\n", "# only a remark\n"])
  func `an empty file is complained about`(text: String) {
    #expect(
      complaints(text).hasPrefix("factors.yaml:1:1: error[empty-file]: the file is empty\n1 | "))
    #expect(
      complaints(text).hasSuffix(
        """
          | ^
        why: the pack needs what should stand in it.
        fix: copy the file from the shipped pack and change it.
        """))
  }

  @Test func `a file over a mebibyte is not read`() {
    let text = "factors: 1\n" + String(repeating: "#", count: 1 << 20)
    #expect(
      complaints(text) == """
        factors.yaml:1:1: error[too-large]: the file is larger than 1 MiB
        why: no questionnaire is; reading it could take for ever.
        fix: check that the right file was copied.
        """)
  }

  @Test func `lists in lists have an end`() {
    let text = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
    #expect(
      complaints(text) == """
        factors.yaml:1:33: error[too-deep]: lists stand in lists more than 32 deep
        1 | \(text)
          | \(String(repeating: " ", count: 32))^
        why: a few such lines can make a file that takes for ever to read.
        fix: check the indentation.
        """)
  }

  @Test(arguments: ["[", "- ", "{a: "])
  func `a million brackets are refused as well`(opening: String) {
    let text = String(repeating: opening, count: 1_000_000 / opening.count)
    #expect(complaints(text).contains("error[too-deep]: lists stand in lists more than 32 deep"))
  }

  @Test func `a key that stands twice is told where it stands first`() {
    #expect(
      complaints("a: 1\nb: 2\nc: 3\nb: 4\n") == """
        factors.yaml:2:1: error[duplicate-key]: `b` stands twice in one place, here and further down
        2 | b: 2
          | ^
        why: only one of them could count, and nobody could tell which.
        fix: take one out, or give it the name that was meant.
        """)
  }

  @Test(arguments: [
    ("a: \"one\nb: \"two\"\n", 1, 4), ("a: \"one\nb: two\n", 1, 4), ("a: 'one\nb: 2\n", 1, 4),
    ("a: \"it's\"\nb: { c: \"one, d: two }\ne: [x, \"y\"]\n", 2, 9),
    ("a: 'it''s one'\nb: \"a \\\" c\nd: \"e\"\n", 2, 4), ("- \"one\n- \"two\"\n", 1, 3),
    ("a: \"one\n  two\"\n# \"no\nb: \"three\nc: \"four\"\n", 4, 4),
  ])
  func `a text that begins and does not end is told where it begins`(
    text: String, line: Int, column: Int
  ) throws {
    let complaint = try #require(
      PackReader.check(PackFixtures.lighting { $0["factors.yaml"] = text }).complaints.first)
    #expect(complaint.code == "unclosed-quote", "\(complaint)")
    #expect(complaint.location == Location(file: "factors.yaml", line: line, column: column))
  }

  @Test func `the words about a text that does not end`() {
    #expect(
      complaints("a: \"one\nb: \"two\"\n") == """
        factors.yaml:1:4: error[unclosed-quote]: the text that begins with this `"` does not end
        1 | a: "one
          |    ^
        why: all that follows would belong to it, up to the next one.
        fix: put a `"` at its end; within the text it is written as `\\"`.
        """)
  }

  @Test(arguments: [
    ("domains: &all []", 1, 10), ("domains: []\nfactors: *all", 2, 10), ("a: &a 1\nb: *a", 2, 4),
    ("a: 1\nb: &b { c: 2 }", 2, 4), ("a: [1, &x 2]", 1, 8), ("&k a: 1", 1, 1), ("? &k [a]\n: 1", 1, 3),
    ("a: *bold words", 1, 4),
  ])
  func `anchors and aliases are refused where they stand`(text: String, line: Int, column: Int) {
    let source = text.split(separator: "\n")[line - 1]
    #expect(
      complaints(text) == """
        factors.yaml:\(line):\(column): error[anchor]: anchors (`&name`) and aliases (`*name`) are not used in packs
        \(line) | \(source)
          | \(String(repeating: " ", count: column - 1))^
        why: a few such lines can make a file that takes for ever to read.
        fix: write the lines out where they are needed, or put quotes round words that begin so.
        """)
  }

  /// Twenty levels of eight: written out they would be 10¹⁸ entries.
  private static let bomb = (1..<20).reduce("a0: &a0 [x]\n") { text, level in
    let names = Array(repeating: "*a\(level - 1)", count: 8).joined(separator: ", ")
    return text + "a\(level): &a\(level) [\(names)]\n"
  }

  /// As a key an alias would be followed in full while the reader looks for keys that stand twice.
  ///
  /// That the first alias is what is refused, and not the anchor above it, says that nothing was followed: whoever
  /// looks at the whole tree comes to the anchor first.
  @Test(
    .timeLimit(.minutes(5)),
    arguments: ["", "? *a19\n: x\n", "*a19 : x\n", "b: {*a19 : x}\n", "? [[*a19]]\n: x\n"])
  func `a bomb of aliases is refused at its first alias, before any is followed`(key: String) {
    #expect(complaints(Self.bomb + key).hasPrefix("factors.yaml:2:10: error[anchor]: anchors (`&name`)"))
  }

  @Test func `a sign of an anchor inside of words is no anchor`() {
    let words = "explain: Lamps & lanterns *that* work"
    let files = PackFixtures.lighting(
      replacing: "explain: Lamps that work.", with: words, in: "factors.yaml")
    #expect(PackReader.check(files).complaints.isEmpty)
    #expect(
      PackReader.check(files).questionnaire?.catalog.factors[0].explain.base == String(words.dropFirst(9)))
  }

  @Test(arguments: [
    ("a: 1\n\tb: 2\n", 2, 1, "found a tab character that violates indentation"),
    ("a: 1\n---\nb: 2\n", 2, 1, "but found another document"),
    ("a: [\"one\", 'two'\nb: 2\n", 2, 1, "did not find expected ',' or ']'"),
    ("a: b: c\n", 1, 5, "mapping values are not allowed in this context"),
    ("a: 1\n b: 2\n", 2, 3, "mapping values are not allowed in this context"),
  ])
  func `what is no YAML is complained about where it stands`(
    text: String, line: Int, column: Int, message: String
  ) throws {
    let complaint = try #require(
      PackReader.check(PackFixtures.lighting { $0["factors.yaml"] = text }).complaints.first)
    #expect(complaint.code == "yaml")
    #expect(complaint.location == Location(file: "factors.yaml", line: line, column: column))
    #expect(complaint.message == "the file cannot be read as YAML: \(message)")
    #expect(complaint.why == "one slip in the layout makes the rest of the file unreadable.")
    #expect(
      complaint.fix
        == "look at the line and the one above: a missing `:`, quote or blank, or uneven indentation.")
  }

  @Test func `a tab stays a tab above the caret`() throws {
    let files = PackFixtures.lighting { $0["factors.yaml"] = "domains:\t\tnone\n" }
    let complaint = try #require(PackReader.check(files).complaints.first { $0.code == "wrong-type" })
    #expect(complaint.description.contains("\n1 | domains:\t\tnone\n  |         \t\t^\n"))
  }

  @Test(arguments: ["\r\n", "\r", "\u{2028}"])
  func `line ends of other systems count as lines`(lineEnd: String) throws {
    let files = PackFixtures.lighting { texts in
      texts["questionnaire.yaml"] = texts["questionnaire.yaml"]?
        .replacing("${evenings_out} > 0", with: "${evenings_ou} > 0").replacing("\n", with: lineEnd)
    }
    let complaints = PackReader.check(files).complaints
    #expect(complaints.map(\.location.description) == ["questionnaire.yaml:112:19"])
    #expect(complaints.first?.sourceLine == "        relevant: ${evenings_ou} > 0")
  }

  @Test func `columns are counted in characters, as people see them`() throws {
    let files = PackFixtures.lighting(
      replacing: "{ name: woman, label: Woman }", with: "{ label: Cafe\u{301} e\u{301}te\u{301}, nme: woman }"
    )
    let complaint = try #require(PackReader.check(files).complaints.first { $0.code == "unknown-key" })
    #expect(complaint.location.column == 26)
    #expect(complaint.sourceLine?.dropFirst(25).hasPrefix("nme") == true)
  }

  @Test func `a mark before the first letter does no harm`() throws {
    let files = PackFixtures.lighting { texts in
      for (path, text) in texts { texts[path] = "\u{FEFF}\(text)" }
    }
    #expect(PackReader.check(files).complaints.isEmpty)
  }

  @Test func `a file that the pack does not name is complained about there alone`() {
    let files = PackFixtures.lighting(replacing: "  factors: factors.yaml\n", with: "", in: "pack.yaml")
    #expect(
      PackReader.check(files).complaints.map(\.description) == [
        """
        pack.yaml:8:3: error[missing-key]: `files` has no `factors`
        8 |   questionnaire: questionnaire.yaml
          |   ^
        why: it cannot be used without it.
        fix: add a line `factors: …`.
        """
      ])
  }

  @Test(arguments: ["pack.yaml", "questionnaire.yaml", "places/here.yaml"])
  func `every other file of the pack is missed as well`(path: String) {
    let files = PackFixtures.lighting { $0[path] = nil }
    let complaints = PackReader.check(files).complaints
    #expect(complaints.map(\.code) == ["missing-file"])
    #expect(complaints.first?.location == Location(file: path, line: 1, column: 1))
    #expect(throws: PackError(complaints)) { try PackReader.questionnaire(from: files) }
  }

  @Test func `the folder of the pack stands before the names of its files`() {
    let files = PackFiles(folder: "Packs/lighting") { _ in nil }
    #expect(throws: PackError(PackReader.check(files).complaints)) { try PackReader.manifest(from: files) }
    #expect(PackReader.check(files).complaints.first?.location.file == "Packs/lighting/pack.yaml")
  }
}
