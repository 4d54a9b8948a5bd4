/// Remembers what was found in texts that come again and again, by their bytes.
///
/// The answers to closed questions are a few hundred texts, however many people give them.
struct TextMemo<Found: Sendable>: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text ends in `bytes`, and the hash of it.
  private var ends: [Int] = [0]
  private var hashes: [UInt64] = []
  private var found: [Found] = []
  /// Open addressing: the position of a text, −1 where there is none.
  private var slots = [Int32](repeating: -1, count: 4 * Self.mostTexts)

  /// More texts, and longer ones, are not remembered.
  private static var mostTexts: Int { 2048 }
  private static var longest: Int { 120 }

  /// What was remembered of a text; the hash is to be given back to `remember`.
  func find(_ text: UnsafeRawBufferPointer) -> (found: Found?, hash: UInt64) {
    let hash = RawBytes.hash(text)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let position = Int(slots[slot])
      if hashes[position] == hash, holds(position, text) { return (found[position], hash) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (nil, hash)
  }

  /// Remembers what was found in a text that is not known yet, as long as there is room.
  mutating func remember(_ new: Found, _ text: UnsafeRawBufferPointer, hash: UInt64) {
    guard found.count < Self.mostTexts, text.count <= Self.longest else { return }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(found.count)
    bytes += text
    ends.append(bytes.count)
    hashes.append(hash)
    found.append(new)
  }

  private func holds(_ position: Int, _ text: UnsafeRawBufferPointer) -> Bool {
    let (start, end) = (ends[position], ends[position + 1])
    guard end - start == text.count else { return false }
    guard let other = text.baseAddress else { return true }
    return bytes.withUnsafeBytes { known in
      known.baseAddress.map { RawBytes.areEqual($0 + start, other, count: text.count) } ?? false
    }
  }
}

extension UnsafeRawBufferPointer {
  /// A stored answer without the seconds at its end, which differ where nothing else does, and these, a day at
  /// most; the text itself and no seconds where it does not end so.
  var cutOffSeconds: (text: UnsafeRawBufferPointer, seconds: Int?) {
    var end = count - 1
    guard end > 0, self[end] == UInt8(ascii: "}") else { return (self, nil) }
    var (seconds, place) = (0, 1)
    while end > 0, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[end - 1]) {
      end -= 1
      seconds = Swift.min(seconds + Int(self[end] - UInt8(ascii: "0")) * place, 86_400)
      place = Swift.min(place * 10, 100_000)
    }
    let field = #","seconds":"# as StaticString
    guard end < count - 1, end > field.utf8CodeUnitCount,
      holds(field, at: (end - field.utf8CodeUnitCount)..<end)
    else { return (self, nil) }
    return (UnsafeRawBufferPointer(rebasing: self[..<(end - field.utf8CodeUnitCount)]), seconds)
  }
}
