extension DocumentBlock {
  /// From where to where a number could lie.
  package struct Interval: Equatable, Sendable, Codable {
    /// 0…1, at most `high`.
    package var low: Double
    /// 0…1.
    package var high: Double
    /// Such as `70 to 91`.
    package var text: String

    /// Both ends are 0…1 of the full length.
    package init(low: Double, high: Double, text: String) {
      self.low = min(Self.kept(low), Self.kept(high))
      self.high = max(Self.kept(low), Self.kept(high))
      self.text = text
    }

    /// A share between nothing and all, whatever the number.
    static func kept(_ share: Double) -> Double { share.isNaN ? 0 : min(max(share, 0), 1) }
  }
}

extension DocumentBlock.Interval {
  private enum Key: String, CodingKey { case low, high, text }

  /// Ends from a file are put in order as well.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    try self.init(
      low: container.decode(Double.self, forKey: .low), high: container.decode(Double.self, forKey: .high),
      text: container.decode(String.self, forKey: .text))
  }
}
