/// Where a group's mean of one factor lies apart from the mean of everybody else.
///
/// Each group by itself as in `MeanComparison.welch` or `ClusteredGap`, then the correction over the groups of Holm, "A
/// Simple Sequentially Rejective Multiple Test Procedure", Scand. J. Statist. 6 (1979).
package struct GroupGaps: Equatable, Sendable {
  /// One group of a demographic.
  package struct Gap: Equatable, Sendable {
    /// How many people of the group and how many others answered.
    package let groupAnswered: Int
    package let othersAnswered: Int
    /// Group minus everybody else, in points.
    package let gap: Double
    package let standardError: Double
    /// Two-sided, before Holm's correction.
    package let p: Double
    /// Two-sided, by Holm within the factor and the demographic.
    package let adjusted: Double

    /// At least 5 points, and adjusted p below 0.05.
    package var isCalled: Bool { abs(gap) >= GroupGaps.fewestPoints && adjusted < GroupGaps.level }
    /// About the smallest gap that as many people could have shown, in points; not seen is not equal.
    package var smallestShown: Double { 2.8 * standardError }
  }

  /// Smaller gaps are never called one, whatever their p.
  package static let fewestPoints = 5.0
  package static let level = 0.05
  /// One entry a group; nil where the group, or everybody else, has fewer than two answers or nothing varies.
  package let gaps: [Gap?]

  /// One entry a person each: points on 0…100, nil for missing; the group by position, nil for none, which
  /// counts among everybody else; any number for each site or session. Sites need a t by clusters, and people
  /// alone one by Welch.
  ///
  /// Refuses lists of unequal lengths, values that are no finite numbers, groups outside the list and weights below
  /// 0.
  package init(
    points: [Double?], groups: [Int?], of groupCount: Int, weights: [Double]? = nil, clusters: [Int]? = nil
  ) throws(ScoringError) {
    guard groups.count == points.count else { throw .unequalLengths(points.count, groups.count) }
    guard groupCount >= 0 else { throw .negativeCount(groupCount) }
    for case let group? in groups where !(0..<groupCount).contains(group) { throw .unknownItem(group) }
    let tests = try (0..<groupCount).map { group throws(ScoringError) -> GapTest? in
      do throws(ScoringError) {
        return try GapTest(
          points, isInGroup: groups.map { $0 == group }, weights: weights, clusters: clusters)
      } catch .noAnswers, .tooFewPeople, .noSpread {
        return nil
      }
    }
    let adjusted = try MultipleTests.holm(tests.compactMap { $0?.p })
    var next = 0
    gaps = tests.map { test in
      guard let test else { return nil }
      next += 1
      return Gap(
        groupAnswered: test.groupAnswered, othersAnswered: test.othersAnswered, gap: test.gap,
        standardError: test.standardError, p: test.p, adjusted: adjusted[next - 1])
    }
  }
}

/// One group against everybody else.
private struct GapTest {
  let groupAnswered: Int
  let othersAnswered: Int
  let gap: Double
  let standardError: Double
  let p: Double

  init(
    _ points: [Double?], isInGroup: [Bool], weights: [Double]?, clusters: [Int]?
  ) throws(ScoringError) {
    if weights == nil, clusters == nil {
      let test = try MeanComparison.welch(
        zip(points, isInGroup).map { $1 ? nil : $0 }, zip(points, isInGroup).map { $1 ? $0 : nil })
      (groupAnswered, othersAnswered) = (test.secondCount, test.firstCount)
      (gap, standardError, p) = (test.difference, test.standardError, test.p)
    } else {
      let test = try ClusteredGap(points, isInGroup: isInGroup, weights: weights, clusters: clusters)
      (groupAnswered, othersAnswered) = (test.groupAnswered, test.othersAnswered)
      (gap, standardError, p) = (test.gap, test.standardError, test.p)
    }
  }
}
