/// Lines that stay together on a page.
struct TextPiece: Equatable {
  var lines: [String]
  /// Blank lines before it, left out at the top of a page.
  var space = 0
  /// Never the last on a page: the next piece goes with it.
  var keepsWithNext = false
  /// Said again when the piece begins a page, such as the headings of a table.
  var repeatedHeader: [String] = []
  /// Begins a page.
  var startsPage = false
}
