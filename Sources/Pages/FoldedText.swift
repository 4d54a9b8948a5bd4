/// Text reduced to what counts when a label is typed from memory: letters and digits, no case, no accents.
package enum FoldedText {
  /// One entry a letter or digit; two texts that differ in case, accents, spaces or punctuation fold alike.
  package static func letters(of text: String) -> [String] {
    text.unicodeScalars.flatMap { scalar -> [String] in
      if scalar.isASCII { return isWordPart(scalar) ? [scalar.properties.lowercaseMapping] : [] }
      return scalar.properties.lowercaseMapping.unicodeScalars.compactMap(base)
    }
  }

  /// The letter under its accents, taken from its Unicode name: `LATIN SMALL LETTER E WITH ACUTE` is `e`. The
  /// standard library has no public decomposition, and a front end does not import Foundation for one.
  private static func base(of scalar: Unicode.Scalar) -> String? {
    let properties = scalar.properties
    guard properties.canonicalCombiningClass == .notReordered, isWordPart(scalar) else { return nil }
    guard !scalar.isASCII, let name = properties.name else { return String(scalar) }
    let stem = name.firstRange(of: " WITH ").map { name[..<$0.lowerBound] } ?? name[...]
    let latin = "LATIN SMALL LETTER "
    let isPlainLatin = stem.hasPrefix(latin) && stem.count == latin.count + 1
    return isPlainLatin ? stem.suffix(1).lowercased() : String(stem)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
