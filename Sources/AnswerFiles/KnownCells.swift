/// What the short cells of a column said before: a column of a long file says few different things.
final class KnownCells {
  private struct Key: Hashable {
    var text: String
    var language: String?
  }

  private var contents: [Key: CellContent] = [:]
  /// Neither many cells nor long ones are kept, so that memory does not grow with the file.
  private static let mostCells = 200
  private static let longestCell = 80

  /// Remembers the cell only while there is room for it.
  subscript(_ text: String, _ language: String?) -> CellContent? {
    get { contents[Key(text: text, language: language)] }
    set {
      guard text.utf8.count <= Self.longestCell, contents.count < Self.mostCells else { return }
      contents[Key(text: text, language: language)] = newValue
    }
  }
}
