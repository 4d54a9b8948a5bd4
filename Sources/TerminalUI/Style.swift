/// How a cell looks; the meaning never hangs on the colour alone.
package struct Style: Hashable, Sendable {
  /// What a colour stands for; the driver chooses the colour, or none under `NO_COLOR`.
  package enum Role: Hashable, Sendable { case plain, chosen, accent, warning }

  package var bold = false
  package var reverse = false
  package var underline = false
  package var role = Role.plain

  /// Plain, unless something else is said.
  package init(bold: Bool = false, reverse: Bool = false, underline: Bool = false, role: Role = .plain) {
    self.bold = bold
    self.reverse = reverse
    self.underline = underline
    self.role = role
  }

  package static let plain = Style()
}
