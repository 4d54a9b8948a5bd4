/// One cell: a base scalar with at most four zero-width marks, or the right half of a wide one.
package struct Cell: Hashable, Sendable {
  package var base: Unicode.Scalar
  private var drawnOver = Marks()
  /// True for the cell that the wide scalar on its left covers too.
  package var isCovered: Bool
  package var style: Style

  /// A blank, unless something else is said; marks after the fourth are left out.
  package init(
    _ base: Unicode.Scalar = " ", marks: [Unicode.Scalar] = [], isCovered: Bool = false, style: Style = .plain
  ) {
    self.base = base
    self.isCovered = isCovered
    self.style = style
    if !marks.isEmpty { self.marks = marks }
  }

  /// The most zero-width marks that one cell holds (`CCHARW_MAX` of ncurses less the base).
  package static let mostMarks = 4

  /// Zero-width scalars drawn over the base; those after the fourth are left out.
  package var marks: [Unicode.Scalar] {
    get { hasMarks ? drawnOver.scalars : [] }
    set { drawnOver = Marks(newValue) }
  }

  /// Quicker to ask than whether `marks` is empty.
  package var hasMarks: Bool { drawnOver.first != 0 }
}

/// Up to four scalars, 0 for none: kept in the cell itself, since frames are copied and compared at every key
/// and an array in each of their cells would take most of that time.
private struct Marks: Hashable {
  var first: UInt32 = 0
  var second: UInt32 = 0
  var third: UInt32 = 0
  var fourth: UInt32 = 0

  init() {}

  init(_ scalars: [Unicode.Scalar]) {
    func value(_ index: Int) -> UInt32 { index < scalars.count ? scalars[index].value : 0 }
    (first, second, third, fourth) = (value(0), value(1), value(2), value(3))
  }

  var scalars: [Unicode.Scalar] {
    [first, second, third, fourth].prefix { $0 != 0 }.compactMap(Unicode.Scalar.init)
  }
}
