/// A file as it goes to a disk or a printer.
package struct PagedFile: Equatable, Sendable {
  package let bytes: [UInt8]
  /// How many pages it has, at least one.
  package let pages: Int
}
