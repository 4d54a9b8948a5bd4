/// Reads the lengths in which a questionnaire can be taken.
enum LengthReader {
  static let keys = ["name", "code", "label", "minutes", "offered"]

  static func read(_ root: Fields, _ translations: Translations) -> [Length] {
    var names = UniqueNames(kind: "name", diagnostics: root.diagnostics)
    var codes = UniqueNames(kind: "code", diagnostics: root.diagnostics)
    return root.items("lengths", required: true).compactMap { node -> Length? in
      guard
        let fields = Fields(
          node, of: "a length", keys: keys, file: root.file, diagnostics: root.diagnostics)
      else { return nil }
      let name = names.take(fields, "name")
      return Length(
        name: name, code: codes.takeAny(fields, "code"),
        label: translations.wording(fields.text("label"), at: "lengths.\(name)"),
        minutes: fields.integer("minutes", within: 1...600) ?? 1,
        isOffered: fields.flag("offered", default: true))
    }
  }
}

/// Reads the help boxes and fills in what the host knows.
enum HelpBoxReader {
  static let keys = ["id", "title", "text"]

  static func read(_ root: Fields, _ translations: Translations, _ place: Place) -> [String: HelpBox] {
    var ids = UniqueNames(kind: "id", diagnostics: root.diagnostics)
    var boxes: [String: HelpBox] = [:]
    for node in root.items("help_boxes") {
      guard
        let fields = Fields(
          node, of: "a help box", keys: keys, file: root.file, diagnostics: root.diagnostics)
      else { continue }
      let id = ids.takeAny(fields, "id")
      let text = translations.wording(fields.text("text"), at: "help_boxes.\(id).text")
      boxes[id] = HelpBox(
        id: id, title: translations.wording(fields.text("title"), at: "help_boxes.\(id).title"),
        text: Wording(
          filled(text.base, place), translations: text.translations.mapValues { filled($0, place) }))
    }
    return boxes
  }

  /// Drops every sentence that asks for something the host has not filled in.
  static func filled(_ text: String, _ place: Place) -> String {
    let sentences = text.split(separator: ". ", omittingEmptySubsequences: true).map(String.init)
    let known = place.help.filter { !$0.value.isEmpty }
    let kept = sentences.filter { InterfaceWords.places(in: $0).allSatisfy { known[$0] != nil } }
    var joined = kept.joined(separator: ". ")
    if let last = joined.last, !".!?".contains(last) { joined += "." }
    return InterfaceWords.fill(joined, known)
  }
}
