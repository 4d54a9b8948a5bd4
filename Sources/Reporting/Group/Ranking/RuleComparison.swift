package import Scoring

/// What six published rules make of the same answers.
package struct RuleComparison: Equatable, Sendable {
  /// In the order in which they are listed.
  package enum Rule: String, CaseIterable, Sendable {
    case severity, topTwo, priority, borda, schulze, plackettLuce
  }

  /// Those that the answers carry; picks may be missing altogether.
  package let rules: [Rule]
  /// Positions of the factors that all rules rank.
  package let factors: [Int]
  package let agreement: RuleAgreement
  /// Into how many parts the picks fall that only the prior compares; 1 when they compare everything.
  package let parts: Int

  /// Nil when fewer than two factors can be ranked by every rule. `ranked` are the factors that have a rank.
  package init?(_ sample: GroupSample, _ lines: [GroupRanking.Line]) throws(ScoringError) {
    let factors = lines.indices.filter { lines[$0].rank != nil && lines[$0].summary.severity.mean != nil }
    guard factors.count > 1 else { return nil }
    let columns = try sample.evidence(ofFactors: factors)
    let summaries = factors.map { lines[$0].summary }
    let severity = Array(repeating: sample.scales.severity, count: factors.count)
    let priority = Array(repeating: sample.scales.priority, count: factors.count)
    var preferences = try PreferenceMatrix(items: factors.count)
    try preferences.add(columns, scales: priority)
    var scores: [Rule: [Double]] = [
      .severity: summaries.map { $0.severity.mean ?? 0 }, .topTwo: summaries.map { $0.topTwoShare ?? 0 },
      .priority: summaries.map { $0.points ?? 0 },
      .schulze: Schulze(preferences).ranks.map { -Double($0.place) },
    ]
    let borda = try Borda.normalized(columns, scales: severity)
    if !borda.contains(nil) { scores[.borda] = borda.map { $0 ?? 0 } }
    let worths = try Self.worths(columns, ordered: sample.scales.pickValues.count - 1)
    scores[.plackettLuce] = worths?.logWorths
    rules = Rule.allCases.filter { scores[$0] != nil }
    agreement = try RuleAgreement(scores: rules.compactMap { scores[$0] })
    parts = worths?.components.count ?? 1
    self.factors = factors
  }

  /// From the picks among these factors: classes below `ordered` are places, the next is a pick without one.
  private static func worths(_ columns: CodedColumns, ordered: Int) throws(ScoringError) -> Worths? {
    var rankings = try PartialRankings(items: columns.count)
    for person in 0..<columns.people {
      var placed: [(place: Int, item: Int)] = []
      var loose: [Int] = []
      for item in 0..<columns.count {
        guard case .picked(let place) = Evidence(code: columns[person, item]).pick else { continue }
        if place < ordered { placed.append((place, item)) } else { loose.append(item) }
      }
      // Who picked more without an order than can be worked out says too little to be missed.
      guard loose.count <= PartialRankings.mostUnordered else { continue }
      try rankings.add(ordered: placed.sorted { $0.place < $1.place }.map(\.item), unordered: loose)
    }
    return rankings.count > 0 ? try PlackettLuce.fit(rankings) : nil
  }

  /// The lowest and the highest place that the rules give a factor; nil for one that not all rank.
  package func places(of factor: Int) -> ClosedRange<Int>? {
    factors.firstIndex(of: factor).map(agreement.places)
  }

  /// The place under each rule, in the order of the rules; nil for a factor that not all rank.
  package func ranks(of factor: Int) -> [Rank]? {
    factors.firstIndex(of: factor).map { position in agreement.ranks.map { $0[position] } }
  }
}
