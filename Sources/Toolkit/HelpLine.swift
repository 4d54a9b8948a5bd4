/// A national help line and what is known about its number.
package struct HelpLine: Equatable, Sendable, Identifiable {
  package var id: String
  package var name: LocalText
  package var forWhom: LocalText
  /// How to call; nil for a line that only takes texts.
  package var number: Contact?
  /// How to text; nil for a line that only takes calls.
  package var text: Contact?
  /// The month of the last check, such as `2026-11`; nil when nobody has checked it.
  package var checked: String?

  /// A way to reach the line.
  package struct Contact: Equatable, Sendable {
    package var how: LocalText
    package var isVerified: Bool
  }

  /// 911 does not change and is printed whatever else is.
  package var isEmergency: Bool { id == "911" }

  /// The line with only what may be printed: a number and a text code that somebody has verified.
  /// Nil when nothing of it is.
  package var printable: HelpLine? {
    if isEmergency { return keeping(number: number) }
    // An unverified number beside a verified text code would be the first thing people try: leave out both.
    if let number, !number.isVerified { return nil }
    if number == nil, text?.isVerified != true { return nil }
    return keeping(number: number)
  }

  private func keeping(number: Contact?) -> HelpLine {
    var line = self
    line.number = number
    if text?.isVerified != true { line.text = nil }
    return line
  }
}
