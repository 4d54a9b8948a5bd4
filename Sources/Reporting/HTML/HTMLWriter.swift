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

  /// Words with their languages marked.
  static func inline(_ prose: Prose) -> String {
    prose.runs.filter { !$0.text.isEmpty }.map { run in
      guard let language = run.language else { return HTMLEscape.text(run.text) }
      return open("span", [("lang", language)]) + HTMLEscape.text(run.text) + "</span>"
    }.joined(separator: " ")
  }

  static func open(_ tag: String, _ attributes: [(String, String)] = []) -> String {
    "<" + tag + attributes.map { " \($0.0)=\"\(HTMLEscape.text($0.1))\"" }.joined() + ">"
  }
}
