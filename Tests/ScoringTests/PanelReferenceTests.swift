import Scoring
import Testing

/// Two hundred made-up people, every rule worked out by other programs.
@Suite struct PanelReferenceTests {
  private let reference: Reference
  private let columns: CodedColumns
  private let scales: EvidenceScales
  private let factors: Range<Int>

  init() throws {
    reference = try Reference("method_panel")
    factors = 0..<reference.inputs["factors"].list.count
    scales = try EvidenceScales(levels: 5, pickValues: [1, 0.85, 0.7, 0.5], weights: usualWeights)
    columns = try CodedColumns(rows: reference.inputs["people"].list.map { try Self.codes($0) })
  }

  private static func codes(_ person: JSONValue) throws -> [UInt8] {
    let (picks, order) = (person["picks"].ints, person["order"].ints)
    return try person["sev"].optionalInts.enumerated().map { factor, level in
      let pick: Evidence.Pick =
        if person["picks"] == .null { .notAnswered } else if let place = order.firstIndex(of: factor) {
          .picked(place)
        } else { picks.contains(factor) ? .picked(3) : .notPicked }
      return try Evidence(rating: level.map { .level($0) } ?? .dontKnow, pick: pick).code
    }
  }

  private func summary(_ factor: Int) -> FactorSummary {
    FactorSummary(columns.histogram(factor), scales: scales)
  }

  private var allSeverity: [CodeScale] { factors.map { _ in scales.severity } }
  private var allPriority: [CodeScale] { factors.map { _ in scales.priority } }

  @Test func `counts of each factor agree`() {
    for (factor, expected) in reference.expected["factors"].list.enumerated() {
      let summary = summary(factor)
      #expect(summary.rated == expected["n_rated"].int)
      #expect(summary.answeredPicks == expected["n_picks_answered"].int)
      #expect(summary.picked == expected["n_picked"].int)
      #expect(summary.bothParts == expected["n_both"].int)
      #expect(summary.ratedOnly == expected["n_rated_only"].int)
      #expect(summary.chosenNotRated == expected["n_chosen_not_rated"].int)
      #expect(summary.notEnoughAnswers == expected["n_not_enough"].int)
    }
  }

  @Test func `means, medians and shares of each factor agree`() {
    for (factor, expected) in reference.expected["factors"].list.enumerated() {
      let summary = summary(factor)
      #expect(near(summary.severity.mean.map { 4 * $0 }, expected["mean_severity"].double, 1e-9))
      #expect(near(summary.topTwoShare, expected["top2_share"].double, 1e-9))
      #expect(near(summary.pickShare, expected["pick_share"].double, 1e-9))
      #expect(near(summary.points, expected["mean_priority"].double, 1e-9))
      #expect(near(summary.priority.median, expected["median_priority"].double, 1e-9))
      let parts = summary.contributions
      #expect(near(parts?.severity, expected["mean_contribution_severity"].double, 1e-9))
      #expect(near(parts?.chosen, expected["mean_contribution_choice"].double, 1e-9))
    }
  }

  @Test func `every person's points agree`() {
    let expected = reference.expected
    for person in 0..<columns.people {
      let inputs = factors.map { scales.input(Evidence(code: columns[person, $0])) }
      let priorities = inputs.map { Priority($0, weights: usualWeights) }
      #expect(priorities.map(letter).joined() == expected["status_by_person"][person].text)
      for (priority, points) in zip(priorities, expected["priority_by_person"][person].optionalDoubles) {
        #expect((priority.score == nil) == (points == nil))
        if let points { #expect(near(priority.score?.points, points, 1e-9)) }
      }
      let ranking = PersonalRanking(inputs, weights: usualWeights)
      #expect(ranking.chosenNotRated == expected["chosen_not_rated_by_person"]["\(person)"].ints)
    }
  }

  private func letter(_ priority: Priority) -> String {
    switch priority {
    case .ranked(let score): score.isRatedOnly ? "R" : "B"
    case .chosenNotRated: "C"
    case .notEnoughAnswers: "N"
    }
  }

  @Test func `Borda agrees`() throws {
    let borda = try Borda.normalized(columns, scales: allSeverity)
    let rows = (0..<columns.people).map { person in
      factors.map { scales.severity[columns[person, $0]] }
    }
    #expect(try Borda.normalized(rows) == borda)
    for (factor, expected) in reference.expected["factors"].list.enumerated() {
      #expect(near(borda[factor], expected["borda"].double, 1e-9))
    }
  }

  @Test func `Schulze agrees`() throws {
    var preferences = try PreferenceMatrix(items: factors.count)
    try preferences.add(columns, scales: allPriority)
    let expected = reference.expected["schulze"]
    for winner in factors {
      let row = factors.map { preferences[winner, $0] }
      #expect(row == expected["pairwise_prefer"][winner].ints)
    }
    let schulze = Schulze(preferences)
    #expect(schulze.strengths == expected["strongest_paths_winning_votes"].list.map(\.ints))
    #expect(schulze.ranks.map(\.label) == reference.expected["rank_labels"]["schulze"].list.map(\.text))
  }

  @Test func `one person's points at a time prefer the same`() throws {
    var (whole, single) = (
      try PreferenceMatrix(items: factors.count), try PreferenceMatrix(items: factors.count)
    )
    try whole.add(columns, scales: allPriority)
    for person in 0..<columns.people {
      try single.add(points: factors.map { scales.priority[columns[person, $0]] })
    }
    #expect(whole == single)
  }

  private func picks() throws -> (all: PartialRankings, ordered: PartialRankings) {
    var all = try PartialRankings(items: factors.count)
    var ordered = all
    for person in reference.inputs["people"].list {
      let order = person["order"].ints
      try all.add(ordered: order, unordered: person["picks"].ints.filter { !order.contains($0) })
      try ordered.add(ordered: order)
    }
    return (all, ordered)
  }

  @Test func `Plackett-Luce with unordered picks agrees`() throws {
    let expected = reference.expected["plackett_luce"]
    let picks = try picks()
    #expect(picks.all.count == expected["n_used"].int)
    let prior = try PlackettLuce.fit(picks.all)
    #expect(near(prior.logWorths, expected["map_normal01"].doubles, 1e-5))
    #expect(near(prior.logLikelihood, expected["map_loglik"].double, 1e-5))
    for (factor, row) in reference.expected["factors"].list.enumerated() {
      #expect(near(prior.shares[factor], row["pl_worth_map_share"].double, 1e-5))
    }
    let plain = try PlackettLuce.fit(picks.all, priorPrecision: 0)
    #expect(near(plain.logWorths, expected["mle_centred"].doubles, 1e-5))
    #expect(near(plain.logLikelihood, expected["mle_loglik"].double, 1e-5))
    let ordered = try PlackettLuce.fit(picks.ordered, priorPrecision: 0)
    #expect(near(ordered.logWorths, expected["ordered_picks_only_mle_centred"].doubles, 1e-5))
    #expect(near(ordered.logLikelihood, expected["ordered_picks_only_loglik"].double, 1e-5))
  }

  private func scores() throws -> [String: [Double]] {
    var preferences = try PreferenceMatrix(items: factors.count)
    try preferences.add(columns, scales: allPriority)
    return [
      "mean_severity": factors.map { summary($0).severity.mean ?? -1 },
      "top2_share": factors.map { summary($0).topTwoShare ?? -1 },
      "weighted_sum": factors.map { summary($0).points ?? -1 },
      "borda": try Borda.normalized(columns, scales: allSeverity).map { $0 ?? -1 },
      "schulze": Schulze(preferences).ranks.map { -Double($0.place) },
      "plackett_luce": try PlackettLuce.fit(picks().all).logWorths,
    ]
  }

  @Test func `the rules agree as far as they should`() throws {
    let names = reference.expected["five_rules"].list.map(\.text)
    let scores = try scores()
    let agreement = try RuleAgreement(scores: names.compactMap { scores[$0] })
    for (name, ranks) in zip(names, agreement.ranks) {
      #expect(ranks.map(\.label) == reference.expected["rank_labels"][name].list.map(\.text))
    }
    let expected = reference.expected["kendall_w"]
    #expect(near(agreement.kendallW?.w, expected["five_rules"].double, 1e-9))
    #expect(near(agreement.kendallW?.chiSquare, expected["friedman_chi2"].double, 1e-9))
    #expect(near(agreement.kendallW?.p, expected["p"].double, 1e-9))
    let six = try RuleAgreement(scores: names.compactMap { scores[$0] } + [scores["top2_share"] ?? []])
    #expect(near(six.kendallW?.w, expected["with_top2_share_as_sixth"].double, 1e-9))
  }

  @Test func `places under the rules agree`() throws {
    let names = reference.expected["five_rules"].list.map(\.text)
    let scores = try scores()
    let agreement = try RuleAgreement(scores: names.compactMap { scores[$0] })
    let weighted = try #require(names.firstIndex(of: "weighted_sum"))
    for (factor, name) in reference.inputs["factors"].list.map(\.text).enumerated() {
      let range = reference.expected["rank_range_over_five"][name].ints
      #expect(agreement.places(of: factor) == range[0]...range[1])
      #expect(agreement.dependsOnRule(factor) == (range[1] - range[0] >= 5))
      let agreeing = reference.expected["rules_in_agreement_with_weighted_sum"][name].int
      #expect(agreement.agreeing(withRule: weighted, on: factor) == agreeing)
    }
  }
}
