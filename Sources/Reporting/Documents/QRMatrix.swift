import CQREncode

/// The dark and light cells of a QR code (ISO/IEC 18004).
struct QRMatrix: Equatable {
  /// Row by row; true is dark.
  let cells: [Bool]
  /// How many cells a row has.
  let side: Int

  /// A quarter of the code may get lost under a fold or a stain (level Q).
  init(_ text: String) throws(PDFError) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, let code = QRcode_encodeData(CInt(bytes.count), bytes, 0, QR_ECLEVEL_Q) else {
      throw PDFError("\"\(text.prefix(60))\" cannot be put into a QR code: it is empty or too long.")
    }
    defer { QRcode_free(code) }
    let side = Int(code.pointee.width)
    self.side = side
    // The lowest bit says whether a cell is dark; the others say what it is for.
    cells = (0..<side * side).map { code.pointee.data[$0] & 1 == 1 }
  }
}
