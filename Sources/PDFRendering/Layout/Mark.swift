/// Something that is painted, at its place in a piece.
struct Mark {
  enum Paint {
    /// Letters; the baseline stands so far under the top of the box.
    case letters(TextLayout, TextLayout.Segment, baseline: Double)
    /// 0 is black, 1 is white.
    case filled(gray: Double)
    /// A frame inside the box.
    case outlined(line: Double)
    /// A circle inside the box.
    case circle(line: Double)
    /// A square of dark and light cells, row by row.
    case cells([Bool], side: Int)
  }

  var paint: Paint
  /// From the left of the text area and the top of the piece.
  var box: Box
  /// nil for what is seen but not read: rules, frames, running heads.
  var owner: StructureElement?

  func moved(x: Double = 0, y: Double = 0) -> Mark {
    Mark(paint: paint, box: box.moved(x: x, y: y), owner: owner)
  }

  /// The same, only to be seen.
  var silent: Mark { Mark(paint: paint, box: box, owner: nil) }
}
