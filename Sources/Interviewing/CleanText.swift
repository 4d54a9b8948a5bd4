/// Free text without anything that could steer a terminal, turn a line round or hide words.
package enum CleanText {
  /// Drops control characters, C1, bidi overrides and isolates, and makes one line of several.
  ///
  /// Blanks at both ends go as well. (Unicode TR36, "Bidirectional Text Spoofing".)
  package static func clean(_ text: String) -> String {
    isPlain(text) ? text : cleaned(text)
  }

  /// Whether nothing can be dropped, as in most texts: no control characters, no blanks at the ends, and no
  /// byte with which one of the characters begins that `cleaned` looks at.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isPlain) ?? false
  }

  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.first != 0x20 && bytes.last != 0x20 && bytes.allSatisfy(isPlain)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x1F, 0x7F: false
    // C1 and U+00A0; U+061C; other blanks, and what steers the direction; U+FEFF; tags.
    case 0xC2, 0xD8, 0xE1...0xE3, 0xEF, 0xF3: false
    default: true
    }
  }

  private static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isLineBreak(scalar) {
        scalars.append(" ")
      } else if !isDropped(scalar) {
        scalars.append(scalar)
      }
    }
    return trimmed(String(scalars))
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}
