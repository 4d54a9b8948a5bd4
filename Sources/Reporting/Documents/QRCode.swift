extension DocumentBlock {
  /// Words for a machine to read from paper, and the same for people.
  package struct QRCode: Equatable, Sendable, Codable {
    /// What a reader of the code gets: an address or a number.
    package var content: String
    /// Printed beside it, so that nothing is only in the code.
    package var text: String
    /// Said instead of the picture.
    package var alternative: String

    /// The text stands under the code, the alternative in its place.
    package init(content: String, text: String, alternative: String) {
      self.content = content
      self.text = text
      self.alternative = alternative
    }
  }
}
