extension DocumentBlock {
  /// A length and the number that it shows.
  package struct Bar: Equatable, Sendable, Codable {
    /// The filled part, 0…1.
    package var share: Double
    /// Stands beside the bar, such as `82 points`.
    package var text: String
    /// Said instead of the bar, such as `82 points of 100`.
    package var alternative: String
    /// How far the number could lie on either side.
    package var interval: Interval?

    /// The share is 0…1; the text stands beside the bar, the alternative in its place.
    package init(share: Double, text: String, alternative: String, interval: Interval? = nil) {
      self.share = Interval.kept(share)
      self.text = text
      self.alternative = alternative
      self.interval = interval
    }
  }
}

extension DocumentBlock.Bar {
  private enum Key: String, CodingKey { case share, text, alternative, interval }

  /// A length from a file is kept between nothing and all as well.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    try self.init(
      share: container.decode(Double.self, forKey: .share),
      text: container.decode(String.self, forKey: .text),
      alternative: container.decode(String.self, forKey: .alternative),
      interval: container.decodeIfPresent(DocumentBlock.Interval.self, forKey: .interval))
  }
}
