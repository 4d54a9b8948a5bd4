/// Whole numbers as people type them, in the digits of any script.
enum WholeNumber {
  /// The number, also with the full stop or bracket of a list (`4.`, `4)`); nil for what is no number at all.
  static func value(of typed: some StringProtocol) throws(Misread) -> Int? {
    var text = Substring(typed)
    if text.count > 1, text.last == "." || text.last == ")" { text.removeLast() }
    var digits = ""
    if let sign = text.first, "+-\u{2212}".contains(sign) {
      digits = sign == "+" ? "" : "-"
      text.removeFirst()
    }
    guard !text.isEmpty else { return nil }
    for scalar in text.unicodeScalars {
      guard scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue else {
        return nil
      }
      digits += String(Int(digit))
    }
    // Digits that are no Int are too many of them.
    guard let number = Int(digits) else { throw .outside }
    return number
  }
}
