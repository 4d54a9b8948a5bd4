import Questionnaires

extension ToolkitReader {
  static let helpLineFileKeys: Set = ["last_checked", "help_lines"]
  static let helpLineKeys: Set = ["name", "for_whom", "number", "basis", "text", "text_basis", "checked"]

  func helpLines() -> [HelpLine] {
    guard let table = file("helplines.yaml", keys: Self.helpLineFileKeys) else { return [] }
    let lastChecked = table.optionalText("last_checked")
    if let lastChecked { noteUnlessMonth(lastChecked, key: "last_checked") }
    return entries("help_lines", in: table, keys: Self.helpLineKeys) { entry, id in
      let path = "help_lines.\(id)"
      let number = contact("number", basis: "basis", of: entry, path: path)
      let text = contact("text", basis: "text_basis", of: entry, path: path)
      let isVerified = number?.isVerified == true || text?.isVerified == true
      let own = entry.optionalText("checked")
      if let own { noteUnlessMonth(own, key: "checked") }
      if isVerified, own == nil, lastChecked == nil {
        log.note(.noDate, "`\(id)` is verified and does not say when it was checked", at: entry.spot)
      }
      return HelpLine(
        id: id,
        name: translation.local(entry.text("name"), "\(path).name"),
        forWhom: translation.local(entry.text("for_whom"), "\(path).for_whom"),
        number: number,
        text: text,
        checked: own?.text ?? (isVerified ? lastChecked?.text : nil))
    }
  }

  private func noteUnlessMonth(_ word: Word, key: String) {
    guard let month = Month(word.text) else {
      return log.note(.badDate, "`\(key)` is a month such as 2026-11", at: word.spot)
    }
    guard let today else { return }
    if month.isYetToCome(on: today) {
      log.note(.futureDate, "`\(key)` is yet to come: \(word.text)", isWarning: true, at: word.spot)
    }
    guard month.isOlderThanAYear(on: today) else { return }
    log.note(.oldDate, "`\(key)` is older than a year: \(word.text)", isWarning: true, at: word.spot)
  }

  private func contact(_ key: String, basis: String, of entry: Table, path: String) -> HelpLine.Contact? {
    guard let how = entry.optionalText(key) else { return nil }
    let basis = (key: basis, word: entry.text(basis))
    if !basis.word.text.isEmpty, basis.word.text != "verified", basis.word.text != "memory" {
      log.note(.badValue, "`\(basis.key)` is verified or memory", at: basis.word.spot)
    }
    return HelpLine.Contact(
      how: contactText(how, "\(path).\(key)"), isVerified: basis.word.text == "verified")
  }

  /// A number that is only digits and signs reads the same in every language.
  private func contactText(_ how: Word, _ path: String) -> LocalText {
    let local = translation.local(how, path)
    return how.hasLetters ? local : LocalText(local.text)
  }
}
