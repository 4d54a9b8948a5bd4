import Foundation
import Glibc
import Interviewing
import TestSupport
import Testing

/// The power goes in mid-answer, again and again.
@Suite struct KillTests {
  /// The full count takes minutes and belongs to `make soak`.
  static let kills = ProcessInfo.processInfo.environment["PORCHLIGHT_SOAK"] == "1" ? 100 : 20

  @Test func `whenever the program is killed, every answer whose next page had been printed is kept`() throws {
    var dice = SeededGenerator(seed: 20_261_121)
    let folder = TemporaryFolder()
    var cutShort = 0
    for kill in 0..<Self.kills {
      let session = try LineSession(Program(folder: folder), ["--plain"])
      for line in Scripts.quick() { session.type(line) }
      // From before the first page up to the end of the walk.
      usleep(UInt32(dice.below(dice.oneIn(3) ? 60_000 : 300_000)))
      let printed = session.killNow()
      let shown = max(0, printed.split(separator: "Question ").compactMap { Self.number($0) }.max() ?? 0)
      let stored = try StoredAnswers(folder)
      let isStored = printed.contains("Your code\n")
      let walk = stored.walks.last ?? []
      if isStored {
        let code = Scripts.code(in: printed)
        #expect(walk.contains { if case .started = $0 { true } else { false } }, "kill \(kill), code \(code ?? "")")
        // Two answers come before the first question; a question that shows follows as many as it says.
        #expect(walk.answers.count - 2 >= shown - 1, "kill \(kill): question \(shown) was shown")
        #expect(!printed.contains("Your results") || walk.isFinished, "kill \(kill)")
      }
      if !printed.contains("Your results") { cutShort += 1 }
      try FileManager.default.removeItem(atPath: folder.data)
      for pipe in ["to-child", "from-child"] { unlink(folder(pipe)) }
    }
    #expect(cutShort > 0, "no walk was cut short")
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
