import Scoring
import Testing

@Suite struct RankSetReferenceTests {
  /// Simulated bounds: inside what five seeds gave, or outside by 1 in at most one bound of twenty.
  private func check(_ sets: [ClosedRange<Int>], _ expected: JSONValue, _ kind: String) {
    var outside = 0
    for (end, bounds) in [("L", sets.map(\.lowerBound)), ("U", sets.map(\.upperBound))] {
      let (low, high) = (expected["\(kind)_\(end)"]["min"].ints, expected["\(kind)_\(end)"]["max"].ints)
      #expect(low.count == sets.count)
      for (item, bound) in bounds.enumerated() {
        #expect((low[item] - 1...high[item] + 1).contains(bound), "\(kind) \(end) of \(item): \(bound)")
        if !(low[item]...high[item]).contains(bound) { outside += 1 }
      }
    }
    #expect(outside * 20 <= 2 * sets.count)
  }

  @Test(arguments: [("coverage_0.95", 0.95), ("coverage_0.9", 0.9)])
  func `sets of independent estimates agree with csranks`(key: String, coverage: Double) throws {
    let reference = try Reference("ranks_ci_synth")
    let estimates = reference.inputs["estimate"].doubles
    let errors = reference.inputs["se"].doubles
    let stepdown = try Stepdown(
      estimates: estimates, covariance: SquareMatrix(diagonal: errors.map { $0 * $0 }),
      settings: StepdownSettings(coverage: coverage, seed: 1))
    check(stepdown.simultaneous().sets, reference.expected[key], "simultaneous")
    check(stepdown.marginal(), reference.expected[key], "marginal")
  }

  private func means() throws -> (LinearisedMeans, JSONValue) {
    let reference = try Reference("ranks_ci_synth_cov")
    let columns = try CodedColumns(ratings: reference.inputs["ratings"].list.map(\.optionalInts))
    let scales = [CodeScale](repeating: CodeScale(levels: 5), count: columns.count)
    return (try LinearisedMeans(columns, scales: scales), reference.expected)
  }

  @Test func `means of the same people and their covariance agree`() throws {
    let (means, expected) = try means()
    #expect(near(means.means, expected["mean"].doubles, 1e-9))
    for (row, values) in expected["cov_of_mean"].list.enumerated() {
      #expect(near((0..<12).map { means.covariance[row, $0] }, values.doubles, 1e-12))
    }
    var places = [Int](repeating: 0, count: 12)
    for (index, rank) in Ranking.order(means.means) { places[index] = rank.place }
    #expect(places == expected["rank"].ints)
  }

  @Test(arguments: [("coverage_0.95", 0.95), ("coverage_0.9", 0.9)])
  func `sets of the same people's means agree with csranks`(key: String, coverage: Double) throws {
    let (means, expected) = try means()
    let stepdown = try Stepdown(
      estimates: means.means, covariance: means.covariance,
      settings: StepdownSettings(coverage: coverage, seed: 7))
    check(stepdown.simultaneous().sets, expected[key], "simultaneous")
    check(stepdown.marginal(), expected[key], "marginal")
  }
}
