/// CLDR's plural categories for whole numbers.
package enum PluralRule {
  /// The category of a count, such as `one`, `few` or `other`; the language is a BCP 47 code.
  package static func category(of count: Int, in language: String) -> String {
    switch language.split(separator: "-").first ?? "" {
    case "vi", "zh", "ja", "ko", "th": "other"
    case "fr", "pt": count == 0 || count == 1 ? "one" : "other"
    case "ru", "uk": slavic(count)
    default: count == 1 ? "one" : "other"
    }
  }

  /// CLDR's categories for places, such as the `two` of 2nd and 22nd.
  package static func ordinalCategory(of place: Int, in language: String) -> String {
    guard language.split(separator: "-").first == "en", !(11...13).contains(place % 100) else {
      return "other"
    }
    return switch place % 10 {
    case 1: "one"
    case 2: "two"
    case 3: "few"
    default: "other"
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
