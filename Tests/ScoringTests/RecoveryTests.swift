import Scoring
import Testing

/// How near the order of 20, 50 and 200 people's answers comes to the truth that they were drawn from, in four
/// simulated neighborhoods.
@Suite struct RecoveryTests {
  private static let sizes = [20, 50, 200]
  private let neighborhoods: [RecoveryNeighborhood]

  init() throws { neighborhoods = try RecoveryNeighborhood.all() }

  /// Mean Kendall's τ over the neighborhoods, one entry a size.
  private func agreement(_ points: (CodedColumns) throws -> [Double]) throws -> [Double] {
    try Self.sizes.map { size in
      let taus = try neighborhoods.map { place in
        try KendallTau.b(try points(try place.first(size)), place.severity)
      }
      return taus.reduce(0, +) / Double(taus.count)
    }
  }

  @Test func `every rule comes nearer to the truth with more people`() throws {
    print("| rule | 20 people | 50 people | 200 people |\n|---|---|---|---|")
    for rule in RecoveryRule.allCases {
      let taus = try agreement(rule.points)
      print("| \(rule.rawValue) | " + taus.map { twoDigits($0) }.joined(separator: " | ") + " |")
      // The people are always the same, so what was found stands in README and may not slip.
      let expected = rule.agreement
      #expect(zip(taus, expected).allSatisfy { abs($0 - $1) < 0.0051 }, "\(rule.rawValue): \(taus)")
      #expect(taus[2] > taus[0], "\(rule.rawValue)")
    }
  }

  @Test func `rank sets hold the true ranks that ratings are about`() throws {
    print("| 95 % rank sets of mean severity | 20 people | 50 people | 200 people |\n|---|---|---|---|")
    var (one, all) = ([Double](), [Double]())
    for size in Self.sizes {
      let held = try neighborhoods.map { try $0.held(size) }
      one.append(held.map(\.marginal).reduce(0, +) / Double(held.count))
      all.append(held.map(\.simultaneous).reduce(0, +) / Double(held.count))
    }
    print("| one factor at a time | " + one.map { twoDigits($0) }.joined(separator: " | ") + " |")
    print("| all factors at once | " + all.map { twoDigits($0) }.joined(separator: " | ") + " |")
    for share in all { #expect(share >= 0.9) }
    for (single, joint) in zip(one, all) { #expect(single >= 0.8 && single <= joint + 1e-12) }
  }

  /// Draws people again, with replacement, and looks who is among the first five.
  @Test func `the top five of more people are steadier`() throws {
    var random = SeededRandom(seed: 55)
    var shares: [Double] = []
    for size in Self.sizes {
      var (same, drawn) = (0, 0)
      for place in neighborhoods {
        let columns = try place.first(size)
        let top = try Self.topFive(columns)
        for _ in 0..<100 {
          let again = (0..<size).map { _ in Int.random(in: 0..<size, using: &random) }
          same += try Self.topFive(try columns.only(again)).intersection(top).count
          drawn += 5
        }
      }
      shares.append(Double(same) / Double(drawn))
    }
    print("| of the top five, again there when people are drawn anew | 20 people | 50 people | 200 people |")
    print(
      "|---|---|---|---|\n| mean points | " + shares.map { twoDigits($0) }.joined(separator: " | ") + " |")
    #expect(shares[0] < shares[2] && shares[2] > 0.75)
  }

  private static func topFive(_ columns: CodedColumns) throws -> Set<Int> {
    let points = try RecoveryRule.points.points(columns)
    return Set(Ranking.order(points).prefix(5).map(\.index))
  }

  private func twoDigits(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}

/// The rules that rank the same answers.
enum RecoveryRule: String, CaseIterable {
  case severity = "mean severity"
  case topTwo = "share big or very big"
  case points = "mean points"
  case borda = "Borda"
  case schulze = "Schulze"
  case choices = "Plackett–Luce"

  /// Kendall's τ with the truth for 20, 50 and 200 people.
  var agreement: [Double] {
    switch self {
    case .severity: [0.77, 0.83, 0.94]
    case .topTwo: [0.67, 0.78, 0.91]
    case .points: [0.78, 0.86, 0.92]
    case .borda: [0.78, 0.84, 0.92]
    case .schulze: [0.76, 0.84, 0.91]
    case .choices: [0.66, 0.75, 0.83]
    }
  }

  /// One number a factor, more is worse.
  func points(_ columns: CodedColumns) throws -> [Double] {
    let summaries = (0..<columns.count).map { FactorSummary(columns.histogram($0), scales: usualScales) }
    switch self {
    case .severity: return summaries.map { $0.severity.mean ?? 0 }
    case .topTwo: return summaries.map { $0.topTwoShare ?? 0 }
    case .points: return summaries.map { $0.points ?? 0 }
    case .borda:
      let scales = Array(repeating: usualScales.severity, count: columns.count)
      return try Borda.normalized(columns, scales: scales).map { $0 ?? 0 }
    case .schulze:
      var preferences = try PreferenceMatrix(items: columns.count)
      try preferences.add(columns, scales: Array(repeating: usualScales.priority, count: columns.count))
      let strengths = Schulze(preferences).strengths
      return strengths.indices.map { item in
        Double(strengths.indices.count { strengths[item][$0] > strengths[$0][item] })
      }
    case .choices: return try PlackettLuce.fit(try Self.rankings(columns)).logWorths
    }
  }

  private static func rankings(_ columns: CodedColumns) throws -> PartialRankings {
    var rankings = try PartialRankings(items: columns.count)
    for person in 0..<columns.people {
      var (ordered, unordered): ([(place: Int, factor: Int)], [Int]) = ([], [])
      for factor in 0..<columns.count {
        guard case .picked(let value) = Evidence(code: columns[person, factor]).pick else { continue }
        if value < 3 { ordered.append((value, factor)) } else { unordered.append(factor) }
      }
      let inOrder = ordered.sorted { $0.place < $1.place }.map(\.factor)
      try rankings.add(ordered: inOrder, unordered: unordered)
    }
    return rankings
  }
}

/// One simulated neighborhood: what its people said, and the truth.
struct RecoveryNeighborhood {
  let severity: [Double]
  let rank: [Int]
  private let rows: [[UInt8]]

  static func all() throws -> [RecoveryNeighborhood] {
    let reference = try Reference("recovery")
    let areas = reference["areaOf"].ints
    return try reference["neighborhoods"].object.sorted { $0.key < $1.key }.map { _, place in
      RecoveryNeighborhood(
        severity: place["severity"].doubles, rank: place["rank"].ints,
        rows: try place["people"].list.map { try codes($0.text, areas) })
    }
  }

  func first(_ people: Int) throws -> CodedColumns { try CodedColumns(rows: Array(rows.prefix(people))) }

  /// The shares of factors whose true rank is in the set: sets for one factor, and for all at once.
  func held(_ people: Int) throws -> (marginal: Double, simultaneous: Double) {
    let columns = try first(people)
    let means = try LinearisedMeans(
      columns, scales: Array(repeating: usualScales.severity, count: columns.count))
    let stepdown = try Stepdown(
      estimates: means.means, covariance: means.covariance, settings: StepdownSettings(draws: 5000, seed: 3))
    func share(_ sets: [ClosedRange<Int>]) -> Double {
      Double(zip(sets, rank).count { $0.contains($1) }) / Double(rank.count)
    }
    return (share(stepdown.marginal()), share(stepdown.simultaneous().sets))
  }

  /// Areas, factors and picks with their order, as the reference file explains its letters.
  private static func codes(_ person: String, _ areas: [Int]) throws -> [UInt8] {
    let parts = person.split(separator: " ").map(String.init)
    let (area, own) = (Array(parts[0]), Array(parts[1]))
    let choice = parts[2].split(separator: "|").map(String.init)
    let (picks, order) = (numbers(choice[0]), numbers(choice[1]) ?? [])
    return try own.indices.map { factor in
      let rating: Evidence.Rating =
        switch own[factor] {
        case "D": .dontKnow
        case "P": .declined
        case ".": area[areas[factor]].wholeNumberValue.map { .areaLevel($0) } ?? .notShown
        default: own[factor].wholeNumberValue.map { .level($0) } ?? .notShown
        }
      return try Evidence(rating: rating, pick: pick(factor, picks, order)).code
    }
  }

  private static func pick(_ factor: Int, _ picks: [Int]?, _ order: [Int]) -> Evidence.Pick {
    guard let picks else { return .notAnswered }
    guard picks.contains(factor) else { return .notPicked }
    if picks.count == 1 { return .picked(0) }
    return .picked(order.firstIndex(of: factor).map { min($0, 3) } ?? 3)
  }

  /// Nil for a letter; none for "none of these".
  private static func numbers(_ text: String) -> [Int]? {
    if text == "none" { return [] }
    return Int(text.prefix(1)) == nil ? nil : text.split(separator: ",").compactMap { Int($0) }
  }
}
