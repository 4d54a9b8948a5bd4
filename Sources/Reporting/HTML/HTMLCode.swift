/// QR codes as pictures in the page, dark on light in every mode, for that is what cameras look for.
enum HTMLCode {
  /// Light cells on every side, as ISO/IEC 18004 asks for.
  private static let quiet = 4

  /// Nothing where the text is too long for a code; what it says stands beside it in any case.
  static func write(_ code: DocumentBlock.QRCode, _ writer: inout HTMLWriter) {
    guard let matrix = QRMatrix(code.content) else { return }
    let size = matrix.side + 2 * quiet
    let attributes = [
      ("class", "qr"), ("role", "img"), ("aria-label", code.alternative),
      ("viewBox", "-\(quiet) -\(quiet) \(size) \(size)"), ("shape-rendering", "crispEdges"),
    ]
    let ground = "<rect x=\"-\(quiet)\" y=\"-\(quiet)\" width=\"\(size)\" height=\"\(size)\"></rect>"
    writer.raw(HTMLWriter.open("svg", attributes) + ground + "<path d=\"\(path(matrix))\"></path></svg>")
  }

  /// Dark cells that touch in a row are one stripe.
  private static func path(_ matrix: QRMatrix) -> String {
    var path = ""
    for y in 0..<matrix.side {
      let row = matrix.cells[(y * matrix.side)..<((y + 1) * matrix.side)]
      for stripe in row.indices.split(whereSeparator: { !row[$0] }) {
        guard let start = stripe.first else { continue }
        path += "M\(start - row.startIndex) \(y)h\(stripe.count)v1h-\(stripe.count)z"
      }
    }
    return path
  }
}
