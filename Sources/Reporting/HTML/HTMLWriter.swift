/// Writes tags that always close in order.
struct HTMLWriter {
  private(set) var html = ""

  /// A tag on lines of its own round other tags.
  mutating func block(
    _ tag: String, _ attributes: [(String, String)] = [], _ inner: (inout HTMLWriter) -> Void
  ) {
    html += Self.open(tag, attributes) + "\n"
    inner(&self)
    html += "</\(tag)>\n"
  }

  /// A tag on one line round words.
  mutating func line(_ tag: String, _ prose: Prose, _ attributes: [(String, String)] = []) {
    html += Self.open(tag, attributes) + Self.inline(prose) + "</\(tag)>\n"
  }

  /// Markup of our own that holds no words from outside.
  mutating func raw(_ markup: String) { html += markup + "\n" }

  /// Words with their languages, weight and links marked.
  static func inline(_ prose: Prose) -> String {
    prose.spoken.map { $0.separator + inline($0.run) }.joined()
  }

  private static func inline(_ run: Prose.Run) -> String {
    var html = HTMLEscape.text(run.text)
    if let link = run.safeLink { html = open("a", [("href", link)]) + html + "</a>" }
    if run.isEmphasized { html = "<strong>" + html + "</strong>" }
    if let language = run.language { html = open("span", direction(language)) + html + "</span>" }
    guard let note = run.note else { return html }
    return html + "<sup>" + open("a", [("href", "#note-" + anchor(note))]) + HTMLEscape.text(note)
      + "</a></sup>"
  }

  /// The language and the way it is written, which need not be that of the words round it.
  static func direction(_ language: String) -> [(String, String)] {
    [("lang", language), ("dir", WritingDirection.isRightToLeft(language) ? "rtl" : "ltr")]
  }

  /// The mark of a footnote as part of an address: letters and digits, others by their number.
  static func anchor(_ mark: String) -> String {
    mark.unicodeScalars.map { scalar in
      scalar.isASCII && scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
        ? String(scalar) : "-\(scalar.value)"
    }.joined()
  }

  static func open(_ tag: String, _ attributes: [(String, String)] = []) -> String {
    "<" + tag + attributes.map { " \($0.0)=\"\(HTMLEscape.text($0.1))\"" }.joined() + ">"
  }
}
