/// Reads the lengths in which a questionnaire can be taken.
enum LengthReader {
  static let keys = ["name", "code", "label", "minutes", "offered"]

  static func read(_ root: Fields, _ translations: Translations) -> [Length] {
    var names = UniqueNames(kind: "name", diagnostics: root.diagnostics)
    var codes = UniqueNames(kind: "code", diagnostics: root.diagnostics)
    return root.someItems("lengths", why: "there would be nothing to ask.").compactMap { node -> Length? in
      guard
        let fields = Fields(
          node, of: "a length", keys: keys, file: root.file, diagnostics: root.diagnostics)
      else { return nil }
      let name = names.take(fields, "name")
      return Length(
        name: name, code: codes.takeAny(fields, "code"),
        label: translations.wording(fields.text("label"), at: "lengths.\(name)"),
        minutes: fields.integer("minutes", within: 1...600, required: true) ?? 1,
        isOffered: fields.flag("offered", default: true))
    }
  }
}
