/// CLDR's plural categories for whole numbers.
package enum PluralRule {
  package static func category(of count: Int, in language: String) -> String {
    switch language.split(separator: "-").first ?? "" {
    case "vi", "zh", "ja", "ko", "th": "other"
    case "fr", "pt": count == 0 || count == 1 ? "one" : "other"
    case "ru", "uk": slavic(count)
    default: count == 1 ? "one" : "other"
    }
  }

  private static func slavic(_ count: Int) -> String {
    let tens = count % 100
    switch count % 10 {
    case 1 where tens != 11: return "one"
    case 2...4 where !(12...14).contains(tens): return "few"
    default: return "many"
    }
  }
}
