import Foundation
import Glibc
import Interviewing
import TestSupport
import Testing

/// The power goes in mid-answer, again and again.
@Suite struct KillTests {
  /// The full count takes minutes and belongs to `make soak`.
  static let kills = ProcessInfo.processInfo.environment["PORCHLIGHT_SOAK"] == "1" ? 100 : 20

  @Test func `whenever the program is killed, every answer whose next page had been printed is kept`() throws
  {
    var dice = SeededGenerator(seed: 20_261_121)
    var cutShort = 0
    for kill in 0..<Self.kills {
      let folder = TemporaryFolder()
      let printed = try printedUntilKilled(in: folder, &dice)
      guard printed.contains("Your code\n") else { continue }
      let walk = try StoredAnswers(folder).walks.last ?? []
      let shown = printed.split(separator: "Question ").compactMap { Self.number($0) }.max() ?? 0
      // Two answers come before the first question; a question that shows follows as many as it says.
      #expect(walk.answers.count >= 2 + max(0, shown - 1), "kill \(kill): question \(shown) was shown")
      #expect(!printed.contains("Your results") || walk.isFinished, "kill \(kill)")
      if !walk.isFinished { cutShort += 1 }
    }
    #expect(cutShort >= Self.kills / 2, "most walks went on to their end")
  }

  /// Takes a walk up to a question drawn by lot and a moment more; what had been printed by then.
  private func printedUntilKilled(in folder: TemporaryFolder, _ dice: inout SeededGenerator) throws -> String
  {
    let session = try LineSession(Program(folder: folder), ["--plain"])
    for line in Scripts.quick() { session.type(line) }
    let question = dice.below(25)
    let before = question == 0 ? "" : session.wait(for: "Question \(question) of")
    // An answer takes some milliseconds; starting takes some more.
    usleep(UInt32(dice.below(question == 0 ? 60_000 : 12_000)))
    return before + session.killNow()
  }

  @Test func `walks that were cut short stay in one log that holds together`() throws {
    let folder = TemporaryFolder()
    for round in 1...5 {
      let session = try LineSession(Program(folder: folder), ["--plain"])
      for line in Scripts.opening(1) + ["2", "5"] { session.type(line) }
      session.wait(for: "Which neighborhood")
      _ = session.killNow()
      for pipe in ["to-child", "from-child"] { unlink(folder(pipe)) }
      let walks = try StoredAnswers(folder).walks
      #expect(walks.count == round)
      #expect(walks.last?.answer(to: "age_group") == .choice("age_25_34", own: nil))
    }
  }

  /// The number in "4 of 23. About …".
  private static func number(_ text: Substring) -> Int? { Int(text.prefix(while: \.isNumber)) }
}
