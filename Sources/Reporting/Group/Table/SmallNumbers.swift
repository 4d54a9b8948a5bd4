import Scoring

/// Tells which numbers of a factor would show what few people said.
///
/// A number stays away where it stands on fewer than `limit` people, where all of fewer than twice as many said the
/// same, and where taking it from what the whole group says would show such a number of everybody else.
struct SmallNumbers {
  typealias Hidden = GroupTable.Factor.Hidden

  let limit: Int
  let weights: PriorityWeights

  /// `rest` are those whom the part leaves out; nil for the whole group.
  func hidden(_ summary: FactorSummary, rest: FactorSummary? = nil) -> Set<Hidden> {
    let sides = [summary] + (rest.map { [$0] } ?? [])
    var hidden: Set<Hidden> = []
    // Ratings and their areas' add up to the people with points and a few more: one gives the other away. So
    // where one of them is small, both are one count. Those with ratings of areas and those who were shown the topic
    // are different people, so few who were shown it are given away as well.
    let isJoined = sides.contains { side in
      side.areaRated > 0 && [side.rated, side.areaRated, side.shown].contains(where: isSmall)
    }
    if rest != nil, sides.contains(where: { hasSmallCount($0, isJoined: isJoined) }) {
      return Self.everything
    }
    // Where all rated it themselves and nobody has points, those who answered the picks are the few others.
    let isBare = summary.bothParts == 0 && isSmall(summary.answeredPicks)
    if isBare || sides.contains(where: { mayNot($0.points.map { $0 / 100 }, $0.bothParts) }) {
      hidden.insert(.points)
    }
    if sides.contains(where: { mayNotRatings($0, isJoined: isJoined) }) {
      hidden.insert(.ratings)
    } else if isJoined {
      hidden.insert(.areas)
    }
    if sides.contains(where: { mayNot($0.pickShare, $0.answeredPicks) }) { hidden.insert(.picks) }
    if isJoined || sides.contains(where: mayNotDontKnow) { hidden.insert(.dontKnow) }
    let isTold = hidden.contains(.picks) || sides.contains(where: mayNotContributions)
    if isTold, !hidden.contains(.points) { hidden.insert(.contributions) }
    // All picks less those of people with points are the picks of those who could not rate it.
    if sides.contains(where: { isSmall($0.chosenNotRated) }) { hidden.insert(.picks) }
    // Points less the mean rating are what the picks brought.
    if isJoined || hidden.contains(.contributions) || sides.contains(where: { isSmall($0.ratedOnly) }) {
      hidden.insert(.severity)
    }
    return hidden.contains(.ratings) ? hidden.subtracting([.severity]) : hidden
  }

  /// Whether the mean of these values on 0…1 may be read, of which there is at least one.
  func mayShow(_ values: [Double]) -> Bool {
    let share: Double? =
      values.allSatisfy { $0 == 0 } ? 0 : values.allSatisfy { $0 == 1 } ? 1 : nil
    return Suppression.mayShow(share: share, of: values.count, limit: limit)
  }

  private func isSmall(_ count: Int) -> Bool { (1..<limit).contains(count) }

  private func mayNot(_ share: Double?, _ count: Int) -> Bool {
    count > 0 && !Suppression.mayShow(share: share, of: count, limit: limit)
  }

  /// All that is said of a topic.
  private static let everything: Set<Hidden> = [.points, .ratings, .picks, .dontKnow]

  /// Whether some number of a side stands on few people. Beside the numbers of all, each of the others would then
  /// help to work out how few: that nobody has points, or how many chose the topic.
  private func hasSmallCount(_ side: FactorSummary, isJoined: Bool) -> Bool {
    let rated = isJoined ? [side.rated + side.areaRated] : [side.rated, side.areaRated, side.shown]
    return (rated + [side.bothParts, side.answeredPicks]).contains(where: isSmall)
  }

  /// Beside few ratings it would tell how few; where all rated, nobody is unsure, and that tells nothing of what they
  /// said.
  private func mayNotDontKnow(_ side: FactorSummary) -> Bool {
    isSmall(side.rated)
      || (side.rated < side.shown || isSmall(side.shown)) && mayNot(side.dontKnowShare, side.shown)
  }

  private func mayNotRatings(_ side: FactorSummary, isJoined: Bool) -> Bool {
    let people = side.rated + (isJoined ? side.areaRated : 0)
    let high = side.topTwo + (isJoined ? side.areaTopTwo : 0)
    return mayNot(people == 0 ? nil : Double(high) / Double(people), people)
  }

  /// Whether a contribution says that all rated alike, or all chose alike.
  private func mayNotContributions(_ side: FactorSummary) -> Bool {
    guard let parts = side.contributions else { return false }
    return [(parts.severity, weights.severity), (parts.chosen, weights.chosen)].contains { points, weight in
      weight > 0 && mayNot(Self.share(points / weight / 100), side.bothParts)
    }
  }

  /// 0 and 1 are meant where only rounding is between.
  private static func share(_ share: Double) -> Double {
    abs(share - share.rounded()) < 1e-9 ? share.rounded() : share
  }
}
