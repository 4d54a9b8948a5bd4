/// Texts that speak of an earlier answer: `${name}` stands for the answer to that question.
package enum PipedText {
  /// Stands for the factor that a repeated question is asked about.
  package static let factor = "factor"

  /// The names in a text's `${name}` places, in order.
  package static func names(in text: String) -> [String] {
    var names: [String] = []
    _ = fill(text) { name in
      names.append(name)
      return ""
    }
    return names
  }

  /// A text with its places filled; what is filled in is not searched again.
  package static func fill(_ text: String, _ words: (String) -> String) -> String {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "${"), let close = rest[open.upperBound...].firstIndex(of: "}") {
      result += rest[..<open.lowerBound]
      result += words(String(rest[open.upperBound..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
