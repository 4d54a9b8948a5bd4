package import Scoring

/// The people whom one ranking stands on, with what their answers are worth.
package struct GroupSample: Sendable {
  /// One column a factor, one byte a person.
  package var evidence: CodedColumns
  package var scales: EvidenceScales
  /// One a person where points are weighted to a population.
  package var weights: [Double]?
  /// The site or session of each person, where those of one resemble each other; each number below 0 is a person
  /// of no site.
  package var clusters: [Int]?

  /// Weights and clusters have one entry a person.
  package init(
    evidence: CodedColumns, scales: EvidenceScales, weights: [Double]? = nil, clusters: [Int]? = nil
  ) {
    (self.evidence, self.scales, self.weights, self.clusters) = (evidence, scales, weights, clusters)
  }

  package var people: Int { evidence.people }

  /// How many times larger the variance of a weighted mean is; 1 without weights (Kish).
  package var designEffect: Double {
    guard let weights, let effect = try? SurveyWeights.designEffect(weights) else { return 1 }
    return effect
  }

  /// How many sites or sessions there are, those of no site left out; nil where nobody asked for sites.
  package var sites: Int? { clusters.map { Set($0.filter { $0 >= 0 }).count } }

  /// Whether there are people of no site.
  var hasUnsited: Bool { clusters?.contains { $0 < 0 } ?? false }

  /// P of everybody for one factor, nil where a part is missing.
  package func points(_ factor: Int) -> [Double?] { evidence[factor].map { scales.priority[$0] } }

  /// Everybody but the people at these positions.
  func without(_ left: [Int]) throws(ScoringError) -> GroupSample {
    let gone = Set(left)
    let stay = (0..<people).filter { !gone.contains($0) }
    return GroupSample(
      evidence: try evidence.only(stay), scales: scales, weights: weights.map { all in stay.map { all[$0] } },
      clusters: clusters.map { all in stay.map { all[$0] } })
  }

  /// The columns of some factors alone.
  func evidence(ofFactors chosen: [Int]) throws(ScoringError) -> CodedColumns {
    try CodedColumns(
      people: evidence.people, count: chosen.count, codes: chosen.flatMap { Array(evidence[$0]) })
  }
}
