import Yams

extension PackChecks {
  /// Numbers change: a help box that shows one says when it was checked, and is looked at again after a year.
  func checkHelpBoxes() {
    for box in questionnaire.helpBoxes.values.sorted(by: { $0.id < $1.id }) {
      let path = "help_boxes.\(box.id)"
      if let node = places.node("\(path).checked") {
        checkAge(of: node.scalar?.string ?? "", at: places.place("\(path).checked"))
      } else if let number = Self.phoneNumber(in: places.node("\(path).text")?.scalar?.string ?? "") {
        diagnostics.add(
          "no-date", at: places.place(of: number, in: "\(path).text"),
          "the help box `\(box.id)` shows a phone number and does not say when it was checked",
          why: "a number that nobody has checked for a long time may ring at the wrong place.",
          fix: "call the number, then add a line `checked: ` with the year and the month.")
      }
    }
  }

  private func checkAge(of checked: String, at place: YAMLPlace) {
    guard let today, let month = Month(checked) else { return }
    if month.isYetToCome(on: today) {
      diagnostics.add(
        "future-check", at: place, "`checked` is yet to come: \(checked)",
        why: "for years nobody would be told that the numbers are old.",
        fix: "write the year and the month in which the numbers were called.", severity: .warning)
    }
    guard month.isOlderThanAYear(on: today) else { return }
    diagnostics.add(
      "old-check", at: place, "`checked` is older than a year: \(checked)",
      why: "numbers change; people would still be told to call them.",
      fix: "call the numbers, look at the lines' own sites, and write the month of today.", severity: .warning
    )
  }

  /// The first phone number of a text but 911, which stays what it is.
  ///
  /// Four digits alone are taken for a year.
  static func phoneNumber(in text: String) -> String? {
    text.split { !$0.isNumber && !"-.()+".contains($0) }.lazy.map(trimmed).first { part in
      let digits = part.filter(\.isNumber)
      return digits.count >= 3 && digits.count != 4 && digits != "911"
    }
  }

  /// Without the signs of the sentence round it.
  private static func trimmed(_ part: Substring) -> String {
    var part = part
    while let last = part.last, !last.isNumber { part.removeLast() }
    return String(part.drop { !$0.isNumber })
  }
}
