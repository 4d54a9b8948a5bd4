package import Pages

/// Cells of one row that do something when they are clicked.
package struct HitRegion: Equatable, Sendable {
  /// What a click stands for.
  package enum Target: Equatable, Sendable {
    /// The item at this position of the control.
    case item(Int)
    /// The place beside a box where a click takes a coin back.
    case take(Int)
    /// A row of the text in a field, from 0.
    case field(row: Int)
    case command(Command)
    /// What a key of the control does with what has the focus.
    case operation(Operation)
    /// The next part of a long page.
    case nextPart
  }

  package var row: Int
  package var columns: Range<Int>
  package var target: Target

  /// The row and the columns count from 0.
  package init(row: Int, columns: Range<Int>, target: Target) {
    self.row = row
    self.columns = columns
    self.target = target
  }
}
