import Scoring
import Testing

@Suite struct PriorityTests {
  @Test(arguments: [
    // severity, worth of the pick, P = 60·S + 40·C
    (1.0, PriorityInput.Chosen.picked(1), 60.0, 40.0),
    (1.0, .picked(0.85), 60, 34),
    (0.75, .picked(0.7), 45, 28),
    (0.5, .picked(0.5), 30, 20),
    (0.25, .notPicked, 15, 0),
    (0, .notPicked, 0, 0),
    (0, .picked(1), 0, 40),
  ])
  func `points come from the rating and the pick`(
    severity: Double, chosen: PriorityInput.Chosen, ratingPart: Double, pickPart: Double
  ) throws {
    let priority = Priority(PriorityInput(severity: severity, chosen: chosen), weights: usualWeights)
    let score = try #require(priority.score)
    #expect(abs(score.contributions.severity - ratingPart) < 1e-12)
    #expect(abs(score.contributions.chosen - pickPart) < 1e-12)
    #expect(abs(score.points - ratingPart - pickPart) < 1e-12)
    #expect(!score.isRatedOnly)
  }

  @Test func `a rating stands alone when picks were not answered`() throws {
    let priority = Priority(PriorityInput(severity: 0.75, chosen: .notAnswered), weights: usualWeights)
    let score = try #require(priority.score)
    #expect(score.points == 75)
    #expect(score.contributions == PriorityContributions(severity: 75, chosen: 0))
    #expect(score.isRatedOnly)
  }

  @Test func `not picked is no evidence alone`() {
    for chosen in [PriorityInput.Chosen.notPicked, .notAnswered] {
      let priority = Priority(PriorityInput(severity: nil, chosen: chosen), weights: usualWeights)
      #expect(priority == .notEnoughAnswers)
      #expect(priority.score == nil)
    }
  }

  @Test func `what was picked but not rated stays unranked`() {
    let priority = Priority(PriorityInput(severity: nil, chosen: .picked(1)), weights: usualWeights)
    #expect(priority == .chosenNotRated)
  }

  @Test func `numbers off the scale never leave it`() {
    #expect(PriorityInput(severity: 7, chosen: .picked(-2)).severity == 1)
    #expect(PriorityInput(severity: 7, chosen: .picked(-2)).chosen == .picked(0))
    #expect(PriorityInput(severity: -.infinity, chosen: .notPicked).severity == 0)
    #expect(PriorityInput(severity: .nan, chosen: .picked(.nan)).severity == nil)
    #expect(PriorityInput(severity: .nan, chosen: .picked(.nan)).chosen == .picked(0))
  }

  @Test func `contributions add up to the points`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let input = PriorityInput(
        severity: .random(in: 0...1, using: &random), chosen: .picked(.random(in: 0...1, using: &random)))
      let score = Priority(input, weights: usualWeights).score
      let sum = score.map { $0.contributions.severity + $0.contributions.chosen }
      #expect(sum == score?.points)
      #expect((0...100).contains(sum ?? -1))
    }
  }
}

@Suite struct PriorityWeightsTests {
  @Test func `weights become shares`() throws {
    let weights = try PriorityWeights(severity: 3, chosen: 1)
    #expect(weights.severity == 0.75)
    #expect(weights.chosen == 0.25)
  }

  @Test(arguments: [-0.1, -Double.infinity, .infinity, .nan])
  func `an unusable weight is refused`(weight: Double) {
    #expect(throws: ScoringError.self) { try PriorityWeights(severity: weight, chosen: 0.4) }
    #expect(throws: ScoringError.self) { try PriorityWeights(severity: 0.6, chosen: weight) }
  }

  @Test func `the refusal names the weight`() {
    #expect(throws: ScoringError.unusableWeight(-1)) { try PriorityWeights(severity: 0.6, chosen: -1) }
    #expect(ScoringError.unusableWeight(-1).description == "A weight must be 0 or more, and -1.0 is not.")
  }

  @Test func `two zeros are refused and one is not`() throws {
    #expect(throws: ScoringError.allWeightsZero) { try PriorityWeights(severity: 0, chosen: 0) }
    #expect(try PriorityWeights(severity: 0, chosen: 2).chosen == 1)
    #expect(try PriorityWeights(severity: 2, chosen: 0).severity == 1)
  }

  @Test(arguments: [1e-300, 0.001, 7, 1e308])
  func `scaling the weights changes nothing`(scale: Double) throws {
    let weights = try PriorityWeights(severity: 0.6 * scale, chosen: 0.4 * scale)
    #expect(abs(weights.severity - 0.6) < 1e-12)
    #expect(abs(weights.chosen - 0.4) < 1e-12)
  }
}
