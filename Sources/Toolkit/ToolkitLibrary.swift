/// What stands behind the factors, in one language: numbers to ask for, city examples, what could be done,
/// help lines. Factors name its entries by id; the factors themselves know nothing of it.
package struct ToolkitLibrary: Equatable, Sendable {
  package var indicators: [Indicator]
  package var cases: [CityExample]
  package var strategies: [Strategy]
  /// Who can decide on a strategy, such as the city council.
  package var deciders: [NamedEntry]
  /// Who has a number, such as the public health department.
  package var holders: [NamedEntry]
  package var helpLines: [HelpLine]
  /// The years in which the sources of the city examples were printed, such as `2017-2021`: said of an
  /// example that has no year of its own.
  package var casesPrinted: String
}
