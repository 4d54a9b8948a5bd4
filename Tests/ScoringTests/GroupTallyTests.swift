import Scoring
import Testing

private func answer(
  _ severity: Double?, _ chosen: PriorityInput.Chosen, _ rating: GroupInput.OwnRating
) -> GroupInput {
  GroupInput(priority: PriorityInput(severity: severity, chosen: chosen), rating: rating)
}

@Suite struct GroupTallyTests {
  /// Four people, two factors, worked out by hand.
  private let people = [
    [answer(1, .picked(1), .rated(isTopTwo: true)), answer(0.5, .notPicked, .rated(isTopTwo: false))],
    [answer(0.5, .notPicked, .rated(isTopTwo: false)), answer(0.75, .picked(0.5), .notShown)],
    [answer(nil, .picked(0.85), .dontKnow), answer(1, .notPicked, .rated(isTopTwo: true))],
    [answer(0.75, .notAnswered, .rated(isTopTwo: true)), answer(nil, .notAnswered, .declined)],
  ]

  @Test func `means stand on the people with both parts`() throws {
    let factors = try tally(people, factors: 2).factors
    // First: (60 + 40 + 30 + 0) / 2 = 65. Second: (30 + (45 + 20) + 60) / 3 = 51.67.
    let first = try #require(factors[0].contributions)
    #expect(abs(first.severity - 45) < 1e-12 && abs(first.chosen - 20) < 1e-12)
    #expect(abs((factors[0].score ?? 0) - 65) < 1e-12)
    #expect(abs((factors[1].score ?? 0) - 155.0 / 3) < 1e-12)
    #expect(factors.map(\.bothParts) == [2, 3])
    #expect(factors.map(\.rank) == [Rank(place: 1, isTied: false), Rank(place: 2, isTied: false)])
  }

  @Test func `shares say of whom`() throws {
    let factors = try tally(people, factors: 2).factors
    #expect(factors.map(\.rated) == [3, 2])
    #expect(factors.map(\.topTwoShare) == [2.0 / 3, 0.5])
    #expect(factors.map(\.pickShare) == [2.0 / 3, 1.0 / 3])
    #expect(factors.map(\.dontKnowShare) == [0.25, 0])
  }

  @Test func `an area's rating enters the points and not the ratings`() throws {
    let factor = try tally([[answer(1, .notPicked, .notShown)]], factors: 1).factors[0]
    #expect(factor.bothParts == 1 && factor.score == 60)
    #expect(factor.rated == 0 && factor.topTwoShare == nil && factor.dontKnowShare == nil)
  }

  @Test func `a factor without both parts is unranked and comes last`() throws {
    let tally = try tally(
      [[answer(1, .notAnswered, .rated(isTopTwo: true)), answer(0, .notPicked, .rated(isTopTwo: false))]],
      factors: 2)
    #expect(tally.factors[0].rank == nil && tally.factors[0].score == nil)
    #expect(tally.factors[0].topTwoShare == 1)
    #expect(tally.order == [1, 0])
  }

  @Test func `equal means share a rank`() throws {
    let tied = answer(0.5, .notPicked, .rated(isTopTwo: false))
    let tally = try tally(
      [[tied, answer(1, .picked(1), .rated(isTopTwo: true)), tied]], factors: 3)
    #expect(tally.factors.map { $0.rank?.label } == ["2=", "1", "2="])
    #expect(tally.order == [1, 0, 2])
  }

  @Test func `nobody yet says nothing`() {
    let empty = GroupTally(factors: 3, weights: usualWeights)
    #expect(empty.people == 0 && empty.order == [0, 1, 2])
    for factor in empty.factors {
      #expect(factor.rank == nil && factor.score == nil && factor.pickShare == nil)
      #expect(factor.topTwoShare == nil && factor.dontKnowShare == nil)
    }
    #expect(GroupTally(factors: 0, weights: usualWeights).factors.isEmpty)
  }

  @Test func `answers to another number of factors are refused`() {
    var tally = GroupTally(factors: 3, weights: usualWeights)
    #expect(throws: ScoringError.wrongNumberOfFactors(expected: 3, found: 2)) { try tally.add(people[0]) }
    #expect(tally.people == 0)
  }
}

@Suite struct GroupTallyProperties {
  @Test(arguments: [UInt64(1), 2, 3])
  func `the order of people does not matter`(seed: UInt64) throws {
    let people = madeUpPeople(400, factors: 26, seed: seed)
    var random = SeededGenerator(seed: seed + 100)
    let one = try tally(people, factors: 26)
    let other = try tally(people.shuffled(using: &random), factors: 26)
    #expect(one.order == other.order)
    for (left, right) in zip(one.factors, other.factors) {
      #expect(abs((left.score ?? 0) - (right.score ?? 0)) < 1e-12)
      #expect(left.rank == right.rank)
      #expect(left.topTwoShare == right.topTwoShare && left.pickShare == right.pickShare)
    }
  }

  @Test func `duplicating everybody changes no rank`() throws {
    let people = madeUpPeople(150, factors: 26, seed: 4)
    let once = try tally(people, factors: 26)
    let twice = try tally(people + people, factors: 26)
    #expect(once.factors.map(\.rank) == twice.factors.map(\.rank))
    #expect(once.factors.map { $0.bothParts * 2 } == twice.factors.map(\.bothParts))
    #expect(twice.people == 300)
  }

  @Test func `the mean is the mean of each person's points`() throws {
    let people = madeUpPeople(300, factors: 10, seed: 6)
    let factors = try tally(people, factors: 10).factors
    for index in 0..<10 {
      let scores = people.compactMap { Priority($0[index].priority, weights: usualWeights).score }
      let points = scores.filter { !$0.isRatedOnly }.map(\.points)
      #expect(factors[index].bothParts == points.count)
      #expect(abs((factors[index].score ?? 0) - points.reduce(0, +) / Double(points.count)) < 1e-10)
    }
  }

  @Test func `raising one rating never lowers the factor`() throws {
    var people = madeUpPeople(80, factors: 8, seed: 7)
    let before = try tally(people, factors: 8).factors
    for index in 0..<8 {
      let old = people[index][index]
      guard old.priority.severity != nil else { continue }
      people[index][index].priority = PriorityInput(severity: 1, chosen: old.priority.chosen)
      let after = try tally(people, factors: 8).factors
      #expect((after[index].rank?.place ?? 0) <= (before[index].rank?.place ?? 0))
      people[index][index] = old
    }
  }

  @Test func `nothing is ever not a number`() throws {
    for count in 0..<12 {
      let tally = try tally(madeUpPeople(count, factors: 26, seed: UInt64(count)), factors: 26)
      for factor in tally.factors {
        let numbers = [factor.score, factor.topTwoShare, factor.pickShare, factor.dontKnowShare]
        let known = numbers.compactMap { $0 }
        #expect(known.allSatisfy { $0.isFinite && $0 >= 0 })
        #expect(numbers.dropFirst().allSatisfy { ($0 ?? 1) <= 1 })
      }
    }
  }

  @Test func `a small number survives between large ones`() throws {
    // 100,000 people at 100 points and one at 15: a plain sum would do here, and so must this one to the bit.
    var tally = GroupTally(factors: 1, weights: usualWeights)
    let high = [answer(1, .picked(1), .rated(isTopTwo: true))]
    for _ in 0..<100_000 { try tally.add(high) }
    try tally.add([answer(0.25, .notPicked, .rated(isTopTwo: false))])
    #expect(abs((tally.factors[0].score ?? 0) - 10_000_015.0 / 100_001) < 1e-12)
  }
}
