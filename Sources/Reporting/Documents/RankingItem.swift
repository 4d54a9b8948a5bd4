extension DocumentBlock {
  /// One place of a ranking.
  package struct RankingItem: Equatable, Sendable, Codable {
    /// Such as `2=`.
    package var rank: String
    package var name: Prose
    package var bar: Bar
    package var notes: [Prose]

    /// The rank is a label, such as `2=`.
    package init(rank: String, name: Prose, bar: Bar, notes: [Prose]) {
      self.rank = rank
      self.name = name
      self.bar = bar
      self.notes = notes
    }
  }
}
