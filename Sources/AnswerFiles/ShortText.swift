import Interviewing

/// Words of a file as a message shows them: on one line, harmless to a terminal, and not too long.
enum ShortText {
  /// The most characters that are shown.
  static let limit = 40

  static func of(_ text: String) -> String {
    let clean = CleanText.clean(text)
    guard clean.count > limit else { return clean }
    return clean.prefix(limit - 1) + "…"
  }
}
