import CPangoCairo

/// zlib's packing, as streams of a PDF use it (RFC 1950).
enum Flate {
  /// More than any page of ours has: a stream that claims more is damaged.
  private static let most = 64 << 20

  static func packed(_ bytes: [UInt8]) throws(PDFError) -> [UInt8] {
    var count = compressBound(uLong(bytes.count))
    var result = [UInt8](repeating: 0, count: Int(count))
    guard compress2(&result, &count, bytes, uLong(bytes.count), Z_DEFAULT_COMPRESSION) == Z_OK else {
      throw .drawing("a page could not be packed")
    }
    return Array(result.prefix(Int(count)))
  }

  static func unpacked(_ bytes: ArraySlice<UInt8>) throws(PDFError) -> [UInt8] {
    let packed = Array(bytes)
    var room = max(packed.count * 8, 4096)
    while room <= most {
      var count = uLong(room)
      var result = [UInt8](repeating: 0, count: room)
      switch uncompress(&result, &count, packed, uLong(packed.count)) {
      case Z_OK: return Array(result.prefix(Int(count)))
      case Z_BUF_ERROR: room *= 4
      default: throw .drawing("a page could not be unpacked")
      }
    }
    throw .drawing("a page is too large")
  }
}
