package import Scoring

extension GroupTable {
  /// One factor's line; shares are 0…1, and nothing where it is hidden or nobody could have counted.
  package struct Factor: Equatable, Sendable {
    /// What stands on too few people to be read.
    package enum Hidden: String, CaseIterable, Sendable {
      case points, ratings, picks, dontKnow
      /// What each part brings to the points.
      case contributions
      /// The mean rating.
      case severity
      /// Who rated only the area; they are counted in `rated` and `topTwo`.
      case areas
    }

    package var id: String
    package var name: String
    package var rank: Rank?
    package var rankSet: ClosedRange<Int>?
    package var ownRankSet: ClosedRange<Int>?
    package var tier: Int?
    /// Mean P on 0…100.
    package var score: Double?
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

    /// Many who were asked said that they do not know.
    package var hasManyUnsure: Bool { (dontKnowShare ?? 0) > GroupTable.unsure }

    /// Everything that the answers say.
    init(_ line: GroupRanking.Line, id: String, name: String) {
      let summary = line.summary
      (self.id, self.name, rank, rankSet, ownRankSet) = (id, name, line.rank, line.rankSet, line.ownRankSet)
      (tier, score, contributions) = (line.tier, line.points, line.contributions)
      moreAnswers = line.moreAnswers
      (median, spread) = (summary.priority.median, summary.priority.standardDeviation)
      (meanSeverity, bothParts, rated) = (summary.severity.mean, summary.bothParts, summary.rated)
      (areaRated, topTwo, topTwoShare) = (summary.areaRated, summary.topTwo, summary.topTwoShare)
      (pickShare, dontKnowShare) = (summary.pickShare, summary.dontKnowShare)
    }

    /// What may be read of it where some numbers are hidden.
    init(_ line: GroupRanking.Line, id: String, name: String, hidden: Set<Hidden>) {
      self.init(line, id: id, name: name)
      self.hidden = hidden.subtracting(meanSeverity == nil ? [.severity] : [])
      if hidden.contains(.points) { hidePoints() }
      if hidden.contains(.areas) { joinAreas(line.summary) }
      if hidden.contains(.ratings) { hideRatings() }
      if hidden.contains(.picks) { pickShare = nil }
      if hidden.contains(.dontKnow) { dontKnowShare = nil }
      if hidden.contains(.contributions) { contributions = nil }
      if hidden.contains(.severity) { meanSeverity = nil }
    }

    private mutating func hidePoints() {
      (rank, rankSet, ownRankSet, tier, moreAnswers) = (nil, nil, nil, nil, nil)
      (score, contributions, median, spread, bothParts) = (nil, nil, nil, nil, nil)
    }

    /// Nothing is left that stands on the own ratings alone, nor what would add up with them.
    private mutating func joinAreas(_ summary: FactorSummary) {
      let (people, high) = (summary.rated + summary.areaRated, summary.topTwo + summary.areaTopTwo)
      (rated, topTwo, topTwoShare) = (people, high, Double(high) / Double(people))
      (areaRated, meanSeverity) = (nil, nil)
    }

    private mutating func hideRatings() {
      (meanSeverity, rated, areaRated, topTwo, topTwoShare) = (nil, nil, nil, nil, nil)
    }
  }
}
