/// Reads the file that a host fills in.
enum PlaceReader {
  static let keys = ["name", "neighborhoods", "help", "smallest_group"]
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
        name: names.take(entry, "name", allowingHyphens: true), label: Wording(entry.text("label")))
    }
    let help = fields.fields("help", of: "`help`", keys: [])
    let filled = help?.pairs.map { ($0.key, help?.textOrEmpty($0.key) ?? "") } ?? []
    return Place(
      name: fields.textOrEmpty("name"), neighborhoods: neighborhoods,
      help: Dictionary(filled) { first, _ in first },
      smallestGroup: fields.integer("smallest_group", within: 5...10))
  }
}
