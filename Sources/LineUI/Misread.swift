/// Why a line is no answer to a page.
enum Misread: Error, Equatable {
  /// A number that nothing on the page has.
  case outside
  /// Neither a number nor the name of one thing on the page.
  case unknown
  /// In an order, something that stands twice.
  case repeated
}

extension Misread: CustomStringConvertible {
  var description: String {
    switch self {
    case .outside: "The number is not on the page."
    case .unknown: "The line names nothing on the page."
    case .repeated: "The line names something twice."
    }
  }
}
