/// The lines of a file for its complaints; told apart when the first one is asked for, as most files have none.
final class SourceLines {
  private let text: String?

  /// The text of a file that is there; nil for one that is not.
  init(_ text: String?) { self.text = text }

  /// As the parser counts them, whichever system they were written on; none of a file that is too large or not there.
  private(set) lazy var lines: [Substring] = {
    guard let text, text.utf8.count <= YAMLText.largestSize else { return [] }
    return text.split(omittingEmptySubsequences: false) { character in
      switch character.unicodeScalars.first?.value {
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
      default: false
      }
    }
  }()
}
