/// What affects safety: six domains and their factors, with links into the toolkit.
package struct FactorCatalog: Equatable, Sendable {
  package var domains: [Domain]
  package var factors: [Factor]

  /// How many factors a pack can have: picks are counted with one bit for each in a machine word.
  package static let mostFactors = 64

  /// The factor with that id.
  package func factor(_ id: String) -> Factor? { factors.first { $0.id == id } }
  /// The domain with that id.
  package func domain(_ id: String) -> Domain? { domains.first { $0.id == id } }
}

/// An area of life that several factors belong to.
package struct Domain: Equatable, Sendable {
  package var id: String
  package var name: Wording
  package var explain: Wording
}

/// One thing that affects safety in a neighborhood.
package struct Factor: Equatable, Sendable {
  package var id: String
  package var domain: String
  package var name: Wording
  package var explain: Wording
  package var whyItMatters: Wording
  package var strength: Wording
  /// Ids in the toolkit, best first.
  package var indicators: [String]
  package var cases: [String]
  package var strategies: [String]
  /// The first version of the pack whose answers about it mean the same as today's; nil for that of the pack.
  package var comparableSince: String? = nil
}
