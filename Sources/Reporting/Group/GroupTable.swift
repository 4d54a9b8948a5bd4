package import Scoring

/// A group's ranking as a value: printed as a table, as JSON and as CSV.
package struct GroupTable: Equatable, Sendable {
  /// Below this many people with both parts numbers are counts, and nothing is said of a neighborhood.
  package static let few = 20
  /// From a share of *Don't know* above this on, many could not say.
  package static let unsure = 0.3

  package var people: Int
  package var weights: Weights
  package var pack: Pack
  /// By rank, then the unranked in the pack's order.
  package var factors: [Factor]

  /// The weights as they stand in the pack.
  package struct Weights: Equatable, Sendable, Encodable {
    package var severity: Double
    package var chosen: Double
  }

  /// Which questionnaire was answered.
  package struct Pack: Equatable, Sendable, Encodable {
    package var id: String
    package var version: String
    package var hash: String
  }

  /// One factor's line.
  package struct Factor: Equatable, Sendable {
    package var id: String
    package var name: String
    package var result: GroupFactor

    /// Many who were asked said that they do not know.
    package var hasManyUnsure: Bool { (result.dontKnowShare ?? 0) > GroupTable.unsure }
  }

  /// Whether any points stand on fewer people than carry a statement.
  package var isFew: Bool { factors.contains { (1..<Self.few).contains($0.result.bothParts) } }
}
