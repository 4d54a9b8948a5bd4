import Interviewing
import TestSupport
import Testing

@Suite struct SeededOrderTests {
  @Test(arguments: [0, 1, 2, 5, 26, 100])
  func `every order holds every item once`(count: Int) {
    let items = Array(0..<count)
    for seed in 0..<50 as Range<UInt64> {
      #expect(SeededOrder.shuffled(items, seed: seed, salt: "x").sorted() == items)
    }
  }

  @Test func `the same seed and salt give the same order, on every machine`() {
    let items = ["a", "b", "c", "d", "e", "f", "g", "h"]
    #expect(SeededOrder.shuffled(items, seed: 7, salt: "picks").joined() == "fgaehcbd")
    #expect(SeededOrder.shuffled(items, seed: .max, salt: "").joined() == "fcahgdeb")
  }

  @Test func `another seed or another salt gives another order`() {
    let items = Array(0..<26)
    let order = SeededOrder.shuffled(items, seed: 7, salt: "picks")
    #expect(SeededOrder.shuffled(items, seed: 8, salt: "picks") != order)
    #expect(SeededOrder.shuffled(items, seed: 7, salt: "areas") != order)
  }

  /// 12,000 draws of 6 items: each place is expected 2,000 times, give or take 41; 8 times that never happens.
  @Test(arguments: ["areas", "problems/home"])
  func `every item comes to every place about as often`(salt: String) {
    var counts = Array(repeating: Array(repeating: 0, count: 6), count: 6)
    for seed in 0..<12_000 as Range<UInt64> {
      for (place, item) in SeededOrder.shuffled(Array(0..<6), seed: seed, salt: salt).enumerated() {
        counts[item][place] += 1
      }
    }
    for row in counts {
      for count in row { #expect((1_670...2_330).contains(count), "\(counts)") }
    }
  }

  @Test func `all orders of three come up about as often`() {
    var counts: [[Int]: Int] = [:]
    for seed in 0..<6_000 as Range<UInt64> {
      counts[SeededOrder.shuffled([1, 2, 3], seed: seed &* 0x1234_5678_9ABC_DEF1, salt: "x"), default: 0] += 1
    }
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { (850...1_150).contains($0) })
  }
}
