/// What one place did: history as its source printed it, neither advice nor a current fact.
package struct CityExample: Equatable, Sendable, Identifiable {
  package var id: String
  /// Nil for the example of a whole state.
  package var city: String?
  /// Postal letters; nil where the source names no place.
  package var state: String?
  package var programme: String
  /// As printed, such as `2019` or `2020-2021`; nil when the source gives no year.
  package var years: String?
  package var what: LocalText
  /// What the source says came of it, in its own words.
  package var resultsAsPrinted: LocalText?
  package var sources: [NamedEntry]

  /// City and state as far as the source names them, such as `Oakland, CA`.
  package var place: String { [city, state].compactMap(\.self).joined(separator: ", ") }
}
