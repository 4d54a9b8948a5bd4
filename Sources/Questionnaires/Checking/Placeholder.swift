/// A part of a text that is filled in when people read it: `{name}` by the host, `${name}` by an answer.
struct Placeholder: Hashable, Comparable {
  var name: String
  var isAnswer: Bool

  /// As it stands in the text.
  var written: String { (isAnswer ? "$" : "") + "{\(name)}" }

  static func < (left: Placeholder, right: Placeholder) -> Bool { left.written < right.written }

  /// All of them in a text, each once.
  static func all(in text: String) -> Set<Placeholder> {
    var found: Set<Placeholder> = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      let isAnswer = open > rest.startIndex && rest[rest.index(before: open)] == "$"
      found.insert(Placeholder(name: name, isAnswer: isAnswer))
      rest = rest[rest.index(after: close)...]
    }
    return found
  }
}
