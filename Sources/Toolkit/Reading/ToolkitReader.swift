package import Questionnaires

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

/// All that there is to say about a toolkit in a language.
package struct ToolkitReport: Sendable {
  /// Nil when something in it cannot be used.
  package var library: ToolkitLibrary?
  package var problems: [ToolkitProblem]
  /// How many of the texts that can be translated are; nothing for the pack's own language.
  package var translated: Int
  package var total: Int
}

extension ToolkitLibrary {
  /// Reads a toolkit and says all that is wrong with it, also what does no harm to a walk.
  package static func check(
    files: ToolkitFiles, language: String, packLanguage: String = "en", today: Month
  ) -> ToolkitReport {
    let reader = ToolkitReader(files: files, language: language, packLanguage: packLanguage, today: today)
    reader.addTranslation(of: Translation.sections)
    let library = reader.library()
    try? reader.finish()
    let isSound = !reader.log.problems.contains { !$0.isWarning }
    if isSound {
      let file = files.shownPath(ToolkitFiles.translation(language))
      reader.translation.noteMissing(language: language, file: file, log: reader.log)
    }
    let (translated, total) = reader.translation.coverage
    return ToolkitReport(
      library: isSound ? library : nil, problems: reader.log.sorted, translated: translated, total: total)
  }
}

/// Reads the files of a toolkit one after the other; each entry type has a file of its own beside this one.
struct ToolkitReader {
  static let sourceFileKeys: Set = ["sources"]
  static let namedKeys: Set = ["id", "name"]

  let log = ProblemLog()
  let translation: Translation
  private let files: ToolkitFiles
  private let language: String
  /// The month against which dates are held; nil where nobody asks how old they are.
  let today: Month?
  private let owners = Owners()

  init(files: ToolkitFiles, language: String, packLanguage: String, today: Month? = nil) {
    self.files = files
    self.language = language
    self.today = today
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
    if log.problems.allSatisfy(\.isWarning) { translation.noteUnused(log: log) }
    try log.throwIfAny()
  }

  func library() -> ToolkitLibrary {
    let sources = file("sources.yaml", keys: Self.sourceFileKeys).map { named("sources", in: $0) }
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
        log.note(.duplicateName, "`\(id.text)` stands in `\(key)` twice", at: id.spot)
      } else if let owner = owners.claim(id, of: key) {
        log.note(.twoOwners, "`\(id.text)` is the id of an entry in \(owner) too", at: id.spot)
      }
      return read(entry, id.text)
    }
  }

  /// A list of ids and names.
  func named(_ key: String, in table: Table) -> [NamedEntry] {
    entries(key, in: table, keys: Self.namedKeys) { entry, id in
      NamedEntry(id: id, name: translation.local(entry.text("name"), "\(key).\(id)"))
    }
  }

  /// The entries that a list of ids names, which must exist. Where the file of the entries could not be
  /// read (nil), the ids are not blamed for it.
  func linked(_ words: [Word], to entries: [NamedEntry]?, kind: String) -> [NamedEntry] {
    guard let entries else { return [] }
    return words.compactMap { word in
      if let entry = entries.first(where: { $0.id == word.text }) { return entry }
      log.note(
        .unknownName, "`\(word.text)` is not among the \(kind)",
        near: NearestName.of(word.text, among: entries.map(\.id)), at: word.spot)
      return nil
    }
  }

  /// Texts that are translated one by one.
  func locals(_ words: [Word], _ path: String) -> [LocalText] {
    words.enumerated().map { translation.local($0.element, "\(path).\($0.offset)") }
  }
}
