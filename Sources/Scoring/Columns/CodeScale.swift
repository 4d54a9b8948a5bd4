/// What each of the 256 codes of a column is worth; a code without a value counts as missing.
package struct CodeScale: Equatable, Sendable {
  /// 256 numbers, 0 where a code has no value.
  let values: [Double]
  /// 256 numbers: 1 where a code has a value, 0 elsewhere.
  let present: [Double]

  /// Takes the worth of each code; refuses what is no number or beyond 1e100.
  package init(_ worth: (UInt8) -> Double?) throws(ScoringError) {
    let all = (UInt8.min...UInt8.max).map(worth)
    guard all.allSatisfy({ $0?.isUsable ?? true }) else { throw .notANumber }
    values = all.map { $0 ?? 0 }
    present = all.map { $0 == nil ? 0 : 1 }
  }

  /// Codes that stand for themselves, 0 to `levels` − 1; every other code is missing.
  package init(levels: Int) {
    let all = (0..<256).map { $0 < levels ? Double($0) : nil }
    values = all.map { $0 ?? 0 }
    present = all.map { $0 == nil ? 0 : 1 }
  }

  /// The worth of a code; nil where it counts as missing.
  package subscript(_ code: UInt8) -> Double? {
    present[Int(code)] == 0 ? nil : values[Int(code)]
  }
}
