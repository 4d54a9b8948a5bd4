import TerminalUI

/// Which cells of a frame differ from the one that is on the screen.
struct FrameChanges {
  let old: Frame
  let new: Frame

  /// The columns from the first to the last cell of a row that differs, widened to whole graphemes.
  func columns(inRow row: Int) -> Range<Int>? {
    let width = new.size.columns
    let cells = row * width..<(row + 1) * width
    guard var first = cells.first(where: { old.cells[$0] != new.cells[$0] }),
      var last = cells.last(where: { old.cells[$0] != new.cells[$0] })
    else { return nil }
    while first > cells.lowerBound, new.cells[first].isCovered { first -= 1 }
    while last + 1 < cells.upperBound, new.cells[last + 1].isCovered { last += 1 }
    return first - cells.lowerBound..<last - cells.lowerBound + 1
  }
}
