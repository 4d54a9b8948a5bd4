import Questionnaires
import TestSupport
import Testing

/// Packs as slips of the hand leave them: whatever happened to a file, the reader says where and never traps.
@Suite struct SpoiledPackTests {
  @Test(arguments: [
    "pack.yaml", "questionnaire.yaml", "factors.yaml", "places/here.yaml", "languages/es.yaml",
  ])
  func `a spoiled file is read or complained about, never trapped over`(path: String) {
    var random = SeededGenerator(seed: 11)
    var complaining = 0
    for _ in 0..<60 {
      let text = spoiled(PackFixtures.lightingTexts[path] ?? "", &random)
      let files = PackFixtures.lighting { $0[path] = text }
      let report = PackReader.check(files)
      let (questionnaire, complaints) = (report.questionnaire, report.complaints)
      complaining += complaints.isEmpty ? 0 : 1
      #expect(questionnaire != nil || !complaints.isEmpty, "\(text)")
      for complaint in complaints { expectSound(complaint, text, path) }
      #expect(places(complaints) == places(complaints).sorted { $0.lexicographicallyPrecedes($1) })
    }
    #expect(complaining > 5, "too few slips were noticed for the test to say much")
  }

  @Test func `what the reader accepts can be walked to the end`() {
    var random = SeededGenerator(seed: 12)
    let original = PackFixtures.lightingTexts["questionnaire.yaml"] ?? ""
    var walks = 0
    for seed in 0..<40 as Range<UInt64> {
      let text = spoiled(original, &random)
      let files = PackFixtures.lighting { $0["questionnaire.yaml"] = text }
      guard let questionnaire = try? PackReader.questionnaire(from: files) else { continue }
      walks += 1
      for length in questionnaire.lengths {
        // Expects by itself that the walk ends.
        _ = RandomWalk.taken(questionnaire, length: length.name, seed: seed)
      }
    }
    #expect(walks > 0)
  }

  /// One line lost, doubled, moved, cut, indented or strewn with signs.
  private func spoiled(_ text: String, _ random: inout SeededGenerator) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let index = random.below(lines.count)
    let line = lines[index]
    switch random.below(8) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(line, at: index)
    case 2: lines.swapAt(index, random.below(lines.count))
    case 3: lines[index] = String(line.prefix(random.below(line.count + 1)))
    case 4: lines[index] = "  " + line
    case 5:
      lines[index] = line + (random.pick([":", "'", "{", "]", " *a", " &a", "\t", "\u{301}", "}"]) ?? "")
    case 6: lines[index] = line.replacing("_", with: "-", maxReplacements: 1)
    default: lines[index] = line.replacing(" ", with: "", maxReplacements: 1 + random.below(4))
    }
    return lines.joined(separator: "\n")
  }

  private func places(_ complaints: [Complaint]) -> [[Int]] {
    let files = Set(complaints.map(\.location.file)).sorted()
    return complaints.map { complaint in
      [
        files.firstIndex(of: complaint.location.file) ?? 0, complaint.location.line,
        complaint.location.column,
      ]
    }
  }

  private func expectSound(_ complaint: Complaint, _ text: String, _ path: String) {
    #expect(complaint.location.line >= 1 && complaint.location.column >= 1)
    #expect(![complaint.code, complaint.message, complaint.why, complaint.fix].contains(""))
    guard complaint.location.file == path, let source = complaint.sourceLine else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[complaint.location.line - 1] == source)
    #expect(complaint.location.column <= source.count + 1, "\(complaint.description)")
  }
}
