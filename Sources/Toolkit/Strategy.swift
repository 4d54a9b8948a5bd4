/// Something that could be done about a factor.
package struct Strategy: Equatable, Sendable, Identifiable {
  package var id: String
  package var name: LocalText
  package var what: LocalText
  /// Those who usually can decide on it; it differs from city to city.
  package var whoDecides: [NamedEntry]
  /// In order; empty where the source states none.
  package var firstSteps: [LocalText]
  /// What to take care of.
  package var cautions: [LocalText]
  package var sources: [NamedEntry]
}
