/// Which way a language is written.
package enum WritingDirection {
  private static let rightToLeft: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi",
  ]

  /// Whether lines of a language (BCP 47) begin at the right.
  package static func isRightToLeft(_ language: String) -> Bool {
    let parts = language.lowercased().split(separator: "-")
    if parts.dropFirst().contains("latn") { return false }
    return parts.first.map { rightToLeft.contains(String($0)) } ?? false
  }
}
