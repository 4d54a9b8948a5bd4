/// Which cells of a frame differ from the one that is on the screen.
///
/// It stands beside `Cell` because every key compares all of them, and only here the compiler can do that
/// without a call for each.
package struct FrameChanges {
  private let old: Frame
  private let new: Frame

  /// Both frames have the same size.
  package init(from old: Frame, to new: Frame) {
    self.old = old
    self.new = new
  }

  /// The columns from the first to the last cell of a row that differs, widened to whole graphemes.
  package func columns(inRow row: Int) -> Range<Int>? {
    let start = row * new.size.columns
    let end = start + new.size.columns
    return old.cells.withUnsafeBufferPointer { old in
      new.cells.withUnsafeBufferPointer { new in
        guard var first = (start..<end).first(where: { old[$0] != new[$0] }),
          var last = (start..<end).last(where: { old[$0] != new[$0] })
        else { return nil }
        while first > start, new[first].isCovered { first -= 1 }
        while last + 1 < end, new[last + 1].isCovered { last += 1 }
        return first - start..<last + 1 - start
      }
    }
  }
}
