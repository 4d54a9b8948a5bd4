/// Text as it is compared: without case and accents, with one blank for several and none at the ends.
enum FoldedText {
  static func fold(_ text: String) -> String {
    foldedASCII(text) ?? foldedScalars(text)
  }

  /// Nearly all cells are ASCII, and looking up the properties of every character would take most of an
  /// import's time.
  private static func foldedASCII(_ text: String) -> String? {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var isBlankDue = false
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x09...0x0D, 0x20: isBlankDue = !folded.isEmpty
      default:
        if isBlankDue { folded.append(0x20) }
        isBlankDue = false
        folded.append((0x41...0x5A).contains(byte) ? byte + 32 : byte)
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  private static func foldedScalars(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    var isBlankDue = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isBlankDue = !folded.isEmpty
        continue
      }
      if isBlankDue { folded.append(" ") }
      isBlankDue = false
      append(scalar, to: &folded)
    }
    return String(folded)
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
    if scalar.isASCII {
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(UInt8(scalar.value))
      folded.append(isCapital ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar)
    } else {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        if let base = base(of: lower) { folded.append(base) }
      }
    }
  }

  /// The letter under its accents, taken from its Unicode name: `LATIN SMALL LETTER E WITH ACUTE` is `e`. The
  /// standard library has no public decomposition, and this target does not import Foundation for one.
  private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let latin = "LATIN SMALL LETTER "
    let properties = scalar.properties
    guard properties.canonicalCombiningClass == .notReordered else { return nil }
    guard let name = properties.name, name.hasPrefix(latin) else { return scalar }
    let rest = name.dropFirst(latin.count)
    guard rest.dropFirst().hasPrefix(" WITH "), let letter = rest.unicodeScalars.first, letter.isASCII else {
      return scalar
    }
    return letter.properties.lowercaseMapping.unicodeScalars.first
  }
}
