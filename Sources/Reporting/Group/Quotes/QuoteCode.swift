import Interviewing

/// Names one text of one person for good, and tells nothing of either.
///
/// It is made of the walk's id and seed, the question and the words. The seed is in no list and goes with the walk: of
/// an erased one nobody can find out from its code what was said, not even by guessing.
package struct QuoteCode: Hashable, Sendable {
  /// Its full form.
  package let letters: String

  /// So many letters are shown at least.
  static let shortest = 5
  /// Crockford's base 32: without letters that look like digits, and without U.
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  /// So many letters hold 64 bits.
  private static let length = 13

  /// The code of a text.
  init(walk: String, seed: UInt64, question: String, text: String) {
    let key = (SeededOrder.fingerprint(walk), seed)
    var rest = KeyedHash.hash(Array(question.utf8) + [0] + Array(text.utf8), key: key)
    letters = String(
      (0..<Self.length).map { _ in
        defer { rest <<= 5 }
        return Self.alphabet[Int(rest >> 59)]
      })
  }

  /// A code in its full form, as it is kept; nil for anything else.
  package init?(letters: String) {
    guard letters.count == Self.length, letters.allSatisfy(Self.alphabet.contains) else { return nil }
    self.letters = letters
  }

  /// What somebody typed as it would be shown: small letters are taken, and what looks like a digit.
  static func typed(_ text: String) -> String {
    let lookAlikes: [Character: Character] = ["O": "0", "I": "1", "L": "1"]
    return String(text.uppercased().map { lookAlikes[$0] ?? $0 })
  }
}
