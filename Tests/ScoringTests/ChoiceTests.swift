import RealModule
import Scoring
import Testing

@Suite struct ChoiceTests {
  @Test func `only a prior compares what choices do not`() throws {
    var choices = try PreferenceMatrix(items: 4)
    try choices.add(winner: 0, loser: 1, times: 3)
    try choices.add(winner: 1, loser: 0, times: 2)
    try choices.add(winner: 2, loser: 3, times: 4)
    #expect(throws: ScoringError.disconnectedChoices(components: 3)) {
      try BradleyTerry.fit(choices, priorPrecision: 0)
    }
    let worths = try BradleyTerry.fit(choices)
    #expect(worths.components == [[0, 1], [2], [3]] && worths.onlyPriorCompares)
    #expect(worths.logWorths[0] > worths.logWorths[1] && worths.logWorths[2] > worths.logWorths[3])
    #expect(worths.standardErrors.allSatisfy { $0.isFinite && $0 > 0 })
  }

  @Test func `what was never picked is finite under the prior`() throws {
    var picks = try PartialRankings(items: 5)
    for _ in 0..<40 { try picks.add(ordered: [2], unordered: [0, 1]) }
    #expect(throws: ScoringError.self) { try PlackettLuce.fit(picks, priorPrecision: 0) }
    let worths = try PlackettLuce.fit(picks)
    #expect(worths.components == [[0], [1], [2], [3], [4]] || worths.onlyPriorCompares)
    #expect(near(worths.logWorths[0], worths.logWorths[1], 1e-9))
    #expect(near(worths.logWorths[3], worths.logWorths[4], 1e-9))
    #expect(worths.logWorths[2] > worths.logWorths[0] && worths.logWorths[0] > worths.logWorths[3])
    #expect(near(worths.shares.reduce(0, +), 1, 1e-12))
  }

  @Test func `picks without an order are the sum over their orders`() throws {
    var (unordered, one) = (try PartialRankings(items: 6), try PartialRankings(items: 6))
    try unordered.add(ordered: [4], unordered: [0, 2, 5])
    try one.add(ordered: [4, 0, 2, 5])
    // With no choice to tell them apart, each of the 6 orders of equal worths is as likely.
    let flat = 1e12
    let all = try PlackettLuce.fit(unordered, priorPrecision: flat).logLikelihood
    let single = try PlackettLuce.fit(one, priorPrecision: flat).logLikelihood
    #expect(near(all - single, .log(6), 1e-6))
    #expect(near(single, -Double.log(6 * 5 * 4 * 3), 1e-6))
  }

  /// Picks in order begin where the first picks stand, those without one in the middle.
  @Test func `where a fit begins does not tell where it ends`() throws {
    var (ordered, unordered) = (try PartialRankings(items: 9), try PartialRankings(items: 9))
    var random = SeededRandom(seed: 11)
    for _ in 0..<300 {
      // Drawn more often the lower; one item is nobody's first pick, one is never picked.
      let first = min(Int.random(in: 0..<7, using: &random), Int.random(in: 0..<7, using: &random))
      let picks = [first, (first + Int.random(in: 1..<7, using: &random)) % 7, 7]
      try ordered.add(ordered: picks)
      try unordered.add(ordered: Array(picks.dropLast()), unordered: [7])
    }
    for prior in [1, 0.01, 1e6] {
      let one = try PlackettLuce.fit(ordered, priorPrecision: prior)
      let other = try PlackettLuce.fit(unordered, priorPrecision: prior)
      #expect(near(one.logWorths, other.logWorths, 1e-7))
      #expect(near(one.logLikelihood, other.logLikelihood, 1e-6))
    }
  }

  @Test func `one unordered pick is an ordered one, and so is the whole list but one`() throws {
    var (ordered, unordered) = (try PartialRankings(items: 4), try PartialRankings(items: 4))
    for picks in [[0, 1], [1, 2], [2, 0], [3, 1]] {
      try ordered.add(ordered: picks)
      try unordered.add(ordered: [picks[0]], unordered: [picks[1]])
    }
    let (one, other) = (try PlackettLuce.fit(ordered), try PlackettLuce.fit(unordered))
    #expect(
      near(one.logWorths, other.logWorths, 1e-9) && near(one.standardErrors, other.standardErrors, 1e-9))
    var (whole, short) = (try PartialRankings(items: 4), try PartialRankings(items: 4))
    for order in [[0, 1, 2, 3], [3, 1, 0, 2], [2, 1, 3, 0], [1, 0, 3, 2]] {
      try whole.add(ordered: order)
      try short.add(ordered: Array(order.dropLast()))
    }
    #expect(near(try PlackettLuce.fit(whole).logWorths, try PlackettLuce.fit(short).logWorths, 1e-9))
  }

  @Test func `choices that are none are refused`() throws {
    #expect(throws: ScoringError.noAnswers) { try BradleyTerry.fit(try PreferenceMatrix(items: 3)) }
    #expect(throws: ScoringError.noAnswers) { try PlackettLuce.fit(try PartialRankings(items: 3)) }
    #expect(throws: ScoringError.tooFewItems(needed: 2, found: 1)) { try PartialRankings(items: 1) }
    #expect(throws: ScoringError.unusableCode(300)) { try PartialRankings(items: 300) }
    #expect(throws: ScoringError.tooFewItems(needed: 2, found: 1)) { try PreferenceMatrix(items: 1) }
    var picks = try PartialRankings(items: 20)
    #expect(throws: ScoringError.unknownItem(20)) { try picks.add(ordered: [20]) }
    #expect(throws: ScoringError.repeatedItem(3)) { try picks.add(ordered: [3], unordered: [3]) }
    #expect(throws: ScoringError.tooManyUnordered(limit: 10, found: 11)) {
      try picks.add(ordered: [], unordered: Array(0..<11))
    }
    try picks.add(ordered: [])
    #expect(picks.count == 0)
    try picks.add(ordered: [1])
    #expect(throws: ScoringError.unusableWeight(-1)) { try PlackettLuce.fit(picks, priorPrecision: -1) }
    #expect(throws: ScoringError.self) { try PlackettLuce.fit(picks, priorPrecision: .nan) }
  }

  @Test func `votes that are none are refused`() throws {
    var votes = try PreferenceMatrix(items: 3)
    #expect(throws: ScoringError.unknownItem(3)) { try votes.add(order: [3]) }
    #expect(throws: ScoringError.repeatedItem(1)) { try votes.add(order: [1, 1]) }
    #expect(throws: ScoringError.negativeCount(-2)) { try votes.add(order: [1], times: -2) }
    #expect(throws: ScoringError.unequalLengths(3, 1)) { try votes.add(points: [1]) }
    #expect(throws: ScoringError.notANumber) { try votes.add(points: [1, .nan, 2]) }
    #expect(throws: ScoringError.repeatedItem(2)) { try votes.add(winner: 2, loser: 2) }
    #expect(throws: ScoringError.noAnswers) { try Borda.normalized([]) }
    #expect(throws: ScoringError.notANumber) { try Borda.normalized([[.infinity, 1]]) }
    #expect(throws: ScoringError.unequalLengths(2, 1)) { try Borda.normalized([[1, 2], [1]]) }
    // Nobody has voted: everything is tied.
    #expect(Schulze(votes).ranks.map(\.label) == ["1=", "1=", "1="])
    #expect(Copeland.scores(votes) == [0, 0, 0] && Borda.scores(votes) == [0, 0, 0])
    #expect(try Borda.normalized([[1, nil], [nil, nil]]) == [nil, nil])
  }

  @Test func `best and worst must be two of those shown`() throws {
    var counts = BestWorst(items: 4)
    #expect(throws: ScoringError.tooFewItems(needed: 2, found: 1)) {
      try counts.add(set: [1], best: 1, worst: 1)
    }
    #expect(throws: ScoringError.repeatedItem(1)) { try counts.add(set: [1, 2], best: 1, worst: 1) }
    #expect(throws: ScoringError.repeatedItem(2)) { try counts.add(set: [2, 2, 1], best: 1, worst: 2) }
    #expect(throws: ScoringError.unknownItem(3)) { try counts.add(set: [1, 2], best: 3, worst: 1) }
    #expect(throws: ScoringError.unknownItem(4)) { try counts.add(set: [4, 2], best: 4, worst: 2) }
    #expect(counts.scores == [nil, nil, nil, nil])
    try counts.add(set: [0, 1, 2], best: 2, worst: 0)
    #expect(counts.scores == [-1, 0, 1, nil])
  }
}

@Suite struct ChoicePropertyTests {
  @Test func `the order of people and the names of items do not matter`() throws {
    var random = SeededGenerator(seed: 40)
    for _ in 0..<1000 {
      let people = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Array((0..<5).shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)))
      }
      let names = (0..<5).shuffled(using: &random)
      var (plain, renamed) = (try PartialRankings(items: 5), try PartialRankings(items: 5))
      for picks in people { try plain.add(ordered: [picks[0]], unordered: Array(picks.dropFirst())) }
      for picks in people.shuffled(using: &random) {
        let other = picks.map { names[$0] }
        try renamed.add(ordered: [other[0]], unordered: other.dropFirst().shuffled(using: &random))
      }
      let (one, other) = (try PlackettLuce.fit(plain), try PlackettLuce.fit(renamed))
      #expect(near((0..<5).map { other.logWorths[names[$0]] }, one.logWorths, 1e-8))
      #expect(one.standardErrors.allSatisfy { $0 > 0 && $0 <= 1.0001 })
      #expect(abs(one.logWorths.reduce(0, +)) < 1e-9)
    }
  }

  @Test func `picks drawn from known worths find them again`() throws {
    var random = SeededGenerator(seed: 41)
    let truth = [1.2, 0.6, 0.1, -0.3, -0.6, -1.0]
    var picks = try PartialRankings(items: 6)
    for person in 0..<4000 {
      var left = Array(truth.indices)
      var chosen: [Int] = []
      for _ in 0..<3 {
        let total = left.reduce(0) { $0 + .exp(truth[$1]) }
        var spot = Double.random(in: 0..<total, using: &random)
        let index = left.firstIndex { item in
          spot -= .exp(truth[item])
          return spot < 0
        }
        chosen.append(left.remove(at: index ?? 0))
      }
      if person % 2 == 0 {
        try picks.add(ordered: chosen)
      } else {
        try picks.add(ordered: [], unordered: chosen.sorted())
      }
    }
    let worths = try PlackettLuce.fit(picks, priorPrecision: 0)
    for (item, expected) in truth.enumerated() {
      #expect(near(worths.logWorths[item], expected, 4 * worths.standardErrors[item]))
      #expect(worths.standardErrors[item] < 0.05)
    }
  }

  @Test func `who beats everybody wins every count`() throws {
    var random = SeededGenerator(seed: 42)
    for _ in 0..<1000 {
      let items = Int.random(in: 2...6, using: &random)
      var votes = try PreferenceMatrix(items: items)
      for _ in 0..<Int.random(in: 1...9, using: &random) {
        try votes.add(
          points: (0..<items).map { _ in
            Int.random(in: 0..<8, using: &random) == 0 ? nil : Double(Int.random(in: 0...4, using: &random))
          })
      }
      let schulze = Schulze(votes)
      let others = { (item: Int) in (0..<items).filter { $0 != item } }
      for item in 0..<items where others(item).allSatisfy({ votes[item, $0] > votes[$0, item] }) {
        #expect(schulze.ranks[item] == Rank(place: 1, isTied: false))
        #expect(Copeland.scores(votes)[item] == items - 1)
      }
      #expect(Copeland.scores(votes).reduce(0, +) == 0)
      #expect(schulze.ranks.contains { $0.place == 1 })
    }
  }
}

@Suite struct AgreementTests {
  @Test func `the same ranking agrees wholly, and the reverse not at all`() throws {
    let scores = [5.0, 4, 3, 1]
    #expect(try KendallTau.b(scores, scores) == 1)
    #expect(try KendallTau.b(scores, scores.reversed()) == -1)
    #expect(try KendallW([scores, scores, scores]).w == 1)
    #expect(near(try KendallW([scores, scores.reversed()]).w, 0, 1e-12))
  }

  /// From scipy.stats.kendalltau.
  @Test func `tau takes ties into account`() throws {
    #expect(near(try KendallTau.b([1, 2, 2, 3, 5], [1, 3, 2, 3, 4]), 0.8888888888888888, 1e-12))
  }

  @Test func `what cannot agree is refused`() {
    #expect(throws: ScoringError.noSpread) { try KendallTau.b([1, 1], [1, 2]) }
    #expect(throws: ScoringError.tooFewItems(needed: 2, found: 1)) { try KendallTau.b([1], [1]) }
    #expect(throws: ScoringError.unequalLengths(2, 1)) { try KendallTau.b([1, 2], [1]) }
    #expect(throws: ScoringError.notANumber) { try KendallTau.b([1, .nan], [1, 2]) }
    #expect(throws: ScoringError.noSpread) { try KendallW([[1, 1], [2, 2]]) }
    #expect(throws: ScoringError.tooFewPeople(needed: 2, found: 1)) { try KendallW([[1, 2]]) }
    #expect(throws: ScoringError.tooFewPeople(needed: 2, found: 0)) { try KendallW([]) }
    #expect(throws: ScoringError.tooFewItems(needed: 2, found: 1)) { try KendallW([[1], [1]]) }
    #expect(throws: ScoringError.unequalLengths(2, 3)) { try KendallW([[1, 2], [1, 2, 3]]) }
    #expect(throws: ScoringError.notANumber) { try KendallW([[1, 2], [.nan, 1]]) }
  }

  @Test func `rules that tie everything have places and no agreement`() throws {
    let agreement = try RuleAgreement(scores: [[1, 1, 1], [2, 2, 2]])
    #expect(agreement.kendallW == nil && agreement.places(of: 2) == 1...1)
    #expect(agreement.firstPlaces(of: 0) == 2 && !agreement.dependsOnRule(0))
  }

  @Test func `a place that differs by five depends on the rule`() throws {
    let rule = [9.0, 8, 7, 6, 5, 4, 3]
    let agreement = try RuleAgreement(scores: [rule, [4.5, 8, 7, 6, 5, 4, 3], [3.5, 8, 7, 6, 5, 4, 3]])
    #expect(agreement.places(of: 0) == 1...6 && agreement.dependsOnRule(0))
    #expect(!agreement.dependsOnRule(1) && agreement.agreeing(withRule: 0, on: 0) == 1)
  }
}
