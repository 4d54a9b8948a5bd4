/// Why a terminal cannot be drawn on.
package enum DriverError: Error, Equatable, Sendable {
  /// No description of a terminal of this name, or none that can be drawn on.
  case unknownTerminal(String)
  /// Without UTF-8 the words of a page cannot be written.
  case noUTF8
  /// A file descriptor cannot be used.
  case cannotOpen(Int32)
}

extension DriverError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownTerminal(let name): "This terminal cannot be drawn on: TERM is \"\(name)\"."
    case .noUTF8: "The locale C.UTF-8 is missing, without which letters cannot be drawn."
    case .cannotOpen(let number): "The file descriptor \(number) cannot be used for the screen."
    }
  }
}
