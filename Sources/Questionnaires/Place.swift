/// What a host fills in about the site.
package struct Place: Equatable, Sendable {
  /// The city or the site; empty until a host fills it in.
  package var name: String
  package var neighborhoods: [Choice]
  /// Filled into the help boxes by name; an empty one drops its sentence.
  package var help: [String: String]
  /// Below how many people numbers about a part of the group are hidden at the host's own desk; nil for 11.
  package var smallestGroup: Int?
  /// The month in which people will be told what came of their answers, such as `2027-02`; empty while no
  /// host has promised one.
  package var hearBack: String

  /// Without arguments: a place that no host has filled in.
  package init(
    name: String = "", neighborhoods: [Choice] = [], help: [String: String] = [:],
    smallestGroup: Int? = nil, hearBack: String = ""
  ) {
    self.name = name
    self.neighborhoods = neighborhoods
    self.help = help
    self.smallestGroup = smallestGroup
    self.hearBack = hearBack
  }
}
