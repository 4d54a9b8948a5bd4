/// Two items of which at least one hypothesis is still in play.
///
/// Where both are, the larger of the two differences is the absolute one, which halves the work.
struct Contest {
  let k: Int
  let l: Int
  /// 1 ÷ s_kl.
  let scale: Double
  let goesBothWays: Bool

  /// Joins the hypotheses of the same two items.
  static func all(_ pairs: [(k: Int, l: Int, scale: Double)], items: Int) -> [Contest] {
    var isActive = [Bool](repeating: false, count: items * items)
    for pair in pairs { isActive[pair.k * items + pair.l] = true }
    return pairs.compactMap { pair in
      let goesBothWays = isActive[pair.l * items + pair.k]
      guard !goesBothWays || pair.k < pair.l else { return nil }
      return Contest(k: pair.k, l: pair.l, scale: pair.scale, goesBothWays: goesBothWays)
    }
  }

  /// The largest scaled difference of each draw of a block.
  static func largest(_ contests: [Contest], in block: GaussianDraws.Block) -> [Double] {
    let size = block.size
    var largest = [Double](repeating: -.infinity, count: size)
    block.values.withUnsafeBufferPointer { values in
      largest.withUnsafeMutableBufferPointer { largest in
        guard let values = values.baseAddress, let largest = largest.baseAddress else { return }
        for contest in contests {
          contest.raise(largest, values + contest.k * size, values + contest.l * size, size)
        }
      }
    }
    return largest
  }

  private func raise(
    _ largest: UnsafeMutablePointer<Double>, _ k: UnsafePointer<Double>, _ l: UnsafePointer<Double>,
    _ size: Int
  ) {
    var draw = 0
    if goesBothWays {
      while draw < size {
        let difference = (k[draw] - l[draw]).magnitude * scale
        largest[draw] = difference > largest[draw] ? difference : largest[draw]
        draw &+= 1
      }
    } else {
      while draw < size {
        let difference = (k[draw] - l[draw]) * scale
        largest[draw] = difference > largest[draw] ? difference : largest[draw]
        draw &+= 1
      }
    }
  }
}
