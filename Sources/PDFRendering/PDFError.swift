/// Why there is no PDF.
package struct PDFError: Error, Sendable, Equatable, CustomStringConvertible {
  /// One sentence.
  package let description: String

  init(_ description: String) { self.description = description }

  static func noFont(for scalar: Unicode.Scalar, in text: String) -> PDFError {
    let code = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(4 - code.count, 0)) + code
    return PDFError(
      "No font has the letter \"\(scalar)\" (U+\(padded)) in \"\(words(of: text, around: scalar))\". "
        + "Fonts come from \(FontShelf.packages.joined(separator: ", ")).")
  }

  /// Some letters before and behind, so that whoever wrote them can be found.
  private static func words(of text: String, around scalar: Unicode.Scalar) -> String {
    let place = text.unicodeScalars.firstIndex(of: scalar) ?? text.startIndex
    let start = text.index(place, offsetBy: -30, limitedBy: text.startIndex) ?? text.startIndex
    let end = text.index(place, offsetBy: 30, limitedBy: text.endIndex) ?? text.endIndex
    return String(text[start..<end])
  }

  static let noFonts = PDFError(
    "There are no fonts to print with. Install \(FontShelf.packages.joined(separator: " and ")).")

  static func drawing(_ reason: String) -> PDFError { PDFError("The pages could not be drawn: \(reason).") }

  static func file(_ reason: String, at offset: Int) -> PDFError {
    PDFError("The drawn pages cannot be read back: \(reason) at byte \(offset).")
  }
}
