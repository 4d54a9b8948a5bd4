import Scoring

/// The numbers that both sides work on, made from a seed.
struct Made {
  static let people = 1_000_000
  static let factors = 26
  static let groups = 2000
  static let rankings = 100_000
  static let picks = 5
  /// Categories of the four margins: 1,680 cells.
  static let widths = [6, 7, 8, 5]

  /// Column after column; 255 is missing.
  let codes: [UInt8]
  let groupOf: [UInt16]
  /// Five picks a person, first is highest.
  let ranked: [UInt8]
  /// One category a person, margin after margin.
  let categories: [[UInt8]]
  let targets: [[Double]]

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    codes = (0..<Self.factors).flatMap { factor in
      (0..<Self.people).map { _ in Self.level(factor, &random) }
    }
    groupOf = (0..<Self.people).map { _ in UInt16.random(in: 0..<UInt16(Self.groups), using: &random) }
    ranked = (0..<Self.rankings).flatMap { _ in Self.ranking(&random) }
    categories = Self.widths.map { width in
      // The first categories have most of the people.
      (0..<Self.people).map { _ in
        UInt8(min(Int.random(in: 0..<width, using: &random), Int.random(in: 0..<width, using: &random)))
      }
    }
    targets = Self.widths.map { width in
      (0..<width).map { _ in Double(Self.people / width) * Double.random(in: 0.8...1.2, using: &random) }
    }
  }

  /// One in ten says nothing; the others lean to higher levels from factor to factor.
  private static func level(_ factor: Int, _ random: inout SeededRandom) -> UInt8 {
    let draw = random.next()
    guard draw % 10 > 0 else { return 255 }
    let (one, other) = (UInt8(draw >> 32 & 0xFF), UInt8(draw >> 40 & 0xFF))
    let lean = Int(one) < 120 + 3 * factor ? max(one, other) : min(one, other)
    return UInt8(Int(lean) * 5 / 256)
  }

  /// Picks in proportion to e^t with t from −1.25 to 1.25, one after the other (Plackett and Luce).
  private static func ranking(_ random: inout SeededRandom) -> [UInt8] {
    var left = (0..<factors).map { UInt8($0) }
    return (0..<picks).map { _ in
      let worths = left.map { worth[Int($0)] }
      var draw = Double.random(in: 0..<worths.reduce(0, +), using: &random)
      let place = worths.firstIndex { worth in
        draw -= worth
        return draw < 0
      }
      return left.remove(at: place ?? left.count - 1)
    }
  }

  /// e^t, by multiplying.
  private static let worth: [Double] = (0..<factors).reduce(into: []) { worths, _ in
    worths.append((worths.last ?? 0.2865) * 1.1052)
  }
}
