import Scoring

let usualScales: EvidenceScales = {
  do {
    return try EvidenceScales(levels: 5, pickValues: [1, 0.85, 0.7, 0.5], weights: usualWeights)
  } catch { fatalError("\(error)") }
}()

/// One person's evidence with gaps: some rate nothing, some pick nothing, some answer for the area.
func madeUpEvidence(factors: Int, using random: inout SeededGenerator) throws -> [UInt8] {
  let answersPicks = Int.random(in: 0..<6, using: &random) > 0
  let picks = Array((0..<factors).shuffled(using: &random).prefix(5))
  let ordered = Int.random(in: 0...3, using: &random)
  return try (0..<factors).map { factor in
    let pick: Evidence.Pick =
      if !answersPicks { .notAnswered } else if let place = picks.firstIndex(of: factor) {
        .picked(place < ordered ? place : 3)
      } else { .notPicked }
    return try Evidence(rating: madeUpRating(using: &random), pick: pick).code
  }
}

private func madeUpRating(using random: inout SeededGenerator) -> Evidence.Rating {
  let level = Int.random(in: 0...4, using: &random)
  return switch Int.random(in: 0..<12, using: &random) {
  case 0: .dontKnow
  case 1: .declined
  case 2: .notShown
  case 3: .areaLevel(level)
  default: .level(level)
  }
}

func madeUpRows(_ people: Int, factors: Int, using random: inout SeededGenerator) throws -> [[UInt8]] {
  try (0..<people).map { _ in try madeUpEvidence(factors: factors, using: &random) }
}

func summaries(_ rows: [[UInt8]], scales: EvidenceScales = usualScales) throws -> [FactorSummary] {
  let columns = try CodedColumns(rows: rows)
  return (0..<columns.count).map { FactorSummary(columns.histogram($0), scales: scales) }
}

func places(_ points: [Double?]) -> [Int] {
  var places = [Int](repeating: 0, count: points.count)
  for (index, rank) in Ranking.order(points) { places[index] = rank.place }
  return places
}
