/// An office, group or source that other entries name by its id.
package struct NamedEntry: Equatable, Sendable, Identifiable {
  package var id: String
  package var name: LocalText
}
