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
    for table in ["a question", "a section", "minors", "scoring", "closing", "repeat", "open_items"] {
      for key in PackKeys.tables[table] ?? [] { #expect(text.contains("\(key):"), "\(table): \(key)") }
    }
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
