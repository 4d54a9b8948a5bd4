/// Numbers as pages print them.
enum Numbers {
  /// With at most one decimal, such as `82` or `51.7`; `isWhole` leaves the decimal out.
  static func points(_ value: Double, isWhole: Bool) -> String {
    let tenths = Int((value * 10).rounded())
    return isWhole ? String(Int(value.rounded())) : "\(tenths / 10).\(tenths % 10)"
  }

  /// With so many decimals, rounded, such as `0.60`; values below zero take a minus sign.
  static func decimals(_ value: Double, _ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { whole, _ in whole * 10 }
    let units = Int((abs(value) * Double(scale)).rounded())
    let rest = String(units % scale)
    let zeros = String(repeating: "0", count: max(0, decimals - rest.count))
    let sign = value < 0 && units > 0 ? "-" : ""
    return sign + String(units / scale) + (decimals == 0 ? "" : "." + zeros + rest)
  }

  /// Whether all are whole up to rounding of the machine.
  static func areWhole(_ values: [Double]) -> Bool {
    values.allSatisfy { abs($0 - $0.rounded()) < 1e-9 }
  }

  /// A share 0…1 in percent, such as `31 %`.
  static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

  /// A bar of `width` signs; what is more than nothing shows, and only what is all is full.
  static func bar(_ share: Double, width: Int) -> String {
    var filled = Int((share * Double(width)).rounded())
    if share > 0 { filled = max(filled, 1) }
    if share < 1 { filled = min(filled, width - 1) }
    return String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
  }
}
