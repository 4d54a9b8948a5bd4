import Reporting

extension DocumentBlock.QRCode {
  /// The cells of the code; a page that lacks its code is not printed.
  func matrix() throws(PDFError) -> QRMatrix {
    guard let matrix = QRMatrix(content) else {
      throw PDFError("\"\(content.prefix(60))\" cannot be put into a QR code: it is empty or too long.")
    }
    return matrix
  }
}
