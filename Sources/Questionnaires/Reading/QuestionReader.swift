/// Reads one question.
struct QuestionReader {
  static let keys = [
    "name", "number", "type", "appearance", "lengths", "relevant", "control", "sensitive", "demographic",
    "factor", "domain",
    "help_box", "min", "max", "none", "none_label", "choice_filter", "randomize", "rated_first", "or_other",
    "total", "details", "label", "hint", "hint_always", "guidance_hint", "by_setting", "ask", "yes",
    "piped_as",
  ]
  static let settings = ["own", "kiosk", "session"]
  static let types = ["select_one", "select_multiple", "rank", "allocate", "text", "integer"]

  /// What may stand only once in all sections: answer files find a question by either.
  struct Names {
    var names: UniqueNames
    var numbers: UniqueNames

    init(_ diagnostics: Diagnostics) {
      names = UniqueNames(kind: "name", diagnostics: diagnostics)
      numbers = UniqueNames(kind: "number", diagnostics: diagnostics)
    }
  }

  let sections: SectionReader
  private var diagnostics: Diagnostics { sections.diagnostics }

  init(sections: SectionReader) { self.sections = sections }

  func read(_ fields: Fields, _ names: inout Names) -> Question {
    let name = names.names.take(fields, "name")
    let path = "questions.\(name)"
    let words = sections.translations
    return Question(
      name: name, number: names.numbers.takeAny(fields, "number"), kind: kind(fields),
      appearance: appearance(fields),
      label: words.wording(fields.text("label"), at: "\(path).label"),
      hint: sections.optional(fields, "hint", path), alwaysShowsHint: fields.flag("hint_always"),
      guidanceHint: sections.optional(fields, "guidance_hint", path), lengths: Set(sections.lengths(fields)),
      relevant: expression(fields, "relevant"), choiceFilter: expression(fields, "choice_filter"),
      factor: known(fields, "factor", sections.catalog?.factors.map(\.id)),
      domain: known(fields, "domain", sections.catalog?.domains.map(\.id)),
      isSensitive: fields.flag("sensitive"),
      isDemographic: fields.flag("demographic"), isControl: fields.flag("control"),
      helpBox: known(fields, "help_box", sections.helpBoxes), maximum: maximum(fields),
      total: total(fields), details: details(fields),
      noneChoice: none(fields, path), isRandomized: fields.flag("randomize"),
      ratedFirst: fields.optionalText("rated_first"), orOther: orOther(fields),
      bySetting: bySetting(fields, path), ask: sections.optional(fields, "ask", path),
      agreement: agreement(fields),
      pipedAs: sections.optional(fields, "piped_as", path))
  }

  private func kind(_ fields: Fields) -> Question.Kind {
    let parts = fields.text("type").split(separator: " ").map(String.init)
    switch (parts.first, parts.count) {
    case ("select_one", 2): return .selectOne(list(parts[1], fields))
    case ("select_multiple", 2): return .selectMultiple(list(parts[1], fields))
    case ("rank", 2): return .rank(list(parts[1], fields))
    case ("allocate", 2): return .allocate(list(parts[1], fields))
    case ("text", 1): return .text
    case ("integer", 1): return .integer(range(fields))
    default:
      unknownType(parts, fields)
      return .text
    }
  }

  /// How many may be chosen; for whole numbers `max` is the upper end of the range instead.
  private func maximum(_ fields: Fields) -> Int? {
    refuseBound("min", fields, types: ["integer"])
    refuseBound("max", fields, types: ["integer", "select_multiple", "rank"])
    guard fields.textOrEmpty("type") != "integer" else { return nil }
    return fields.integer("max", within: 1...1000)
  }

  /// A type that is not known has been complained about.
  private func refuseBound(_ key: String, _ fields: Fields, types: [String]) {
    guard fields.has(key), Self.types.contains(type(of: fields)), !types.contains(type(of: fields)) else {
      return
    }
    diagnostics.add(
      "misplaced-key", at: fields.place(of: key),
      "`\(key)` is only for questions of the type \(types.map { "`\($0)`" }.joined(separator: ", "))",
      why: "with any other type it would do nothing.", fix: "take the line out.")
  }

  /// How many coins there are, which only questions that share some out can say, and must.
  private func total(_ fields: Fields) -> Int? {
    guard type(of: fields) == "allocate" else {
      refuseKey("total", fields, owner: "allocate")
      return nil
    }
    return fields.integer("total", within: 1...1000, required: true)
  }

  private func details(_ fields: Fields) -> Set<String> {
    guard fields.has("details") else { return [] }
    if type(of: fields) != "select_multiple" { refuseKey("details", fields, owner: "select_multiple") }
    return Set(sections.lengths(fields, "details", why: "the texts would never be opened."))
  }

  private func refuseKey(_ key: String, _ fields: Fields, owner: String) {
    guard fields.has(key) else { return }
    diagnostics.add(
      "misplaced-key", at: fields.place(of: key), "`\(key)` is only for questions of the type `\(owner)`",
      why: "with any other type it would do nothing.",
      fix: "take the line out, or write `type: \(owner) …` with the name of a list.")
  }

  /// The first word of the type, without the name of a list.
  private func type(of fields: Fields) -> String {
    fields.textOrEmpty("type").split(separator: " ").first.map(String.init) ?? ""
  }

  private func appearance(_ fields: Fields) -> Question.Appearance? {
    guard let name = fields.optionalText("appearance"), !name.isEmpty else { return nil }
    let known = Question.Appearance.allCases.map(\.rawValue)
    if !known.contains(name) {
      diagnostics.add(
        "unknown-value", at: fields.place(of: "appearance"), "`\(name)` is not a screen of its own",
        why: "the question would be shown twice or never.",
        fix: diagnostics.suggestion(
          for: name, among: known,
          otherwise: "use one of \(known.joined(separator: ", ")), or take the line out."))
    }
    return Question.Appearance(rawValue: name)
  }

  private func unknownType(_ parts: [String], _ fields: Fields) {
    let type = parts.joined(separator: " ")
    guard !type.isEmpty else { return }
    let needsList = parts.count == 1 && ["select_one", "select_multiple", "rank", "allocate"].contains(type)
    diagnostics.add(
      "unknown-type", at: fields.place(of: "type"),
      needsList ? "`\(type)` does not say which choices" : "`\(type)` is not a type of question",
      why: "the program would not know how to ask.",
      fix: needsList
        ? "write the name of a list after it, such as `\(type) problem`."
        : diagnostics.suggestion(
          for: parts[0], among: Self.types, otherwise: "use one of \(Self.types.joined(separator: ", ")).")
    )
  }

  private func list(_ name: String, _ fields: Fields) -> String {
    guard sections.lists[name] == nil else { return name }
    diagnostics.add(
      "unknown-list", at: fields.place(of: "type"), "`\(name)` is not a list under `choices`",
      why: "there would be nothing to choose from.",
      fix: diagnostics.suggestion(
        for: name, among: sections.lists.keys,
        otherwise: "add the list under `choices`, or name one that is there.")
    )
    return name
  }

  private func range(_ fields: Fields) -> ClosedRange<Int> {
    let lower = fields.integer("min") ?? 0
    let upper = fields.integer("max") ?? 999_999
    guard lower <= upper else {
      diagnostics.add(
        "empty-range", at: fields.place(of: "min"), "no number is from \(lower) to \(upper)",
        why: "nobody could answer.", fix: "make `min` the smaller and `max` the larger number.")
      return upper...lower
    }
    return lower...upper
  }

  private func known(_ fields: Fields, _ key: String, _ names: [String]?) -> String? {
    guard let name = fields.optionalText(key), !name.isEmpty else { return nil }
    guard let names, !names.contains(name) else { return name }
    let kind = key == "help_box" ? "help box" : key
    diagnostics.add(
      "unknown-\(kind.replacingSpaces)", at: fields.place(of: key), "`\(name)` is not a \(kind) of this pack",
      why: "its answers would count for nothing, or its words would be missing.",
      fix: diagnostics.suggestion(for: name, among: names, otherwise: "use a name that the pack has."))
    return name
  }

  private func none(_ fields: Fields, _ path: String) -> Choice? {
    guard let name = fields.optionalText("none") else { return nil }
    return Choice(
      name: name, label: sections.translations.wording(fields.text("none_label"), at: "\(path).none_label"))
  }

  private func orOther(_ fields: Fields) -> String? {
    guard let name = fields.optionalText("or_other") else { return nil }
    if let list = kind(fields).listName, sections.lists[list] == nil { return name }
    let list = kind(fields).listName.flatMap { sections.lists[$0] }
    if list?.choice(named: name)?.specify != true {
      diagnostics.add(
        "unknown-choice", at: fields.place(of: "or_other"), "`\(name)` is not a choice with `specify: true`",
        why: "it takes the words that people type in.", fix: "name the choice that opens a short text.")
    }
    return name
  }

  /// The choice that agrees to start, by its name: choices may change their places.
  private func agreement(_ fields: Fields) -> String? {
    let appearance = fields.textOrEmpty("appearance")
    guard appearance == Question.Appearance.consent.rawValue else {
      if fields.has("yes"), appearance.isEmpty || Question.Appearance(rawValue: appearance) != nil {
        diagnostics.add(
          "misplaced-key", at: fields.place(of: "yes"),
          "`yes` is only for the question that asks for consent",
          why: "with any other question it would do nothing.",
          fix: "take the line out, or write `appearance: consent`.")
      }
      return nil
    }
    let name = fields.text("yes")
    guard let list = kind(fields).listName.flatMap({ sections.lists[$0] }), !name.isEmpty,
      list.choice(named: name) == nil
    else { return name }
    diagnostics.add(
      "unknown-choice", at: fields.place(of: "yes"), "`\(name)` is not a choice of `\(list.name)`",
      why: "nobody could agree to start.",
      fix: diagnostics.suggestion(
        for: name, among: list.choices.map(\.name), otherwise: "use the name of the choice that agrees."))
    return name
  }

  private func bySetting(_ fields: Fields, _ path: String) -> [String: Wording] {
    guard let entry = fields.fields("by_setting", of: "`by_setting`", keys: Self.settings) else { return [:] }
    var words: [String: Wording] = [:]
    for setting in Self.settings where entry.has(setting) {
      words[setting] = sections.optional(entry, setting, "\(path).by_setting")
    }
    return words
  }

  private func expression(_ fields: Fields, _ key: String) -> Expression? {
    guard let source = fields.optionalText(key), !source.isEmpty, let node = fields[key] else { return nil }
    do {
      return try Expression.parse(source, asChoiceFilter: key == "choice_filter")
    } catch {
      let rest = String(source.dropFirst(error.offset).prefix { !$0.isWhitespace })
      diagnostics.add(
        "bad-expression", at: fields.file.place(of: rest, offset: error.offset, in: node),
        "`\(key)` cannot be read: \(error.message)", why: "the program would not know whom to ask.",
        fix: "write it as XLSForm does, such as `${age_group} = 'age_18_24'`.")
      return nil
    }
  }
}

extension String {
  fileprivate var replacingSpaces: String { String(map { $0 == " " ? "-" : $0 }) }
}
