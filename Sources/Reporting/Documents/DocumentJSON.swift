package import FoundationEssentials

extension Document {
  /// The document as JSON on one line, keys in order: the same document gives the same bytes.
  package func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}
