import Questionnaires
import TestSupport
import Testing

/// From which version on answers mean the same.
@Suite struct ComparableSinceTests {
  private func files(_ line: String) -> PackFiles {
    PackFixtures.lighting { files in
      let lines = (files["pack.yaml"] ?? "").split(separator: "\n").filter { !$0.hasPrefix("version:") }
      files["pack.yaml"] = ([Substring(line), "version: 2.1.0"] + lines).joined(separator: "\n") + "\n"
    }
  }

  private func isComparable(_ line: String, _ versions: Set<String?>) throws -> Bool {
    let questionnaire = try PackReader.questionnaire(from: files(line))
    let factor = try #require(questionnaire.catalog.factors.first)
    return questionnaire.isComparable(factor, across: versions)
  }

  @Test(
    arguments: [
      ("", ["2.0.0"], true), ("", ["2.0.0", "2.1.0"], false),
      ("comparable_since: 2.0.0", ["2.0.0", "2.1.0"], true), ("comparable_since: 2", ["2.0.1", "2.1"], true),
      ("comparable_since: 2.0.0", ["1.9.9", "2.1.0"], false),
      ("comparable_since: 2.0.0", ["2.0.0", "2.1.1"], false),
      ("comparable_since: 2.0.0", ["2.0.0", "new"], false),
    ] as [(String, Set<String>, Bool)])
  func `answers since a version mean the same`(line: String, versions: Set<String>, isTrue: Bool) throws {
    #expect(try isComparable(line, Set(versions.map { $0 })) == isTrue)
  }

  @Test func `answers of no version are like none but each other`() throws {
    #expect(try isComparable("comparable_since: 2.0.0", [nil, "2.1.0"]) == false)
    #expect(try isComparable("", [nil]))
  }

  @Test func `a factor can be marked by itself`() throws {
    var questionnaire = try PackReader.questionnaire(from: files("comparable_since: 1.0.0"))
    questionnaire.catalog.factors[0].comparableSince = "2.1.0"
    let factors = questionnaire.catalog.factors
    let found = factors.prefix(2).map { questionnaire.isComparable($0, across: ["1.2.0", "2.1.0"]) }
    #expect(found == [false, true])
  }

  @Test(arguments: [
    ("comparable_since: soon", "`soon` is not a version"), ("comparable_since: 1..2", "is not a version"),
    ("comparable_since: 2.2.0", "later than the version 2.1.0"),
  ])
  func `what is no earlier version is refused`(line: String, words: String) {
    let complaints = PackReader.check(files(line)).complaints
    #expect(
      complaints.contains {
        $0.code == "wrong-version" && $0.location.line == 1 && $0.message.contains(words)
      })
  }

  @Test func `a factor's mark is read and checked`() throws {
    func files(_ mark: String) -> PackFiles {
      PackFixtures.lighting(
        replacing: "- id: street-lighting", with: "- id: street-lighting\n    comparable_since: \(mark)",
        in: "factors.yaml")
    }
    let read = try PackReader.questionnaire(from: files("0.9"))
    #expect(read.catalog.factor("street-lighting")?.comparableSince == "0.9")
    #expect(PackReader.check(files("later")).complaints.contains { $0.code == "wrong-version" })
  }

  @Test(arguments: [("1.2", "1.10"), ("1.2", "1.2.1"), ("0.9", "1"), ("1", "1.0.1")])
  func `versions are compared by their numbers`(one: String, other: String) throws {
    let (one, other) = (try #require(PackVersion(one)), try #require(PackVersion(other)))
    #expect(one < other && !(other < one))
  }

  @Test func `what is not said is zero`() {
    #expect(PackVersion("1.2") == PackVersion("1.2.0") && PackVersion("") == nil && PackVersion("-1") == nil)
  }
}
