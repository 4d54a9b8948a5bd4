extension ToolkitReader {
  static let indicatorFileKeys: Set = ["categories", "holders", "indicators"]
  static let indicatorKeys: Set = [
    "category", "plain", "holders", "record_to_request", "sensitive", "source",
  ]

  func indicators(sources: [NamedEntry]?) -> (indicators: [Indicator], holders: [NamedEntry]) {
    guard let table = file("indicators.yaml", keys: Self.indicatorFileKeys) else {
      return ([], [])
    }
    let categories = named("categories", in: table)
    let holders = named("holders", in: table)
    let indicators = entries("indicators", in: table, keys: Self.indicatorKeys) { entry, id in
      Indicator(
        id: id,
        category: category(of: entry, among: categories),
        plain: translation.local(entry.text("plain"), "indicators.\(id)"),
        holders: linked(entry.texts("holders"), to: holders, kind: "holders"),
        recordToRequest: translation.local(entry.text("record_to_request"), "records.\(id)"),
        isSensitive: entry.flag("sensitive"),
        sources: linked(entry.texts("source"), to: sources, kind: "sources"))
    }
    return (indicators, holders)
  }

  /// A made-up one stands in for a category that does not exist; the reading fails anyway.
  private func category(of entry: Table, among categories: [NamedEntry]) -> NamedEntry {
    let word = entry.text("category")
    let found = word.text.isEmpty ? nil : linked([word], to: categories, kind: "categories").first
    return found ?? NamedEntry(id: word.text, name: LocalText(word.text))
  }
}
