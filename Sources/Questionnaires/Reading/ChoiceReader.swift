/// Reads the choice lists of a questionnaire.
struct ChoiceReader {
  static let choiceKeys = ["name", "label", "level", "specify"]

  let file: YAMLFile
  let translations: Translations
  let diagnostics: Diagnostics

  /// All lists under `choices`, by list name.
  func read(_ root: Fields) -> [String: ChoiceList] {
    guard let lists = root.fields("choices", of: "`choices`", keys: [], required: true) else { return [:] }
    var result: [String: ChoiceList] = [:]
    for pair in lists.pairs {
      var names = UniqueNames(kind: "name", diagnostics: diagnostics)
      // The neighborhoods that a host fills in join the list of that name, which may be empty here.
      let nodes =
        pair.key == "neighborhoods"
        ? lists.items(pair.key) : lists.someItems(pair.key, why: "there would be nothing to choose from.")
      let choices = nodes.compactMap { node -> Choice? in
        Fields(
          node, of: "a choice of `\(pair.key)`", keys: Self.choiceKeys, file: file, diagnostics: diagnostics
        ).map { choice($0, list: pair.key, &names) }
      }
      result[pair.key] = ChoiceList(name: pair.key, choices: choices)
    }
    return result
  }

  private func choice(_ fields: Fields, list: String, _ names: inout UniqueNames) -> Choice {
    let name = names.take(fields, "name", allowingHyphens: true)
    return Choice(
      name: name, label: translations.wording(fields.text("label"), at: "choices.\(list).\(name)"),
      level: fields.integer("level", within: 0...100), specify: fields.flag("specify"))
  }
}
