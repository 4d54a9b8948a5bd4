/// Compares and tells apart bytes eight at a time.
enum RawBytes {
  /// A hash that is the same on every run; protects nothing.
  static func hash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { hash(UnsafeRawBufferPointer($0)) }
  }

  /// Multiplies and folds; the last eight bytes overlap those before.
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: bytes.count)
    guard bytes.count >= 8 else {
      for byte in bytes { hash = hash << 8 | UInt64(byte) }
      return fold(hash)
    }
    var place = 0
    while place + 8 < bytes.count {
      hash = fold(hash ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    return fold(hash ^ bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
  }

  private static func fold(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// Whether so many bytes from both places on are the same.
  @inline(__always)
  static func areEqual(_ one: UnsafeRawPointer, _ other: UnsafeRawPointer, count: Int) -> Bool {
    func same(_ place: Int) -> Bool {
      one.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        == other.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    }
    var place = 0
    guard count >= 8 else {
      while place < count {
        if one.load(fromByteOffset: place, as: UInt8.self)
          != other.load(fromByteOffset: place, as: UInt8.self)
        {
          return false
        }
        place += 1
      }
      return true
    }
    while place + 8 < count {
      if !same(place) { return false }
      place += 8
    }
    return same(count - 8)
  }
}
