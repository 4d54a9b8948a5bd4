package import Scoring

extension GroupTable {
  /// One factor's line; shares are 0…1, and nothing where it is hidden or nobody could have counted.
  package struct Factor: Equatable, Sendable {
    /// What stands on too few people to be read.
    package enum Hidden: String, CaseIterable, Sendable {
      case points, ratings, picks, dontKnow
      /// Who rated only the area; they are counted in `rated` and `topTwo`.
      case areas
    }

    package var id: String
    package var name: String
    package var rank: Rank?
    package var rankSet: ClosedRange<Int>?
    package var ownRankSet: ClosedRange<Int>?
    package var tier: Int?
    package var contributions: PriorityContributions?
    package var median: Double?
    /// Standard deviation of people's points.
    package var spread: Double?
    /// 0…1, of own ratings.
    package var meanSeverity: Double?
    package var bothParts: Int?
    package var rated: Int?
    package var areaRated: Int?
    package var topTwo: Int?
    package var topTwoShare: Double?
    package var pickShare: Double?
    package var dontKnowShare: Double?
    package var moreAnswers: Int?
    /// Its rank if one part of the points did not count.
    package var rankWithout: [WeightSensitivity.Part: Rank] = [:]
    package var hidden: Set<Hidden> = []

    /// Such as `2-7`; nil without a range.
    package var rangeLabel: String? {
      rankSet.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
    }

    /// Mean P on 0…100.
    package var score: Double? { contributions?.sum }
    /// Many who were asked said that they do not know.
    package var hasManyUnsure: Bool { (dontKnowShare ?? 0) > GroupTable.unsure }

    /// Everything that the answers say.
    init(_ line: GroupRanking.Line, id: String, name: String) {
      let summary = line.summary
      (self.id, self.name, rank, rankSet, ownRankSet) = (id, name, line.rank, line.rankSet, line.ownRankSet)
      (tier, contributions, moreAnswers) = (line.tier, line.contributions, line.moreAnswers)
      (median, spread) = (summary.priority.median, summary.priority.standardDeviation)
      (meanSeverity, bothParts, rated) = (summary.severity.mean, summary.bothParts, summary.rated)
      (areaRated, topTwo, topTwoShare) = (summary.areaRated, summary.topTwo, summary.topTwoShare)
      (pickShare, dontKnowShare) = (summary.pickShare, summary.dontKnowShare)
    }

    /// What may be read of it where numbers on fewer than `limit` people are hidden.
    init(_ line: GroupRanking.Line, id: String, name: String, limit: Int?) {
      self.init(line, id: id, name: name)
      guard let limit else { return }
      let summary = line.summary
      func isSmall(_ count: Int) -> Bool { (1..<limit).contains(count) }
      func isHidden(_ share: Double?, _ count: Int) -> Bool {
        count > 0 && !Suppression.mayShow(share: share, of: count, limit: limit)
      }
      if isHidden(summary.points.map { $0 / 100 }, summary.bothParts) { hidePoints() }
      // Ratings and their areas' add up to the people with points and a few more: one gives the other away. So
      // where one of them is small, both are one count.
      let isJoined = summary.areaRated > 0 && (isSmall(summary.rated) || isSmall(summary.areaRated))
      if isJoined { joinAreas(summary) }
      if isHidden(topTwoShare, rated ?? 0) { hideRatings() }
      if isSmall(summary.ratedOnly) { meanSeverity = nil }
      if isHidden(summary.pickShare, summary.answeredPicks) {
        pickShare = nil
        hidden.insert(.picks)
      }
      if isJoined || isHidden(summary.dontKnowShare, summary.shown) {
        dontKnowShare = nil
        hidden.insert(.dontKnow)
      }
    }

    private mutating func hidePoints() {
      (rank, rankSet, ownRankSet, tier, contributions, moreAnswers) = (nil, nil, nil, nil, nil, nil)
      (median, spread, bothParts) = (nil, nil, nil)
      hidden.insert(.points)
    }

    /// Nothing is left that stands on the own ratings alone, nor what would add up with them.
    private mutating func joinAreas(_ summary: FactorSummary) {
      let (people, high) = (summary.rated + summary.areaRated, summary.topTwo + summary.areaTopTwo)
      (rated, topTwo, topTwoShare) = (people, high, Double(high) / Double(people))
      (areaRated, meanSeverity) = (nil, nil)
      hidden.insert(.areas)
    }

    private mutating func hideRatings() {
      (meanSeverity, rated, areaRated, topTwo, topTwoShare) = (nil, nil, nil, nil, nil)
      hidden.insert(.ratings)
      hidden.remove(.areas)
    }
  }
}
