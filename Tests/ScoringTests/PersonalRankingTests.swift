import Scoring
import Testing

private func rated(_ severity: Double?, _ chosen: PriorityInput.Chosen = .notPicked) -> PriorityInput {
  PriorityInput(severity: severity, chosen: chosen)
}

@Suite struct PersonalRankingTests {
  @Test func `factors are ranked by their points`() {
    let ranking = PersonalRanking(
      [rated(0.5), rated(1, .picked(1)), rated(0.75, .picked(0.85)), rated(1)], weights: usualWeights)
    #expect(ranking.entries.map(\.factor) == [1, 2, 3, 0])
    #expect(ranking.entries.map { $0.rank.label } == ["1", "2", "3", "4"])
    #expect(ranking.entries.map { $0.score.points.rounded() } == [100, 79, 60, 30])
  }

  @Test func `equal points share a rank in the order of the pack`() {
    let ranking = PersonalRanking(
      [rated(0.25), rated(0.75), rated(1), rated(0.75), rated(0.5)], weights: usualWeights)
    #expect(ranking.entries.map(\.factor) == [2, 1, 3, 4, 0])
    #expect(ranking.entries.map { $0.rank.label } == ["1", "2=", "2=", "4", "5"])
  }

  @Test func `sums that differ in their last bit are a tie`() throws {
    // 0.1 + 0.2 and 0.3 + 0 differ by 5.6e-17 as numbers, and not at all as answers.
    let weights = try PriorityWeights(severity: 1, chosen: 1)
    let ranking = PersonalRanking([rated(0.3, .picked(0)), rated(0.1, .picked(0.2))], weights: weights)
    #expect(ranking.entries.map(\.factor) == [0, 1])
    #expect(ranking.entries.map { $0.rank.label } == ["1=", "1="])
  }

  @Test func `a tie does not run along a chain of small differences`() {
    let step = Ranking.tolerance * 0.7
    let order = Ranking.order([50, 50 - step, 50 - 2 * step])
    #expect(order.map { $0.rank.label } == ["1=", "1=", "3"])
  }

  @Test func `what cannot be ranked stands apart`() {
    let ranking = PersonalRanking(
      [rated(nil), rated(nil, .picked(1)), rated(0.5), rated(nil, .notAnswered)], weights: usualWeights)
    #expect(ranking.entries.map(\.factor) == [2])
    #expect(ranking.chosenNotRated == [1])
    #expect(ranking.notEnoughAnswers == [0, 3])
  }

  @Test func `rated only is marked`() {
    let ranking = PersonalRanking([rated(0.5, .notAnswered)], weights: usualWeights)
    #expect(ranking.entries.map(\.score.isRatedOnly) == [true])
    #expect(ranking.entries.map(\.score.points) == [50])
  }

  @Test func `no factor and one factor work`() {
    let none = PersonalRanking([], weights: usualWeights)
    #expect(none.entries.isEmpty && none.chosenNotRated.isEmpty && none.notEnoughAnswers.isEmpty)
    let one = PersonalRanking([rated(0)], weights: usualWeights)
    #expect(one.entries.map { $0.rank } == [Rank(place: 1, isTied: false)])
  }

  @Test func `nothing answered ranks nothing`() {
    let ranking = PersonalRanking(
      Array(repeating: rated(nil, .notAnswered), count: 26), weights: usualWeights)
    #expect(ranking.entries.isEmpty)
    #expect(ranking.notEnoughAnswers == Array(0..<26))
  }

  @Test func `every factor appears exactly once`() {
    for person in madeUpPeople(200, factors: 26, seed: 11) {
      let ranking = PersonalRanking(person.map(\.priority), weights: usualWeights)
      let all = ranking.entries.map(\.factor) + ranking.chosenNotRated + ranking.notEnoughAnswers
      #expect(all.sorted() == Array(0..<26))
      #expect(ranking.entries.map { $0.rank.place } == ranking.entries.map { $0.rank.place }.sorted())
    }
  }

  @Test func `raising a rating never lowers the factor`() {
    for person in madeUpPeople(200, factors: 12, seed: 12) {
      var inputs = person.map(\.priority)
      guard let index = inputs.firstIndex(where: { ($0.severity ?? 1) < 1 }) else { continue }
      let before = place(of: index, in: inputs)
      inputs[index] = PriorityInput(severity: 1, chosen: inputs[index].chosen)
      #expect(place(of: index, in: inputs) <= before)
    }
  }

  @Test(arguments: [0.001, 3.7, 1e6])
  func `scaled weights give the same ranking`(scale: Double) throws {
    let scaled = try PriorityWeights(severity: 0.6 * scale, chosen: 0.4 * scale)
    for person in madeUpPeople(100, factors: 26, seed: 13) {
      let inputs = person.map(\.priority)
      let usual = PersonalRanking(inputs, weights: usualWeights)
      let other = PersonalRanking(inputs, weights: scaled)
      #expect(usual.entries.map(\.factor) == other.entries.map(\.factor))
      #expect(usual.entries.map(\.rank) == other.entries.map(\.rank))
    }
  }

  private func place(of factor: Int, in inputs: [PriorityInput]) -> Int {
    let entries = PersonalRanking(inputs, weights: usualWeights).entries
    return entries.first { $0.factor == factor }?.rank.place ?? .max
  }
}
