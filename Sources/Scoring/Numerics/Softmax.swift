import RealModule

/// Shares from log-worths.
enum Softmax {
  /// e^t ÷ Σ e^t, each 0…1, without overflow for any finite t.
  static func shares(_ logWorths: [Double]) -> [Double] {
    let highest = logWorths.max() ?? 0
    let worths = logWorths.map { Double.exp($0 - highest) }
    let sum = worths.reduce(0, +)
    return worths.map { $0 / sum }
  }
}
