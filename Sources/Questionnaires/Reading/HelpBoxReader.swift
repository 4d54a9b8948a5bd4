/// Reads the help boxes and fills in what the host knows.
enum HelpBoxReader {
  static let keys = ["id", "title", "text", "checked"]

  static func read(_ root: Fields, _ translations: Translations, _ place: Place) -> [String: HelpBox] {
    var ids = UniqueNames(kind: "id", diagnostics: root.diagnostics)
    var boxes: [String: HelpBox] = [:]
    for node in root.items("help_boxes") {
      guard
        let fields = Fields(
          node, of: "a help box", keys: keys, file: root.file, diagnostics: root.diagnostics)
      else { continue }
      let id = ids.takeAny(fields, "id")
      let checked = month(fields)
      let text = translations.wording(fields.text("text"), at: "help_boxes.\(id).text")
      boxes[id] = HelpBox(
        id: id, title: translations.wording(fields.text("title"), at: "help_boxes.\(id).title"),
        text: Wording(
          filled(text.base, place), translations: text.translations.mapValues { filled($0, place) }),
        checked: checked)
    }
    return boxes
  }

  /// A month that cannot be read would never grow old.
  private static func month(_ fields: Fields) -> String? {
    guard let checked = fields.optionalText("checked"), !checked.isEmpty else { return nil }
    guard Month(checked) == nil else { return checked }
    fields.diagnostics.add(
      "bad-date", at: fields.place(of: "checked"), "`checked` of a help box is a month such as 2026-11",
      why: "nobody could see how old it is.", fix: "write the year and the month, such as 2026-11.")
    return nil
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
