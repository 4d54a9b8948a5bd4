/// A pack that cannot be used, with every complaint about it.
package struct PackError: Error, Sendable, Equatable, CustomStringConvertible {
  package var complaints: [Complaint]

  /// At least one complaint.
  package init(_ complaints: [Complaint]) { self.complaints = complaints }

  package var description: String {
    complaints.map(\.description).joined(separator: "\n\n")
  }
}
