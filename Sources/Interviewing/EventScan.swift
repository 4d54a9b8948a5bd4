/// Goes over the fields of a stored event's JSON, one after the other, without decoding it.
///
/// Made for the texts that `EventJSON` writes. Where a text is otherwise, the scan ends and is not whole; the
/// text must then be decoded.
struct EventScan {
  /// What stands behind a field's name, by its place in the text.
  enum Value {
    /// A text without escapes, its quotation marks left out.
    case plain(Range<Int>)
    /// A list, its brackets left out.
    case list(Range<Int>)
    /// A whole number of 0 or more.
    case number(UInt64)
    /// A text with escapes, an object or anything else.
    case other
  }

  private let text: UnsafeRawBufferPointer
  private var place = 1
  /// Whether the object was read to its end and nothing follows it.
  private(set) var isWhole = false

  init(_ text: UnsafeRawBufferPointer) { self.text = text }

  /// The next field; nil at the end, and where the text is otherwise than expected.
  mutating func next() -> (name: Range<Int>, value: Value)? {
    guard text.count > 1, text[0] == UInt8(ascii: "{"), place < text.count else { return nil }
    if text[place] == UInt8(ascii: "}") {
      isWhole = place == text.count - 1
      return nil
    }
    if place > 1 {
      guard text[place] == UInt8(ascii: ",") else { return nil }
      place += 1
    }
    guard let name = quoted(), !name.hasEscapes, place < text.count, text[place] == UInt8(ascii: ":") else {
      return nil
    }
    place += 1
    return value().map { (name.range, $0) }
  }

  /// The texts of a list that holds nothing but texts without escapes; nil for any other.
  func plainTexts(_ list: Range<Int>) -> [Range<Int>]? {
    var inner = self
    inner.place = list.lowerBound
    var texts: [Range<Int>] = []
    while inner.place < list.upperBound {
      if !texts.isEmpty {
        guard text[inner.place] == UInt8(ascii: ",") else { return nil }
        inner.place += 1
      }
      guard let item = inner.quoted(), !item.hasEscapes, item.range.upperBound < list.upperBound else {
        return nil
      }
      texts.append(item.range)
    }
    return texts
  }

  private mutating func value() -> Value? {
    guard place < text.count else { return nil }
    switch text[place] {
    case UInt8(ascii: "\""):
      guard let item = quoted() else { return nil }
      return item.hasEscapes ? .other : .plain(item.range)
    case UInt8(ascii: "["):
      let start = place + 1
      return skipNested() ? .list(start..<(place - 1)) : nil
    case UInt8(ascii: "{"): return skipNested() ? .other : nil
    default:
      let start = place
      while place < text.count, text[place] != UInt8(ascii: ","), text[place] != UInt8(ascii: "}") {
        place += 1
      }
      guard place > start else { return nil }
      return number(start..<place).map { .number($0) } ?? .other
    }
  }

  private func number(_ range: Range<Int>) -> UInt64? {
    var number: UInt64 = 0
    for byte in text[range] {
      let digit = UInt64(byte) &- UInt64(UInt8(ascii: "0"))
      let (tens, isTooLong) = number.multipliedReportingOverflow(by: 10)
      let (sum, isTooLarge) = tens.addingReportingOverflow(digit)
      guard digit < 10, !isTooLong, !isTooLarge else { return nil }
      number = sum
    }
    return number
  }

  /// A text between quotation marks; the place moves behind it.
  private mutating func quoted() -> (range: Range<Int>, hasEscapes: Bool)? {
    guard place < text.count, text[place] == UInt8(ascii: "\"") else { return nil }
    let start = place + 1
    var (end, hasEscapes) = (plainEnd(from: start), false)
    while end < text.count, text[end] != UInt8(ascii: "\"") {
      if text[end] == UInt8(ascii: "\\") {
        hasEscapes = true
        end += 1
      }
      end = plainEnd(from: end + 1)
    }
    guard end < text.count else { return nil }
    place = end + 1
    return (start..<end, hasEscapes)
  }

  /// The next quotation mark or escape, or a place before it: goes by eight bytes as long as there is none.
  private func plainEnd(from start: Int) -> Int {
    var end = start
    while end + 8 <= text.count {
      let eight = text.loadUnaligned(fromByteOffset: end, as: UInt64.self)
      let signs = Self.zeros(eight ^ 0x2222_2222_2222_2222) | Self.zeros(eight ^ 0x5C5C_5C5C_5C5C_5C5C)
      guard signs == 0 else { return end + UInt64(littleEndian: signs).trailingZeroBitCount / 8 }
      end += 8
    }
    return end
  }

  /// Marks the bytes that are 0; exact up to the first of them (Lamport, CACM 18, 1975).
  private static func zeros(_ eight: UInt64) -> UInt64 {
    (eight &- 0x0101_0101_0101_0101) & ~eight & 0x8080_8080_8080_8080
  }

  /// Moves behind a list or an object.
  private mutating func skipNested() -> Bool {
    var depth = 0
    repeat {
      guard place < text.count else { return false }
      switch text[place] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\""):
        guard quoted() != nil else { return false }
        continue
      default: break
      }
      place += 1
    } while depth > 0
    return true
  }
}

extension UnsafeRawBufferPointer {
  /// Whether some of the bytes are those of a text.
  @inline(__always)
  func holds(_ name: StaticString, at range: Range<Int>) -> Bool {
    guard range.count == name.utf8CodeUnitCount, let baseAddress else { return false }
    return RawBytes.areEqual(baseAddress + range.lowerBound, name.utf8Start, count: range.count)
  }

  /// Whether the bytes are those of a text.
  func holds(_ name: StaticString) -> Bool { holds(name, at: 0..<count) }

  func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeRawBufferPointer(rebasing: self[range]), as: UTF8.self)
  }
}
