import Yams

/// Characters that steer a terminal or turn the order of words round; no text of a pack may hold one.
package enum ControlCharacters {
  /// Whether a character is one; line breaks are not, as texts may be written over several lines.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x85: false
    case 0...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// The first one in each text below a node, in the order of the file.
  static func found(below node: Node) -> [(node: Node, scalar: Unicode.Scalar)] {
    switch node {
    case .alias: return []
    case .scalar(let text):
      return text.string.unicodeScalars.first(where: contains).map { [(node, $0)] } ?? []
    case .sequence(let items): return items.flatMap(found)
    case .mapping(let pairs): return pairs.flatMap { found(below: $0.key) + found(below: $0.value) }
    }
  }

  /// Such as `U+001B`.
  package static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The text with every one of them shown as a replacement character.
  package static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: contains) else { return text }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: text.unicodeScalars.lazy.map { contains($0) && $0 != "\t" ? "\u{FFFD}" : $0 })
    return String(shown)
  }

  /// A quick look at a file: false means that no text in it can hold one, however it is written.
  package static func mayStand(in text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), 0x09, 0x7F: return true
      case 0x80...0x9F where before == 0xC2: return true
      case 0x80...0x81 where before == 0xE2: return true
      case 0x9C where before == 0xD8, 0xBB where before == 0xEF: return true
      default: before = byte
      }
    }
    return false
  }
}
