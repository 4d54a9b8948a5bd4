import Yams

/// Reads `factors.yaml`.
struct FactorReader {
  static let keys = ["domains", "factors"]
  static let domainKeys = ["id", "name", "explain"]
  static let factorKeys = [
    "id", "name", "domain", "explain", "why_it_matters", "strength", "indicators", "cases", "strategies",
    "source", "comparable_since",
  ]

  let file: YAMLFile
  let translations: Translations
  let diagnostics: Diagnostics

  /// The factors with their domains; nil when the file cannot be read at all.
  func read() -> FactorCatalog? {
    guard let root = file.root,
      let fields = Fields(
        root, of: "the file of factors", keys: Self.keys, file: file, diagnostics: diagnostics)
    else { return nil }
    var names = UniqueNames(kind: "id", diagnostics: diagnostics)
    let domains = fields.items("domains", required: true).compactMap { node -> Domain? in
      guard let entry = open(node, "a domain", Self.domainKeys) else { return nil }
      let id = names.take(entry, "id", allowingHyphens: true)
      return Domain(
        id: id, name: word(entry, "name", "domains.\(id)"),
        explain: word(entry, "explain", "domains.\(id)"))
    }
    let factors = fields.items("factors", required: true).compactMap { node -> Factor? in
      guard let entry = open(node, "a factor", Self.factorKeys) else { return nil }
      return factor(entry, id: names.take(entry, "id", allowingHyphens: true), domains: domains.map(\.id))
    }
    return FactorCatalog(domains: domains, factors: factors)
  }

  private func factor(_ entry: Fields, id: String, domains: [String]) -> Factor {
    let domain = entry.text("domain")
    if !domain.isEmpty, !domains.contains(domain) {
      diagnostics.add(
        "unknown-domain", at: entry.place(of: "domain"), "`\(domain)` is not a domain",
        why: "a factor outside every domain would never be opened in the short walk.",
        fix: diagnostics.suggestion(
          for: domain, among: domains, otherwise: "name one of \(domains.joined(separator: ", ")).")
      )
    }
    let path = "factors.\(id)"
    return Factor(
      id: id, domain: domain, name: word(entry, "name", path), explain: word(entry, "explain", path),
      whyItMatters: word(entry, "why_it_matters", path), strength: word(entry, "strength", path),
      indicators: entry.names("indicators").map(\.name), cases: entry.names("cases").map(\.name),
      strategies: entry.names("strategies").map(\.name), comparableSince: entry.version("comparable_since"))
  }

  private func open(_ node: Node, _ owner: String, _ keys: [String]) -> Fields? {
    Fields(node, of: owner, keys: keys, file: file, diagnostics: diagnostics)
  }

  private func word(_ entry: Fields, _ key: String, _ path: String) -> Wording {
    translations.wording(entry.text(key), at: "\(path).\(key)")
  }
}
