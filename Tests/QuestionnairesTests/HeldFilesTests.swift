import Questionnaires
import Synchronization
import TestSupport
import Testing

/// Somebody may save a pack while it is read several times.
@Suite struct HeldFilesTests {
  /// Counts how often each file was read.
  private final class Reads: Sendable {
    let counts = Mutex<[String: Int]>([:])

    func count(_ path: String) -> Int {
      counts.withLock { counts in
        counts[path, default: 0] += 1
        return counts[path, default: 0]
      }
    }
  }

  @Test func `a pack that is saved between two readings is read as it was at the first`() throws {
    let reads = Reads()
    let files = PackFiles(folder: "") { path in
      let isSaved = reads.count(path) > 1
      return PackFixtures.lightingTexts[path]?.replacing(
        "Dark streets", with: isSaved ? "Saved" : "Dark streets")
    }
    let held = files.held
    let first = try PackReader.questionnaire(from: held)
    #expect(try PackReader.questionnaire(from: held) == first)
    #expect(first.question(named: "prob_street_lighting")?.label.base == "Dark streets")
    // Without it the second reading finds what was saved.
    #expect(try PackReader.questionnaire(from: files) != first)
  }

  @Test func `each file is read once, also one that is not there`() {
    let reads = Reads()
    let held = PackFiles(folder: "") { path in
      _ = reads.count(path)
      return path == "factors.yaml" ? nil : PackFixtures.lightingTexts[path]
    }.held
    for _ in 0..<3 { #expect(PackReader.check(held).complaints.map(\.code) == ["missing-file"]) }
    let expected = Dictionary(uniqueKeysWithValues: PackFixtures.lightingTexts.keys.map { ($0, 1) })
    #expect(reads.counts.withLock { $0 } == expected)
  }

  @Test func `the folder stands before the names of files as before`() {
    let held = PackFiles(folder: "Packs/lighting") { _ in nil }.held
    #expect(PackReader.check(held).complaints.first?.location.file == "Packs/lighting/pack.yaml")
  }
}
