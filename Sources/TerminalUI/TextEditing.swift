import Pages

/// A field's text while it is edited: characters and the place between them where the next one goes.
struct TextEditing {
  private(set) var text: String
  private(set) var caret: Int

  init(_ text: String, caret: Int) {
    self.text = text
    self.caret = min(max(caret, 0), text.count)
  }

  /// Puts in as much as the limit, in characters, leaves room for; false when nothing changed.
  mutating func insert(_ new: String, limit: Int) -> Bool {
    var new = new[...]
    while !new.isEmpty {
      let whole = head + new + tail
      if whole.count <= limit {
        caret = min((head + new).count, whole.count)
        text = whole
        return true
      }
      new = new.dropLast(max(whole.count - limit, 1))
    }
    return false
  }

  /// Takes out the character before the insertion point; false at the beginning.
  mutating func deleteBackward() -> Bool {
    guard caret > 0 else { return false }
    text = head.dropLast() + tail
    caret = min(caret - 1, text.count)
    return true
  }

  /// Takes out the character after the insertion point; false at the end.
  mutating func deleteForward() -> Bool {
    guard caret < text.count else { return false }
    text = head + tail.dropFirst()
    caret = min(caret, text.count)
    return true
  }

  private var head: String { String(text.prefix(caret)) }
  private var tail: String { String(text.dropFirst(caret)) }

  /// What may be typed: a line break or tab is a blank, what has no place on a screen is left out.
  static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.replacingAll("\r\n", with: "\n").unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        scalars.append(" ")
      } else if DisplayWidth(scalar) != .hidden || isJoiner(scalar) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Persian and Indic words need them although nothing is seen of them.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200C || scalar.value == 0x200D
  }
}
