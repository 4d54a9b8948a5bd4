extension ToolkitReader {
  func helpLines() -> [HelpLine] {
    guard let table = file("helplines.yaml", keys: ["last_checked", "help_lines"]) else { return [] }
    let lastChecked = table.text("last_checked").text
    let keys: Set = ["name", "for_whom", "number", "basis", "text", "text_basis", "checked"]
    return entries("help_lines", in: table, keys: keys) { entry, id in
      let path = "help_lines.\(id)"
      let number = contact("number", basis: "basis", of: entry, path: path)
      let text = contact("text", basis: "text_basis", of: entry, path: path)
      let isVerified = number?.isVerified == true || text?.isVerified == true
      return HelpLine(
        id: id,
        name: translation.local(entry.text("name").text, "\(path).name"),
        forWhom: translation.local(entry.text("for_whom").text, "\(path).for_whom"),
        number: number,
        text: text,
        checked: entry.optionalText("checked")?.text ?? (isVerified ? lastChecked : nil))
    }
  }

  private func contact(_ key: String, basis: String, of entry: Table, path: String) -> HelpLine.Contact? {
    guard let how = entry.optionalText(key) else { return nil }
    let basis = (key: basis, word: entry.text(basis))
    if !basis.word.text.isEmpty, basis.word.text != "verified", basis.word.text != "memory" {
      log.note("`\(basis.key)` is verified or memory", at: basis.word.spot)
    }
    return HelpLine.Contact(
      how: contactText(how.text, "\(path).\(key)"), isVerified: basis.word.text == "verified")
  }

  /// A number that is only digits and signs reads the same in every language.
  private func contactText(_ how: String, _ path: String) -> LocalText {
    let local = translation.local(how, path)
    return how.contains(where: \.isLetter) ? local : LocalText(local.text)
  }
}
