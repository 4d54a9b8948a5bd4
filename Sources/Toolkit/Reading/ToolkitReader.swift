extension ToolkitLibrary {
  /// Reads a toolkit in a language.
  /// - Parameters:
  ///   - language: a code such as `es`. What has no words in it stays in the pack's language, and says so.
  ///   - packLanguage: the language in which the files themselves are written.
  package static func read(
    files: ToolkitFiles, language: String, packLanguage: String = "en"
  ) throws(ToolkitError) -> ToolkitLibrary {
    let reader = ToolkitReader(files: files, language: language, packLanguage: packLanguage)
    reader.addTranslation(of: Translation.sections)
    let library = reader.library()
    try reader.finish()
    return library
  }

  /// Reads only the help lines, which are asked for at moments when nothing else should be waited for.
  package static func readHelpLines(
    files: ToolkitFiles, language: String, packLanguage: String = "en"
  ) throws(ToolkitError) -> [HelpLine] {
    let reader = ToolkitReader(files: files, language: language, packLanguage: packLanguage)
    reader.addTranslation(of: ["help_lines"])
    let lines = reader.helpLines()
    try reader.finish()
    return lines
  }
}

/// Reads the files of a toolkit one after the other; each entry type has a file of its own beside this one.
struct ToolkitReader {
  let log = ProblemLog()
  let translation: Translation
  private let files: ToolkitFiles
  private let language: String

  init(files: ToolkitFiles, language: String, packLanguage: String) {
    self.files = files
    self.language = language
    translation = Translation(isOfPack: language == packLanguage)
  }

  func addTranslation(of sections: Set<String>) {
    let name = ToolkitFiles.translation(language)
    guard let text = files.texts[name] else { return }
    guard let table = YAMLFile.table(text, named: name, log: log) else { return }
    translation.add(table, language: language, sections: sections, log: log)
  }

  func finish() throws(ToolkitError) {
    // A file that could not be read uses none of its translations: do not blame those too.
    if log.problems.isEmpty { translation.noteUnused(log: log) }
    try log.throwIfAny()
  }

  func library() -> ToolkitLibrary {
    let sources = file("sources.yaml", keys: ["sources"]).map { named("sources", in: $0) }
    let numbers = indicators(sources: sources)
    let examples = cases(sources: sources)
    let actions = strategies(sources: sources)
    return ToolkitLibrary(
      indicators: numbers.indicators, cases: examples.cases, strategies: actions.strategies,
      deciders: actions.deciders, holders: numbers.holders, helpLines: helpLines(),
      casesPrinted: examples.printed)
  }

  func file(_ name: String, keys: Set<String>) -> Table? {
    let table = YAMLFile.table(files.texts[name], named: name, log: log)
    table?.allowOnly(keys)
    return table
  }

  /// The entries of a list by id, each id once.
  func entries<Entry>(
    _ key: String, in table: Table, keys: Set<String>, read: (Table, String) -> Entry
  ) -> [Entry] {
    var seen: Set<String> = []
    return table.tables(key).map { entry in
      entry.allowOnly(keys.union(["id"]))
      let id = entry.text("id")
      if !id.text.isEmpty, !seen.insert(id.text).inserted {
        log.note("`\(id.text)` stands in `\(key)` twice", at: id.spot)
      }
      return read(entry, id.text)
    }
  }

  /// A list of ids and names.
  func named(_ key: String, in table: Table) -> [NamedEntry] {
    entries(key, in: table, keys: ["name"]) { entry, id in
      NamedEntry(id: id, name: translation.local(entry.text("name").text, "\(key).\(id)"))
    }
  }

  /// The entries that a list of ids names, which must exist. Where the file of the entries could not be
  /// read (nil), the ids are not blamed for it.
  func linked(_ words: [Word], to entries: [NamedEntry]?, kind: String) -> [NamedEntry] {
    guard let entries else { return [] }
    return words.compactMap { word in
      if let entry = entries.first(where: { $0.id == word.text }) { return entry }
      log.note("`\(word.text)` is not among the \(kind)" + hint(word.text, entries.map(\.id)), at: word.spot)
      return nil
    }
  }

  /// Texts that are translated one by one.
  func locals(_ words: [Word], _ path: String) -> [LocalText] {
    words.enumerated().map { translation.local($0.element.text, "\(path).\($0.offset)") }
  }
}
