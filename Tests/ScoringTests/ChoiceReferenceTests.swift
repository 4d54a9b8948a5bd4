import RealModule
import Scoring
import Testing

@Suite struct ChoiceReferenceTests {
  @Test func `citations between four journals agree with BradleyTerry2`() throws {
    let reference = try Reference("bt_citations")
    let expected = reference.expected
    var citations = try PreferenceMatrix(items: 4)
    for (winner, row) in reference["wins"].list.enumerated() {
      for (loser, times) in row.ints.enumerated() where winner != loser {
        try citations.add(winner: winner, loser: loser, times: times)
      }
    }
    let worths = try BradleyTerry.fit(citations, priorPrecision: 0)
    #expect(near(worths.logWorths, expected["centred_ability"].doubles, 1e-8))
    let gaps = (0..<4).map { worths.difference($0, 0) }
    #expect(near(gaps.map(\.estimate), expected["ability"].doubles, 1e-8))
    #expect(near(gaps.map(\.standardError), expected["se"].doubles, 1e-6))
    #expect(near(deviance(citations, worths), expected["deviance"].double, 1e-8))
    #expect(worths.components == [[0, 1, 2, 3]] && !worths.onlyPriorCompares)
  }

  /// Twice the log-likelihood that is missing to a model with a share of its own for each pair.
  private func deviance(_ citations: PreferenceMatrix, _ worths: Worths) -> Double {
    var saturated = 0.0
    for i in 0..<4 {
      for j in 0..<4 where i != j {
        let (wins, all) = (Double(citations[i, j]), Double(citations[i, j] + citations[j, i]))
        saturated += wins * .log(wins / all)
      }
    }
    return 2 * (saturated - worths.logLikelihood)
  }

  @Test func `partial rankings agree with clogit and choix`() throws {
    let reference = try Reference("pl_synth_partial")
    let expected = reference.expected["top_k"]
    var rankings = try PartialRankings(items: 26)
    for ranking in reference.inputs["rankings"].list { try rankings.add(ordered: ranking.ints) }
    #expect(rankings.count == reference.expected["n_rankings"].int)
    let plain = try PlackettLuce.fit(rankings, priorPrecision: 0)
    #expect(near(plain.logWorths, expected["mle"]["log_worth_centred"].doubles, 1e-5))
    #expect(near(plain.standardErrors, expected["mle"]["se_centred"].doubles, 1e-5))
    #expect(near(plain.logLikelihood, expected["mle"]["loglik"].double, 1e-6))
    #expect(plain.components.count == 1)
    let prior = try PlackettLuce.fit(rankings)
    #expect(near(prior.logWorths, expected["map_normal01"]["log_worth"].doubles, 1e-5))
    #expect(near(prior.standardErrors, expected["map_normal01"]["se"].doubles, 1e-5))
    #expect(abs(prior.logWorths.reduce(0, +)) < 1e-9)
  }

  @Test func `best-worst counts agree`() throws {
    let reference = try Reference("maxdiff_synth")
    var counts = BestWorst(items: 13)
    for person in reference.inputs["answers"].list {
      let block = reference.inputs["blocks"][person["block"].int ?? 0]
      for (set, choice) in zip(block.list, person["best_worst"].list) {
        try counts.add(set: set.ints, best: choice.ints[0], worst: choice.ints[1])
      }
    }
    #expect(counts.shown == reference.expected["shown"].ints)
    #expect(counts.best == reference.expected["best"].ints)
    #expect(counts.worst == reference.expected["worst"].ints)
    #expect(near(counts.scores.compactMap { $0 }, reference.expected["bw_score"].doubles, 1e-15))
  }
}

@Suite struct VoteReferenceTests {
  private func votes(_ reference: Reference, items: [String], orders: [[String]]) throws -> PreferenceMatrix {
    var votes = try PreferenceMatrix(items: items.count)
    for (order, times) in zip(orders, reference["counts"].ints) {
      try votes.add(order: order.compactMap { items.firstIndex(of: $0) }, times: times)
    }
    return votes
  }

  private func check(_ votes: PreferenceMatrix, _ items: [String], _ expected: JSONValue) {
    for winner in items.indices {
      #expect(items.indices.map { votes[winner, $0] } == expected["pairwise"][winner].ints)
    }
    #expect(Borda.scores(votes) == items.map { expected["borda_scores"][$0].int })
    #expect(Copeland.scores(votes).map(Double.init) == items.map { expected["copeland_scores"][$0].double })
    let schulze = Schulze(votes)
    #expect(schulze.strengths == expected["schulze_path_strengths_winning_votes"].list.map(\.ints))
    let winners = items.indices.filter { schulze.ranks[$0].place == 1 }.map { items[$0] }
    #expect(winners == expected["schulze"].list.map(\.text))
  }

  @Test func `Schulze's 45 voters vote as in his paper`() throws {
    let reference = try Reference("votes_schulze45")
    let items = reference["items"].text.map(String.init)
    let orders = reference["orders"].list.map { $0.text.map(String.init) }
    let votes = try votes(reference, items: items, orders: orders)
    check(votes, items, reference.expected)
    #expect(Schulze(votes).ranks.map(\.label) == ["2", "4", "3", "5", "1"])
  }

  @Test func `Tennessee finds its capital`() throws {
    let reference = try Reference("votes_tennessee")
    let items = reference["items"].list.map(\.text)
    let orders = reference["orders"].list.map { $0.list.map(\.text) }
    check(try votes(reference, items: items, orders: orders), items, reference.expected)
  }

  @Test func `rounding times agree with Friedman's test`() throws {
    let reference = try Reference("kendall_w_rounding")
    let agreement = try KendallW(reference["ratings_rows_are_raters"].list.map(\.doubles))
    #expect(near(agreement.chiSquare, reference.expected["friedman_chi2"].double, 1e-9))
    #expect(near(agreement.p, reference.expected["p"].double, 1e-9))
    #expect(near(agreement.w, reference.expected["W_tie_corrected"].double, 1e-9))
  }
}
