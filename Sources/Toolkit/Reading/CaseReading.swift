extension ToolkitReader {
  static let caseFileKeys: Set = ["printed", "cases"]
  static let caseKeys: Set = ["city", "state", "programme", "years", "what", "results_as_printed", "source"]

  func cases(sources: [NamedEntry]?) -> (cases: [CityExample], printed: String) {
    guard let table = file("cases.yaml", keys: Self.caseFileKeys) else { return ([], "") }
    let printed = table.text("printed")
    noteUnlessYear(printed, key: "printed")
    let cases = entries("cases", in: table, keys: Self.caseKeys) { entry, id in
      let years = entry.optionalText("years")
      if let years { noteUnlessYear(years, key: "years") }
      return CityExample(
        id: id,
        city: entry.optionalText("city")?.text,
        state: entry.optionalText("state")?.text,
        programme: entry.text("programme").text,
        years: years?.text,
        what: translation.local(entry.text("what"), "cases.\(id)"),
        resultsAsPrinted: entry.optionalText("results_as_printed").map {
          translation.local($0, "results.\(id)")
        },
        sources: linked(entry.texts("source"), to: sources, kind: "sources"))
    }
    return (cases, printed.text)
  }

  /// Words such as "recent" are no year: an example without one says the span of its source.
  private func noteUnlessYear(_ word: Word, key: String) {
    let parts = word.text.split(separator: "-", omittingEmptySubsequences: false)
    let areYears = parts.allSatisfy { $0.count == 4 && $0.allSatisfy { ("0"..."9").contains($0) } }
    if !word.text.isEmpty, !areYears || parts.count > 2 {
      log.note(.badDate, "`\(key)` is a year, or two with a hyphen: 2019 or 2020-2021", at: word.spot)
    }
  }
}
