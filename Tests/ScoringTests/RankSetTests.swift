import Foundation
import Scoring
import Testing

@Suite struct RankSetTests {
  private func settings(draws: Int = 1000, seed: UInt64 = 3) throws -> StepdownSettings {
    try StepdownSettings(draws: draws, seed: seed)
  }

  @Test func `what is far apart is told apart, and equal things are not`() throws {
    let stepdown = try Stepdown(
      estimates: [3, 0, 3, 9], covariance: SquareMatrix(diagonal: [0.01, 0.01, 0.01, 0.01]),
      settings: settings())
    let sets = stepdown.simultaneous()
    #expect(sets.sets == [2...3, 4...4, 2...3, 1...1])
    #expect(stepdown.marginal() == sets.sets)
    #expect(sets.cannotTellApart(0, 2) && !sets.cannotTellApart(0, 1))
    #expect(try sets.tiers(inOrder: [3, 0, 2, 1]) == [[3], [0, 2], [1]])
  }

  @Test func `a tier ends before the first that is told apart from its leader`() throws {
    // Neighbors cannot be told apart, the ends can: 0 and 1 share a tier, 2 begins one.
    let sets = try Stepdown(
      estimates: [3, 1.8, 0.6], covariance: SquareMatrix(diagonal: [0.2, 0.2, 0.2]), settings: settings()
    ).simultaneous()
    #expect(sets.cannotTellApart(0, 1) && sets.cannotTellApart(1, 2) && !sets.cannotTellApart(0, 2))
    #expect(try sets.tiers(inOrder: [0, 1, 2]) == [[0, 1], [2]])
  }

  @Test func `things that always differ by the same amount are ties`() throws {
    let all = try SquareMatrix(rows: [[1, 1], [1, 1]])
    let sets = try Stepdown(estimates: [5, 1], covariance: all, settings: settings()).simultaneous()
    #expect(sets.sets == [1...2, 1...2])
  }

  @Test func `fewer people than factors need no repair`() throws {
    let columns = try CodedColumns(ratings: [[0, 1, 2, 3, 4], [4, 1, 2, 0, 4], [1, 1, 4, 2, 3]])
    let means = try LinearisedMeans(columns, scales: Array(repeating: CodeScale(levels: 5), count: 5))
    let sets = try Stepdown(
      estimates: means.means, covariance: means.covariance, settings: settings()
    ).simultaneous()
    #expect(sets.sets.count == 5)
    for (set, place) in zip(sets.sets, places(means.means)) { #expect(set.contains(place)) }
  }

  @Test func `the same seed gives the same sets`() throws {
    let estimates = [1.0, 1.1, 1.4, 1.5, 1.9]
    let covariance = SquareMatrix(diagonal: [0.02, 0.03, 0.02, 0.01, 0.02])
    let one = try Stepdown(estimates: estimates, covariance: covariance, settings: settings(seed: 8))
    let other = try Stepdown(estimates: estimates, covariance: covariance, settings: settings(seed: 8))
    #expect(one.simultaneous() == other.simultaneous() && one.marginal() == other.marginal())
  }

  @Test func `what cannot be decided is refused`() throws {
    let two = SquareMatrix(diagonal: [1, 1])
    let settings = try settings()
    #expect(throws: ScoringError.tooFewItems(needed: 2, found: 0)) {
      try Stepdown(estimates: [], covariance: SquareMatrix(size: 0), settings: settings)
    }
    #expect(throws: ScoringError.tooFewItems(needed: 2, found: 1)) {
      try Stepdown(estimates: [1], covariance: SquareMatrix(diagonal: [1]), settings: settings)
    }
    #expect(throws: ScoringError.unequalLengths(3, 2)) {
      try Stepdown(estimates: [1, 2, 3], covariance: two, settings: settings)
    }
    #expect(throws: ScoringError.notANumber) {
      try Stepdown(estimates: [1, .nan], covariance: two, settings: settings)
    }
    #expect(throws: ScoringError.notANumber) {
      try Stepdown(estimates: [1, 2], covariance: SquareMatrix(diagonal: [1, .nan]), settings: settings)
    }
    #expect(throws: ScoringError.notACovariance) {
      try Stepdown(estimates: [1, 2], covariance: SquareMatrix(diagonal: [1, -1]), settings: settings)
    }
    #expect(throws: ScoringError.notACovariance) {
      try Stepdown(
        estimates: [1, 2], covariance: SquareMatrix(rows: [[0, 1], [1, 1]]), settings: settings)
    }
    #expect(throws: ScoringError.unusableShare(1)) { try StepdownSettings(coverage: 1, seed: 1) }
    #expect(throws: ScoringError.tooFewItems(needed: 1000, found: 9)) {
      try StepdownSettings(draws: 9, seed: 1)
    }
  }

  @Test func `answers that would separate two are rounded up to tens`() throws {
    // 100 · (1.96 · 0.2 / 0.1)² = 1536.64.
    let more = try AnswersToSeparate(answers: 100, difference: -0.1, standardError: 0.2, z: 1.96)
    #expect(more?.total == 1540 && more?.more == 1440)
    // 363.1 are missing, and 370 are tens; from the total in tens it would be 380 − 7 = 373.
    let odd = try AnswersToSeparate(answers: 7, difference: 1, standardError: 1, z: (370.1 / 7).squareRoot())
    #expect(odd?.total == 380 && odd?.more == 370)
    let enough = try AnswersToSeparate(answers: 100, difference: 1, standardError: 0.2, z: 1.96)
    #expect(enough?.total == 20 && enough?.more == 0)
    #expect(try AnswersToSeparate(answers: 100, difference: 0, standardError: 0.2, z: 1.96) == nil)
    #expect(try AnswersToSeparate(answers: 100, difference: 1e-9, standardError: 0.2, z: 1.96) == nil)
    #expect(throws: ScoringError.noAnswers) {
      try AnswersToSeparate(answers: 0, difference: 1, standardError: 1, z: 2)
    }
    #expect(throws: ScoringError.notANumber) {
      try AnswersToSeparate(answers: 1, difference: .nan, standardError: 1, z: 2)
    }
  }
}

@Suite struct RankSetPropertyTests {
  /// Rooms of people who rate the same factors, some with gaps.
  private func room(
    _ people: Int, truth: [Double], gaps: Bool, using random: inout SeededRandom
  ) throws -> CodedColumns {
    try CodedColumns(
      ratings: (0..<people).map { _ in
        let mood = random.normalPair().0 * 0.5
        return truth.map { mean in
          let (own, chance) = random.normalPair()
          if gaps, chance > 1.3 { return nil }
          return Int(min(max((mean + mood + own).rounded(), 0), 9))
        }
      })
  }

  private let scale = CodeScale(levels: 10)

  @Test func `rank sets contain the point rank`() throws {
    var random = SeededRandom(seed: 20)
    for round in 0..<1000 {
      let truth = (0..<5).map { _ in 4 + random.normalPair().0 }
      let people = 8 + round % 40
      let columns = try room(people, truth: truth, gaps: true, using: &random)
      let means = try LinearisedMeans(columns, scales: Array(repeating: scale, count: 5))
      let stepdown = try Stepdown(
        estimates: means.means, covariance: means.covariance,
        settings: StepdownSettings(draws: 1000, seed: UInt64(round)))
      let sets = stepdown.simultaneous()
      let own = stepdown.marginal()
      for (item, place) in places(means.means).enumerated() {
        #expect(sets.sets[item].contains(place) && own[item].contains(place))
        #expect(sets.sets[item].lowerBound >= 1 && sets.sets[item].upperBound <= 5)
      }
      let order = Ranking.order(means.means).map(\.index)
      #expect(try sets.tiers(inOrder: order).flatMap { $0 } == order)
    }
  }

  /// Simulated rooms with near ties; all of them when soaking, a tenth otherwise.
  @Test func `sets hold all true ranks as often as they say`() throws {
    let isSoaking = ProcessInfo.processInfo.environment["PORCHLIGHT_SOAK"] == "1"
    let rooms = isSoaking ? 2000 : 200
    let truth = [5, 4.95, 4.9, 4.5, 4.45, 3.5, 3.45, 3]
    // Means of rounded and cut ratings keep the order of the truth, and that is all that ranks need.
    var random = SeededRandom(seed: 21)
    var (held, heldFirst) = (0, 0)
    for round in 0..<rooms {
      let columns = try room(60, truth: truth, gaps: false, using: &random)
      let means = try LinearisedMeans(columns, scales: Array(repeating: scale, count: truth.count))
      let stepdown = try Stepdown(
        estimates: means.means, covariance: means.covariance,
        settings: StepdownSettings(draws: 2000, seed: UInt64(round)))
      let sets = stepdown.simultaneous().sets
      if truth.indices.allSatisfy({ sets[$0].contains($0 + 1) }) { held += 1 }
      if stepdown.marginal()[2].contains(3) { heldFirst += 1 }
    }
    let least = 0.95 - 2 * (0.95 * 0.05 / Double(rooms)).squareRoot()
    #expect(Double(held) / Double(rooms) >= least, "all ranks held in \(held) of \(rooms) rooms")
    #expect(Double(heldFirst) / Double(rooms) >= least, "one rank held in \(heldFirst) of \(rooms) rooms")
  }
}
