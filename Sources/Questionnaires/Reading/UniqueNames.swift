/// Reads names that must be well formed and stand only once.
struct UniqueNames {
  /// What the key is called, such as `name` or `id`.
  let kind: String
  let diagnostics: Diagnostics
  private var lines: [String: Int] = [:]

  init(kind: String, diagnostics: Diagnostics) {
    self.kind = kind
    self.diagnostics = diagnostics
  }

  /// The name under the key; what is wrong with it is complained about, and it is returned all the same.
  mutating func take(_ fields: Fields, _ key: String, allowingHyphens: Bool = false) -> String {
    let name = takeAny(fields, key)
    guard !name.isEmpty, !Self.isClean(name, allowingHyphens: allowingHyphens) else { return name }
    diagnostics.add(
      "bad-name", at: fields.place(of: key), "`\(name)` cannot be used as a \(kind)",
      why: "other tools that read XLSForm names would refuse it.",
      fix:
        "begin with a small letter and use small letters, digits\(allowingHyphens ? ", `_` and `-`" : " and `_`") only."
    )
    return name
  }

  /// The same for texts of any form, such as printed numbers.
  mutating func takeAny(_ fields: Fields, _ key: String) -> String {
    let name = fields.text(key)
    guard !name.isEmpty else { return name }
    if let first = lines[name] {
      diagnostics.add(
        "duplicate-name", at: fields.place(of: key), "`\(name)` stands twice; the first is in line \(first)",
        why: "whoever looks for it would find only one of them.", fix: "give one of them another \(kind).")
    } else {
      lines[name] = fields.place(of: key).line
    }
    return name
  }

  /// XLSForm's rule, in small letters; ids of factors and choices may hold hyphens.
  static func isClean(_ name: String, allowingHyphens: Bool) -> Bool {
    guard let first = name.unicodeScalars.first, ("a"..."z").contains(first) else { return false }
    return name.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_" || (allowingHyphens && $0 == "-")
    }
  }
}
