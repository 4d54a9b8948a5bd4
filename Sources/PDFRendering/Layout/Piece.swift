/// Marks that stay together on a page.
struct Piece {
  /// A heading for the list of contents.
  struct Bookmark {
    /// 1…3.
    var level: Int
    var title: String
  }

  var height: Double
  /// Left out at the top of a page.
  var space = 0.0
  /// Never the last on a page: the next piece goes with it.
  var keepsWithNext = false
  var startsPage = false
  var marks: [Mark]
  /// The marks of a table's headings and their height, drawn again when the piece begins a page.
  var repeated: (marks: [Mark], height: Double)?
  var bookmark: Bookmark?
}
