import Scoring

/// What is timed: each task returns numbers that the peers must find too.
struct Tasks {
  let made: Made
  let parallel: Parallel
  private let columns: CodedColumns
  private let margins: [Raking.Margin]
  private let rankings: PartialRankings
  /// Means of the first people and their covariance, for the rank sets.
  let means: LinearisedMeans

  init(_ made: Made, parallel: Parallel) throws {
    (self.made, self.parallel) = (made, parallel)
    columns = try CodedColumns(people: Made.people, count: Made.factors, codes: made.codes)
    margins = zip(made.categories, made.targets).map { Raking.Margin(categories: $0, targets: $1) }
    var rankings = try PartialRankings(items: Made.factors)
    for start in stride(from: 0, to: made.ranked.count, by: Made.picks) {
      try rankings.add(ordered: made.ranked[start..<(start + Made.picks)].map { Int($0) })
    }
    self.rankings = rankings
    means = try LinearisedMeans(
      try columns.only(Array(0..<2000)),
      scales: Array(repeating: CodeScale(levels: 5), count: Made.factors))
  }

  /// Reads every byte once and does nothing else with it: less time than that no count can take.
  func floor() -> [Double] {
    let sums = parallel.collect(made.codes.count) { range in
      made.codes.withUnsafeBytes { bytes in
        var sum = SIMD32<UInt8>.zero
        for start in stride(from: range.lowerBound, to: range.upperBound - 31, by: 32) {
          sum &+= bytes.loadUnaligned(fromByteOffset: start, as: SIMD32<UInt8>.self)
        }
        return Double(sum.wrappedSum())
      }
    }
    return [sums.reduce(0, +)]
  }

  /// Mean level, share on the two highest and count of every factor in every group, one after the other.
  func groups() throws -> [Double] {
    let levels = try GroupedLevels(
      columns, levels: 5, groupOf: made.groupOf, groups: Made.groups, by: parallel)
    var found: [Double] = []
    found.reserveCapacity(3 * Made.factors * Made.groups)
    for column in 0..<Made.factors {
      for group in 0..<Made.groups {
        found.append(levels.mean(column: column, group: group) ?? 0)
        found.append(levels.topTwoShare(column: column, group: group) ?? 0)
        found.append(Double(levels.answered(column: column, group: group)))
      }
    }
    return found
  }

  /// Lowest and highest rank of each factor.
  func rankSets() throws -> [Double] {
    let settings = try StepdownSettings(draws: 10_000, seed: 7)
    let stepdown = try Stepdown(
      estimates: means.means, covariance: means.covariance, settings: settings, by: parallel)
    return stepdown.simultaneous().sets.flatMap { [Double($0.lowerBound), Double($0.upperBound)] }
  }

  func plackettLuce() throws -> [Double] {
    try PlackettLuce.fit(rankings, by: parallel).logWorths
  }

  func raking() throws -> [Double] {
    try Raking(margins, trimming: nil, by: parallel).weights
  }

  func covariance() throws -> [Double] {
    try PairwiseCovariance(columns, levels: 5, by: parallel).values.flatMap { $0.map { $0 ?? 0 } }
  }
}
