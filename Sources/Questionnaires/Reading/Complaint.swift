/// What is wrong in a file of a pack: where, why it matters and how to mend it.
package struct Complaint: Equatable, Sendable {
  /// Errors stop the pack from being used; warnings do not.
  package enum Severity: String, Sendable { case error, warning }

  package var severity: Severity
  /// Short and stable, such as `unknown-question`.
  package var code: String
  package var location: Location
  /// The line of the file that the caret points into; nil when the file has no such line.
  package var sourceLine: String?
  package var message: String
  package var why: String
  package var fix: String

  /// The source line is nil where the place is a whole file.
  package init(
    severity: Severity, code: String, location: Location, sourceLine: String?, message: String, why: String,
    fix: String
  ) {
    self.severity = severity
    self.code = code
    self.location = location
    self.sourceLine = sourceLine
    self.message = message
    self.why = why
    self.fix = fix
  }

  /// The full text: place, line, caret, why and how to fix it.
  package var description: String {
    var lines = ["\(location.description): \(severity.rawValue)[\(code)]: \(message)"]
    if let sourceLine {
      let gutter = "\(location.line) | "
      let (shown, before) = excerpt(of: sourceLine)
      lines.append(gutter + shown)
      lines.append(String(repeating: " ", count: gutter.count - 2) + "| " + caretIndent(in: before) + "^")
    }
    lines.append("why: \(why)")
    lines.append("fix: \(fix)")
    // What is wrong with a file must not go wrong on the screen.
    return lines.map(ControlCharacters.shown).joined(separator: "\n")
  }

  /// So many characters of a line are shown on either side of the caret.
  private static let reach = 80

  /// A line, or of a very long one what stands around the caret; with what of it stands before the caret.
  private func excerpt(of line: String) -> (shown: String, before: String) {
    let before = line.prefix(location.column - 1)
    let after = line.dropFirst(location.column - 1)
    guard line.count > 2 * Self.reach else { return (line, String(before)) }
    let left = (before.count > Self.reach ? "…" : "") + before.suffix(Self.reach)
    return (left + after.prefix(Self.reach) + (after.count > Self.reach ? "…" : ""), left)
  }

  /// Tabs stay tabs, so that the caret stands under its character in every terminal.
  private func caretIndent(in before: String) -> String {
    String(before.map { $0 == "\t" ? "\t" : " " })
  }
}

/// A place in a file; lines and columns count from 1, columns in characters.
package struct Location: Equatable, Sendable {
  package var file: String
  package var line: Int
  package var column: Int

  /// Lines and columns count from 1.
  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  package var description: String { "\(file):\(line):\(column)" }
}
