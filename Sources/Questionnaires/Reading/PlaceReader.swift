/// Reads the file that a host fills in.
enum PlaceReader {
  static let keys = ["name", "neighborhoods", "help", "smallest_group", "hear_back"]
  static let neighborhoodKeys = ["name", "label"]

  static func read(_ file: YAMLFile, _ diagnostics: Diagnostics) -> Place {
    guard let root = file.root,
      let fields = Fields(root, of: "the place", keys: keys, file: file, diagnostics: diagnostics)
    else { return Place() }
    var names = UniqueNames(kind: "name", diagnostics: diagnostics)
    let neighborhoods = fields.items("neighborhoods").compactMap { node -> Choice? in
      guard
        let entry = Fields(
          node, of: "a neighborhood", keys: neighborhoodKeys, file: file, diagnostics: diagnostics)
      else { return nil }
      return Choice(
        name: names.take(entry, "name", allowingHyphens: true),
        label: Wording(entry.text("label"), isName: true))
    }
    let help = fields.fields("help", of: "`help`", keys: [])
    let filled = help?.pairs.map { ($0.key, help?.textOrEmpty($0.key) ?? "") } ?? []
    return Place(
      name: fields.textOrEmpty("name"), neighborhoods: neighborhoods,
      help: Dictionary(filled) { first, _ in first },
      smallestGroup: fields.integer("smallest_group", within: 5...10), hearBack: month(fields, diagnostics))
  }

  private static func month(_ fields: Fields, _ diagnostics: Diagnostics) -> String {
    let month = fields.textOrEmpty("hear_back")
    guard !month.isEmpty, month.wholeMatch(of: /[0-9]{4}-(0[1-9]|1[0-2])/) == nil else { return month }
    diagnostics.add(
      "not-a-month", at: fields.place(of: "hear_back"), "`\(month)` is not a month",
      why: "pages would promise nothing.", fix: "write a year and a month, such as 2027-02.")
    return ""
  }
}
