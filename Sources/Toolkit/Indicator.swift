/// A number that shows how a factor is doing.
package struct Indicator: Equatable, Sendable, Identifiable {
  package var id: String
  /// The kind of number, such as use of health services.
  package var category: NamedEntry
  /// What the number tells.
  package var plain: LocalText
  /// Who may have it, most likely first.
  package var holders: [NamedEntry]
  /// What to ask a holder for.
  package var recordToRequest: LocalText
  /// True where small numbers could point to a person, so that only totals should be asked for.
  package var isSensitive: Bool
  /// The documents that propose it.
  package var sources: [NamedEntry]
}
