/// The words of screens and pages in one language.
package struct InterfaceWords: Equatable, Sendable {
  package var language: String
  /// By path, such as `home.title`.
  package var entries: [String: Entry]

  /// One text, or one a plural category (CLDR: one, few, many, other).
  package enum Entry: Equatable, Sendable {
    case text(String)
    case plural([String: String])
  }

  /// Entries by their keys, such as `home.welcome`.
  package init(language: String, entries: [String: Entry]) {
    self.language = language
    self.entries = entries
  }

  /// The words under a key with `{name}` filled in; `count` fills `{n}` and chooses the plural form.
  package func callAsFunction<Key: WordKey>(
    _ key: Key, _ values: [String: String] = [:], count: Int? = nil
  ) -> String {
    var values = values
    if let count { values["n"] = values["n"] ?? String(count) }
    return Self.fill(template(key.rawValue, count: count), values)
  }

  /// A whole number as a place, such as `2nd`, from the forms under a key.
  package func ordinal<Key: WordKey>(_ key: Key, _ number: Int) -> String {
    guard case .plural(let forms)? = entries[key.rawValue] else { return callAsFunction(key, count: number) }
    let form = forms[PluralRule.ordinalCategory(of: number, in: language)] ?? forms["other"] ?? "{n}"
    return Self.fill(form, ["n": String(number)])
  }

  /// These words, and those of another file in the same language.
  package func adding(_ more: InterfaceWords) -> InterfaceWords {
    InterfaceWords(language: language, entries: entries.merging(more.entries) { $1 })
  }

  private func template(_ path: String, count: Int?) -> String {
    switch entries[path] {
    case .text(let text): return text
    case .plural(let forms):
      return forms[PluralRule.category(of: count ?? 0, in: language)] ?? forms["other"] ?? path
    case nil: return path
    }
  }

  /// The names in a template's `{name}` places, in order.
  static func places(in template: String) -> [String] {
    var names: [String] = []
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      names.append(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return names
  }

  /// A template with its `{name}` places filled; what is filled in is not searched again.
  package static func fill(_ template: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      result += rest[..<open]
      result += values[name] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
