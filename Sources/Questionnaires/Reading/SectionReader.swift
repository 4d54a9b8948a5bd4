import Yams

/// Reads the sections with their questions.
struct SectionReader {
  static let keys = [
    "name", "number", "label", "intro", "lead_in", "guidance_hint", "open_items", "repeat", "skippable",
    "questions",
  ]
  static let openKeys = ["lengths", "from", "at_least", "at_most", "turn", "ties"]

  /// Nil when the file of factors cannot be read: then no name of one can be checked.
  let catalog: FactorCatalog?
  let lists: [String: ChoiceList]
  let lengths: [String]
  let helpBoxes: [String]
  let translations: Translations
  let diagnostics: Diagnostics

  private var nothingToAsk: String { "there would be nothing to ask." }

  func read(_ root: Fields) -> [Section] {
    var sectionNames = UniqueNames(kind: "name", diagnostics: diagnostics)
    var questionNames = QuestionReader.Names(diagnostics)
    var sections: [Section] = []
    for node in root.someItems("sections", why: nothingToAsk) {
      guard
        let fields = Fields(node, of: "a section", keys: Self.keys, file: root.file, diagnostics: diagnostics)
      else { continue }
      sections.append(section(fields, &sectionNames, &questionNames, earlier: sections))
    }
    return sections
  }

  private func section(
    _ fields: Fields, _ sectionNames: inout UniqueNames, _ questionNames: inout QuestionReader.Names,
    earlier: [Section]
  ) -> Section {
    let name = sectionNames.take(fields, "name")
    let path = "sections.\(name)"
    let reader = QuestionReader(sections: self)
    var questions: [Question] = []
    for node in fields.someItems("questions", why: nothingToAsk) {
      guard
        let entry = Fields(
          node, of: "a question", keys: QuestionReader.keys, file: fields.file, diagnostics: diagnostics)
      else { continue }
      questions.append(reader.read(entry, &questionNames))
    }
    return Section(
      name: name, number: fields.text("number"),
      label: translations.wording(fields.text("label"), at: "\(path).label"),
      intro: optional(fields, "intro", path), leadIn: optional(fields, "lead_in", path),
      guidanceHint: optional(fields, "guidance_hint", path),
      openItems: openItems(fields, earlier: earlier.map(\.name)),
      repeats: RepeatReader(sections: self, earlier: earlier).read(fields),
      isSkippable: fields.flag("skippable"), questions: questions)
  }

  private func openItems(_ section: Fields, earlier: [String]) -> OpenItems? {
    guard let fields = section.fields("open_items", of: "`open_items`", keys: Self.openKeys) else {
      return nil
    }
    let from = fields.text("from")
    if !from.isEmpty, !earlier.contains(from) {
      diagnostics.add(
        "unknown-section", at: fields.place(of: "from"), "`\(from)` is not a section before this one",
        why: "its ratings decide which questions are opened here.",
        fix: diagnostics.suggestion(
          for: from, among: earlier, otherwise: "name a section that stands further up."))
    }
    fixedValue(fields, "turn", "one_each")
    fixedValue(fields, "ties", "seeded")
    return OpenItems(
      lengths: Set(lengths(fields, mayBeEmpty: false)), from: from, atLeast: fields.text("at_least"),
      atMost: fields.integer("at_most", within: 1...1000) ?? 8)
  }

  /// Words that say what the rule does and can say nothing else yet.
  private func fixedValue(_ fields: Fields, _ key: String, _ value: String) {
    guard fields.has(key), fields.text(key) != value else { return }
    diagnostics.add(
      "unknown-value", at: fields.place(of: key), "`\(key)` can only be `\(value)`",
      why: "no other rule is built.", fix: "write `\(key): \(value)`.")
  }

  /// The lengths named under `lengths`, each one known.
  func lengths(
    _ fields: Fields, _ key: String = "lengths", mayBeEmpty: Bool = true,
    why: String = "nobody would ever be asked."
  ) -> [String] {
    (mayBeEmpty ? fields.names(key, required: true) : fields.someNames(key)).map { name, node in
      check(length: name, node, fields.file, why: why)
      return name
    }
  }

  /// Complains about the name of a length that there is not.
  func check(length name: String, _ node: Node, _ file: YAMLFile, why: String) {
    guard !lengths.contains(name) else { return }
    diagnostics.add(
      "unknown-length", at: file.place(of: node), "`\(name)` is not a length", why: why,
      fix: diagnostics.suggestion(
        for: name, among: lengths, otherwise: "name one of \(lengths.joined(separator: ", ")).")
    )
  }

  func optional(_ fields: Fields, _ key: String, _ path: String) -> Wording? {
    fields.optionalText(key).map { translations.wording($0, at: "\(path).\(key)") }
  }
}
