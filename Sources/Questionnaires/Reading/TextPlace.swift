import Yams

/// A place in a text; lines and columns count from 1, columns in Unicode scalars.
package struct TextPlace: Equatable, Sendable {
  package let line: Int
  package let column: Int

  init(line: Int, column: Int) { (self.line, self.column) = (line, column) }

  init(_ mark: Mark) { (line, column) = (mark.line, mark.column) }

  /// Where a character stands first; nil where it does not. A line ends with LF, CR LF or CR.
  init?(of wanted: Unicode.Scalar, in text: String) {
    var (line, column) = (1, 1)
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == wanted {
        (self.line, self.column) = (line, column)
        return
      }
      switch scalar {
      case "\n" where isAfterReturn: break
      case "\n", "\r": (line, column) = (line + 1, 1)
      default: column += 1
      }
      isAfterReturn = scalar == "\r"
    }
    return nil
  }
}
