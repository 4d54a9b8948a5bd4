/// Why there is no PDF.
package struct PDFError: Error, Sendable, Equatable, CustomStringConvertible {
  /// One sentence.
  package let description: String

  init(_ description: String) { self.description = description }

  static func noFont(for scalar: Unicode.Scalar, in text: String) -> PDFError {
    let code = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(4 - code.count, 0)) + code
    return PDFError(
      "No font has the letter \"\(scalar)\" (U+\(padded)) in \"\(text.prefix(60))\". "
        + "Fonts come from \(FontShelf.packages.joined(separator: ", ")).")
  }

  static let noFonts = PDFError(
    "There are no fonts to print with. Install \(FontShelf.packages.joined(separator: " and ")).")

  static func drawing(_ reason: String) -> PDFError { PDFError("The pages could not be drawn: \(reason).") }

  static func file(_ reason: String, at offset: Int) -> PDFError {
    PDFError("The drawn pages cannot be read back: \(reason) at byte \(offset).")
  }
}
