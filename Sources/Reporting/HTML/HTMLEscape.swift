import Interviewing

/// Words made safe between tags and inside quoted attributes.
enum HTMLEscape {
  static func text(_ text: String) -> String {
    var escaped = ""
    for character in CleanText.clean(text) {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
