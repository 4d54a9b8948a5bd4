@testable import Scoring
import Testing

/// Sums that take more of one person than of another, and groups that all said the same.
@Suite struct ReleasedSumTests {
  private func sum(_ parts: (people: Int, weight: Double)...) -> ReleasedSum {
    ReleasedSum(weights: parts.flatMap { Array(repeating: $0.weight, count: $0.people) })
  }

  @Test func `weights of one are a set`() {
    let set = ReleasedSum([true, true, false])
    #expect(ReleasedSum(weights: [1, 1, 0]).parts == set.parts)
    #expect(ReleasedSum(weights: [1, 1 + 1e-9, 0]).parts == set.parts)
    #expect(ReleasedSum([]).people == 0 && ReleasedSum(weights: []).parts.isEmpty)
  }

  @Test func `a weighted sum beside a plain one gives a category away`() {
    let (plain, weighted) = (sum((80, 1), (3, 1)), sum((80, 0.9), (3, 4)))
    #expect(SubtractionAudit([plain, weighted]).showsFew(below: 11))
    #expect(SubtractionAudit([plain, weighted]).showsFew(below: 11, earlier: 1))
    #expect(!SubtractionAudit([sum((80, 1), (12, 1)), sum((80, 0.9), (12, 4))]).showsFew(below: 11))
  }

  @Test func `two sums do not solve three unknown groups, three do`() {
    let sums = [
      sum((40, 1), (40, 1), (3, 1)), sum((40, 0.5), (40, 1.5), (3, 1)), sum((40, 1.5), (40, 0.5), (3, 1)),
    ]
    #expect(!SubtractionAudit(Array(sums.prefix(2))).showsFew(below: 11))
    // The last two add up to twice the first, so they say nothing new.
    #expect(!SubtractionAudit(sums).showsFew(below: 11))
    #expect(SubtractionAudit(sums + [sum((40, 1), (40, 0), (3, 0))]).showsFew(below: 11))
  }

  @Test func `weights that only rounding tells apart from one add nothing`() {
    var random = SeededGenerator(seed: 9)
    let nearly = (0..<90).map { _ in 1 + Double.random(in: -1e-8...1e-8, using: &random) }
    let plain = ReleasedSum(Array(repeating: true, count: 90))
    #expect(!SubtractionAudit([plain, ReleasedSum(weights: nearly)]).showsFew(below: 11))
  }

  @Test(arguments: [(12, true), (21, true), (22, false), (40, false)])
  func `what all of a small group said is few too`(people: Int, isFew: Bool) {
    let values = Array(repeating: 0.4, count: 60) + Array(repeating: 0, count: people)
    let (all, others) = (sum((60 + people, 1)), sum((60, 1), (people, 0)))
    #expect(SubtractionAudit([all, others], values: values).showsFew(below: 11) == isFew)
    #expect(SubtractionAudit([all, others], values: values.map { 1 - $0 }).showsFew(below: 11) == isFew)
    #expect(!SubtractionAudit([all, others]).showsFew(below: 11))
  }

  @Test func `one other answer is enough to hide among`() {
    let values = Array(repeating: 0.4, count: 60) + [0.2] + Array(repeating: 0, count: 11)
    #expect(!SubtractionAudit([sum((72, 1)), sum((60, 1), (12, 0))], values: values).showsFew(below: 11))
  }
}
