/// Finds a name among bytes without making a text of them.
final class NameTable: Sendable {
  let names: [String]
  private let bytes: [UInt8]
  /// Where each name begins in `bytes`, and the end of the last.
  private let starts: [Int]
  /// Open addressing: the position of a name, −1 where there is none.
  private let slots: [Int32]

  init(_ names: [String]) {
    self.names = names
    var (bytes, starts, size): ([UInt8], [Int], Int) = ([], [0], 16)
    while size < 4 * names.count { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (position, name) in names.enumerated() {
      bytes += Array(name.utf8)
      starts.append(bytes.count)
      var slot = Array(name.utf8).withUnsafeBytes { Self.hash($0) } & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(position)
    }
    (self.bytes, self.starts, self.slots) = (bytes, starts, slots)
  }

  /// The position of a name; nil when it is none of them.
  func position(of range: Range<Int>, in text: UnsafeRawBufferPointer) -> Int? {
    let piece = UnsafeRawBufferPointer(rebasing: text[range])
    var slot = Self.hash(piece) & (slots.count - 1)
    while slots[slot] >= 0 {
      let position = Int(slots[slot])
      if holds(position, piece) { return position }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func holds(_ position: Int, _ piece: UnsafeRawBufferPointer) -> Bool {
    let (start, end) = (starts[position], starts[position + 1])
    guard end - start == piece.count, let other = piece.baseAddress else { return false }
    return bytes.withUnsafeBytes { known in
      known.baseAddress.map { RawBytes.areEqual($0 + start, other, count: piece.count) } ?? false
    }
  }

  private static func hash(_ piece: UnsafeRawBufferPointer) -> Int {
    Int(truncatingIfNeeded: RawBytes.hash(piece))
  }
}
