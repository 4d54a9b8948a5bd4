import Scoring

let usualWeights: PriorityWeights = {
  do { return try PriorityWeights(severity: 0.6, chosen: 0.4) } catch { fatalError("\(error)") }
}()

/// One person who rates on five levels, picks up to five factors and orders three, with gaps.
func madeUpPerson(factors: Int, using random: inout SeededGenerator) -> [GroupInput] {
  let answersPicks = Double.random(in: 0..<1, using: &random) < 0.85
  let picks = Array((0..<factors).shuffled(using: &random).prefix(5))
  return (0..<factors).map { factor in
    let chosen: PriorityInput.Chosen =
      if !answersPicks { .notAnswered } else if let place = picks.firstIndex(of: factor) {
        .picked(place < 3 ? [1, 0.85, 0.7][place] : 0.5)
      } else { .notPicked }
    return madeUpAnswer(chosen: chosen, using: &random)
  }
}

private func madeUpAnswer(chosen: PriorityInput.Chosen, using random: inout SeededGenerator) -> GroupInput {
  let level = Int.random(in: 0...4, using: &random)
  let severity = Double(level) / 4
  let (value, rating): (Double?, GroupInput.OwnRating) =
    switch Int.random(in: 0..<10, using: &random) {
    case 0: (nil, .dontKnow)
    case 1: (nil, .declined)
    case 2: (nil, .notShown)
    case 3: (severity, .notShown)
    default: (severity, .rated(isTopTwo: level >= 3))
    }
  return GroupInput(priority: PriorityInput(severity: value, chosen: chosen), rating: rating)
}

func madeUpPeople(_ count: Int, factors: Int, seed: UInt64) -> [[GroupInput]] {
  var random = SeededGenerator(seed: seed)
  return (0..<count).map { _ in madeUpPerson(factors: factors, using: &random) }
}

func tally(
  _ people: [[GroupInput]], factors: Int, weights: PriorityWeights = usualWeights
) throws -> GroupTally {
  var tally = GroupTally(factors: factors, weights: weights)
  for person in people { try tally.add(person) }
  return tally
}
