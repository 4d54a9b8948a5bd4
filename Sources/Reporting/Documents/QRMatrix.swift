import CQREncode

/// The dark and light cells of a QR code (ISO/IEC 18004).
package struct QRMatrix: Equatable, Sendable {
  /// Row by row; true is dark.
  package let cells: [Bool]
  /// How many cells a row has.
  package let side: Int

  /// A quarter of the code may get lost under a fold or a stain (level Q); nil for no text, and for one that is too
  /// long.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, let code = QRcode_encodeData(CInt(bytes.count), bytes, 0, QR_ECLEVEL_Q) else {
      return nil
    }
    defer { QRcode_free(code) }
    let side = Int(code.pointee.width)
    self.side = side
    // The lowest bit says whether a cell is dark; the others say what it is for.
    cells = (0..<side * side).map { code.pointee.data[$0] & 1 == 1 }
  }
}
