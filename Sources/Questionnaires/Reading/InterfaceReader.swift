import Yams

/// Reads a file of interface words: texts by path, and plurals by category.
enum InterfaceReader {
  static let keys = ["language", "words"]
  static let pluralCategories: Set<String> = ["zero", "one", "two", "few", "many", "other"]

  static func read(_ files: PackFiles, path: String, _ diagnostics: Diagnostics) -> InterfaceWords? {
    readWithPlaces(files, path: path, diagnostics)?.words
  }

  /// The words, and where each of them stands; the file's own place is under the empty path.
  static func readWithPlaces(
    _ files: PackFiles, path: String, _ diagnostics: Diagnostics
  ) -> (words: InterfaceWords, places: [String: YAMLPlace])? {
    let file = YAMLFile(path: files.shownPath(path), text: files.text(path), diagnostics: diagnostics)
    guard let root = file.root,
      let fields = Fields(
        root, of: "the interface file", keys: Self.keys, file: file, diagnostics: diagnostics)
    else { return nil }
    var entries: [String: InterfaceWords.Entry] = [:]
    var places = ["": file.place(of: root), "language": fields.place(of: "language")]
    if let words = fields.fields("words", of: "`words`", keys: [], required: true) {
      for pair in words.pairs { collect(pair.value, pair.key, file, diagnostics, &entries, &places) }
    }
    return (InterfaceWords(language: fields.text("language"), entries: entries), places)
  }

  private static func collect(
    _ node: Node, _ path: String, _ file: YAMLFile, _ diagnostics: Diagnostics,
    _ entries: inout [String: InterfaceWords.Entry], _ places: inout [String: YAMLPlace]
  ) {
    places[path] = file.place(of: node)
    if let text = node.scalar?.string {
      entries[path] = .text(text)
      return
    }
    guard let mapping = node.mapping else {
      diagnostics.add(
        "wrong-type", at: file.place(of: node), "`\(path)` must be words", why: "screens show words only.",
        fix: "write the words after the key.")
      return
    }
    let pairs = mapping.map { ($0.key.scalar?.string ?? "", $0.value) }
    if !pairs.isEmpty, pairs.allSatisfy({ pluralCategories.contains($0.0) && $0.1.scalar != nil }) {
      plural(pairs, node, path, file, diagnostics, &entries)
    } else {
      for (key, value) in pairs { collect(value, "\(path).\(key)", file, diagnostics, &entries, &places) }
    }
  }

  private static func plural(
    _ pairs: [(String, Node)], _ node: Node, _ path: String, _ file: YAMLFile, _ diagnostics: Diagnostics,
    _ entries: inout [String: InterfaceWords.Entry]
  ) {
    let forms = Dictionary(uniqueKeysWithValues: pairs.map { ($0.0, $0.1.scalar?.string ?? "") })
    if forms["other"] == nil {
      diagnostics.add(
        "missing-plural", at: file.place(of: node), "`\(path)` has no form `other`",
        why: "it is the form for every number that has none of its own.", fix: "add a line `other: …`.")
    }
    entries[path] = .plural(forms)
  }
}

extension InterfaceWords {
  /// Keys that screens need and the file lacks, and paths in the file that nothing needs.
  package func differences(from keys: [String]) -> (missing: [String], leftOver: [String]) {
    let needed = Set(keys)
    return (
      needed.filter { entries[$0] == nil }.sorted(), entries.keys.filter { !needed.contains($0) }.sorted()
    )
  }
}
