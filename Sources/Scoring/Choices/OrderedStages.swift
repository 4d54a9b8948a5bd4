import RealModule

/// The sums of `StageSums` over many people whose picks all have an order, which is what most people give.
///
/// Every place is visited once a person and nothing is looked up twice: a hundred thousand people take a few
/// milliseconds.
struct OrderedStages: Sendable {
  let items: Int
  /// −Σ log D.
  private(set) var value = 0.0
  private(set) var inverse = 0.0
  private(set) var inverseAfter: [Double]
  private(set) var square = 0.0
  private(set) var squareAfter: [Double]
  /// By the earlier pick's row and the later one's column; the rest follows by symmetry.
  private(set) var squareAfterBoth: [Double]

  /// Takes the people of a range who have given an order and nothing else; without `bends` value and second
  /// derivatives are left out.
  init(worths: [Double], rankings: PartialRankings, people: Range<Int>, bends: Bool) {
    items = worths.count
    inverseAfter = Array(repeating: 0, count: items)
    squareAfter = inverseAfter
    squareAfterBoth = Array(repeating: 0, count: items * items)
    let total = worths.reduce(0, +)
    var totals = Totals()
    worths.withUnsafeBufferPointer { worths in
      rankings.picks.withUnsafeBufferPointer { picks in
        inverseAfter.withUnsafeMutableBufferPointer { inverseAfter in
          squareAfter.withUnsafeMutableBufferPointer { squareAfter in
            squareAfterBoth.withUnsafeMutableBufferPointer { squareAfterBoth in
              for (number, person) in rankings.people[people].enumerated() where person.unordered == 0 {
                if number % 256 == 0 { totals.settle() }
                totals.add(
                  picks, Int(person.start)..<(Int(person.start) + Int(person.ordered)), worths, total,
                  inverseAfter, squareAfter, squareAfterBoth, bends)
              }
            }
          }
        }
      }
    }
    totals.settle()
    (value, inverse, square) = (totals.value, totals.settledInverse, totals.settledSquare)
  }

  /// What is one number over all people.
  private struct Totals {
    var value = 0.0
    /// Of the D whose logarithm is still to be taken: one logarithm serves a hundred stages.
    var product = 1.0
    var inverse = 0.0
    var square = 0.0
    var settledInverse = 0.0
    var settledSquare = 0.0

    /// Small sums are added to large ones now and then, so that they keep their digits.
    mutating func settle() {
      value -= Double.log(product)
      settledInverse += inverse
      settledSquare += square
      (product, inverse, square) = (1, 0, 0)
    }

    @inline(__always)
    mutating func add(
      _ picks: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ worths: UnsafeBufferPointer<Double>,
      _ total: Double,
      _ inverseAfter: UnsafeMutableBufferPointer<Double>, _ squareAfter: UnsafeMutableBufferPointer<Double>,
      _ squareAfterBoth: UnsafeMutableBufferPointer<Double>, _ bends: Bool
    ) {
      var remaining = OrderedStages.rest(worths, picks, range, total)
      var (later, laterSquare) = (0.0, 0.0)
      var index = range.upperBound
      while index > range.lowerBound {
        index -= 1
        let item = Int(picks[index])
        inverseAfter[item] += later
        remaining += worths[item]
        let share = 1 / remaining
        later += share
        guard bends else { continue }
        squareAfter[item] += laterSquare
        for earlier in range.lowerBound..<index {
          squareAfterBoth[Int(picks[earlier]) * worths.count + item] += laterSquare
        }
        laterSquare += share * share
        product *= remaining
        if !(product > 1e-200 && product < 1e200) {
          value -= Double.log(product)
          product = 1
        }
      }
      inverse += later
      square += laterSquare
    }
  }

  /// What was never picked, added up directly where the difference would lose its digits.
  @inline(__always)
  private static func rest(
    _ worths: UnsafeBufferPointer<Double>, _ picks: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ total: Double
  ) -> Double {
    guard range.count < worths.count else { return 0 }
    var rest = total
    for index in range { rest -= worths[Int(picks[index])] }
    guard rest < 1e-3 * total else { return rest }
    return worths.indices.reduce(0) { sum, item in
      range.contains { Int(picks[$0]) == item } ? sum : sum + worths[item]
    }
  }
}
