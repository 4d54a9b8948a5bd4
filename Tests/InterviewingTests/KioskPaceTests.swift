import TestSupport
import Testing

@testable import Interviewing

/// Which walks at one kiosk were finished too close together.
@Suite struct KioskPaceTests {
  /// The walks marked after each of these ends, in seconds.
  private func marked(_ times: Double...) -> [[String]] {
    var pace = KioskPace()
    return times.enumerated().map { pace.finish("walk-\($0)", at: 1000 + $1) }
  }

  @Test func `three within five minutes are marked when the third has ended`() {
    #expect(marked(0, 150, 300) == [[], [], ["walk-0", "walk-1", "walk-2"]])
  }

  @Test func `two are not, nor are three over a longer time`() {
    #expect(marked(0, 1) == [[], []])
    #expect(marked(0, 200, 301) == [[], [], []])
    #expect(marked(0, 240, 480, 720, 960).allSatisfy { $0.isEmpty })
  }

  @Test func `whoever comes on top is marked alone, and nobody twice`() {
    #expect(
      marked(0, 10, 20, 30, 310, 900) == [
        [], [], ["walk-0", "walk-1", "walk-2"], ["walk-3"], ["walk-4"], [],
      ])
  }

  @Test func `one that was too early for the first three is marked with the next`() {
    #expect(marked(0, 250, 500, 510) == [[], [], [], ["walk-1", "walk-2", "walk-3"]])
  }

  @Test func `over any times, a walk is marked just when three ends lie within five minutes`() {
    for seed in 0..<UInt64(1000) {
      var random = SeededGenerator(seed: seed)
      var times: [Double] = []
      for _ in 0..<12 { times.append((times.last ?? 0) + Double(random.below(250))) }
      var pace = KioskPace()
      let found = times.enumerated().flatMap { pace.finish(String($0), at: $1) }
      let expected = times.indices.filter { index in
        (0..<(times.count - 2)).contains { first in
          (first...(first + 2)).contains(index) && times[first + 2] - times[first] <= KioskPace.span
        }
      }
      #expect(found.compactMap { Int($0) }.sorted() == expected, "seed \(seed)")
    }
  }
}
