import Questionnaires
import TestSupport
import Testing

/// The walk as a tree.
@Suite struct OutlineTests {
  @Test func `the small pack is one look`() throws {
    let questionnaire = try PackReader.questionnaire(from: ShippedPack.files(in: "new-pack"))
    try expectSnapshot(Outline(questionnaire).lines.joined(separator: "\n") + "\n", "outline.txt")
  }

  @Test func `the small pack has every type of question and every key of a question and a section`() throws {
    let text = try #require(ShippedPack.files(in: "new-pack").text("questionnaire.yaml"))
    for type in PackKeys.types { #expect(text.contains("type: \(type)"), "\(type)") }
    for (table, written) in Self.writtenKeys(in: text) {
      let keys = try #require(PackKeys.tables[table])
      for key in keys { #expect(written.contains(key), "\(table): \(key)") }
    }
  }

  /// The keys that stand in the tables of a questionnaire, by their indentation or inside of braces.
  private static func writtenKeys(in text: String) -> [String: Set<String>] {
    let lines = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("#") }
    func part(_ name: String) -> ArraySlice<Substring> {
      lines.drop { !$0.hasPrefix("\(name):") }.dropFirst().prefix { $0.hasPrefix(" ") }
    }
    func keys(of part: ArraySlice<Substring>, at indentation: Int) -> Set<String> {
      let blanks = String(repeating: " ", count: indentation)
      let item = String(repeating: " ", count: max(0, indentation - 2)) + "- "
      let rows = part.filter { $0.hasPrefix(blanks) || $0.hasPrefix(item) }.map { $0.dropFirst(indentation) }
      return Set(rows.compactMap { $0.firstMatch(of: /^([a-z_]+):/).map { String($0.output.1) } })
    }
    func braced(_ rule: String) -> Set<String> {
      let line = lines.first { $0.hasPrefix("    \(rule): {") } ?? ""
      return Set(line.drop { $0 != "{" }.matches(of: /([a-z_]+):/).map { String($0.output.1) })
    }
    return [
      "a section": keys(of: part("sections"), at: 4), "a question": keys(of: part("sections"), at: 8),
      "minors": keys(of: part("minors"), at: 2), "scoring": keys(of: part("scoring"), at: 2),
      "closing": keys(of: part("closing"), at: 2), "repeat": braced("repeat"),
      "open_items": braced("open_items"),
    ]
  }

  @Test func `every question and section of the shipped pack stands in its outline once, in order`() throws {
    let questionnaire = try ShippedPack.questionnaire
    let lines = Outline(questionnaire).lines
    let listed = lines.filter { $0.hasPrefix("+- ") }.compactMap {
      $0.split(separator: " ").dropFirst(2).first.map(String.init)
    }
    #expect(listed == questionnaire.questions.map(\.name))
    for section in questionnaire.sections {
      #expect(lines.count { $0.hasSuffix("(\(section.name))") } == 1)
    }
  }

  @Test func `a length counts what one person can be asked`() throws {
    let lines = try Outline(PackFixtures.lighting).lines
    // 19 in all; two areas that only the quick walk has, and two of the three problems that it opens.
    #expect(lines[2] == "Q = quick: at most 15 questions, about 3 minutes")
    #expect(lines[3] == "S = standard: at most 17 questions, about 6 minutes")
    #expect(lines[4] == "F = full: at most 17 questions, about 9 minutes; only in answer files")
  }

  @Test func `what skips a question stands below it in the pack's words`() throws {
    let lines = try Outline(PackFixtures.lighting).lines
    let at = try #require(lines.firstIndex { $0.contains("  top_pick_why  ") })
    #expect(lines[at].hasSuffix("-SF"))
    #expect(
      lines[at + 1]
        == "|     if count-selected(${top_picks}) = 1 and not(selected(${top_picks}, 'none_of_these')) or "
        + "count-selected(${top_order}) >= 1")
    let gender = try #require(lines.firstIndex { $0.contains("  gender  ") })
    #expect(lines[gender + 1] == "|     sensitive, about the person, not for minors")
    let age = try #require(lines.firstIndex { $0.contains("  age_group  ") })
    #expect(lines[age + 2] == "|     age_13_or_less: the walk ends, nothing is kept")
  }
}
