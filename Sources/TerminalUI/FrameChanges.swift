/// Which cells of a frame differ from the one that is on the screen.
///
/// It stands beside `Cell` because every page compares most of them, and only here the compiler can do that
/// without a call for each. Rows that both frames share are known by their place in memory.
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
    old.cells[row].withUnsafeBufferPointer { old in
      new.cells[row].withUnsafeBufferPointer { new in
        guard old.baseAddress != new.baseAddress,
          var first = new.indices.first(where: { old[$0] != new[$0] }),
          var last = new.indices.last(where: { old[$0] != new[$0] })
        else { return nil }
        while first > 0, new[first].isCovered { first -= 1 }
        while last + 1 < new.count, new[last + 1].isCovered { last += 1 }
        return first..<last + 1
      }
    }
  }
}
