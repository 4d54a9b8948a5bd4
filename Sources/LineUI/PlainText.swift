/// Text that is safe to send to any terminal, pipe or screen reader.
enum PlainText {
  /// The text on one line: separators become spaces, every other control character is dropped.
  static func clean(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !isControl(scalar) {
        kept.append(scalar)
      } else if separators.contains(scalar) {
        kept.append(" ")
      }
    }
    return String(kept)
  }

  /// The clean text, broken only where it holds a line feed; no lines when there is nothing to read.
  static func lines(_ text: String) -> [String] {
    let parts = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: true)
    return parts.map { clean(String($0)) }.filter { !trimmed($0).isEmpty }
  }

  /// The text without white space at either end.
  static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// The line broken at spaces to at most `width` characters as a person counts them; its mark of `hanging`
  /// characters stays with the first word and indents later parts. A longer word stays whole, so that an
  /// address can still be copied.
  static func wrapped(_ line: String, width: Int, hanging: Int) -> [String] {
    guard line.count > width else { return [line] }
    var lines: [String] = []
    var current = String(line.prefix(hanging))
    var isEmpty = true
    for word in line.dropFirst(hanging).split(separator: " ") {
      if !isEmpty, current.count + 1 + word.count > width {
        lines.append(current)
        current = String(repeating: " ", count: hanging)
        isEmpty = true
      }
      current += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [current]
  }

  /// Controls that kept words apart: tab, line feed, vertical tab, form feed, and Unicode's own line ends.
  private static let separators: Set<Unicode.Scalar> = [
    "\t", "\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}",
  ]

  /// C0, DEL and C1 drive terminals; the others reorder or break lines behind the reader's back.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
