import Interviewing

/// Words made fit for paper: one line, nothing that steers a printer, few marks on one letter.
package enum PlainText {
  /// More marks than this on one letter would run over the lines above it.
  private static let marksPerLetter = 4

  /// The words without what steers, and at most four marks on a letter.
  package static func clean(_ text: String) -> String {
    let text = CleanText.clean(text)
    guard text.unicodeScalars.contains(where: { $0.value >= 0x300 }) else { return text }
    var scalars = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
      marks = DisplayWidth.of(scalar) == 0 ? marks + 1 : 0
      if marks <= marksPerLetter { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
