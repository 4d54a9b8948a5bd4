/// A line before it is broken to a width.
struct PrintedLine: Equatable {
  var text: String
  /// Spaces before the later parts of a broken line.
  var hanging = 0

  /// The lines of a text, clean, each starting with `mark` or as many spaces.
  static func lines(_ text: String, mark: String = "") -> [PrintedLine] {
    let margin = String(repeating: " ", count: mark.count)
    return PlainText.lines(text).enumerated().map { index, line in
      PrintedLine(text: (index == 0 ? mark : margin) + line, hanging: mark.count)
    }
  }
}
