/// Text as cells: graphemes in, rows of cells out.
package enum CellText {
  /// The cells of a text; a line break or tab becomes a blank, what has no place on a screen is left out.
  package static func cells(of text: some StringProtocol, style: Style = .plain) -> [Cell] {
    var cells: [Cell] = []
    let bytes = text.utf8
    cells.reserveCapacity(bytes.count)
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      for byte in bytes { cells.append(Cell(Unicode.Scalar(byte), style: style)) }
    } else {
      for character in text { append(character, to: &cells, style: style) }
    }
    return cells
  }

  /// How many columns a text takes in one row.
  package static func width(of text: some StringProtocol) -> Int { cells(of: text).count }

  /// Adds one grapheme; of an emoji sequence only its first scalar.
  static func append(_ character: Character, to cells: inout [Cell], style: Style) {
    let start = cells.count
    for scalar in character.unicodeScalars {
      switch width(of: scalar) {
      case .hidden: continue
      case .mark: addMark(scalar, to: &cells, from: start, style: style)
      case .narrow where cells.count > start && joinsEmoji(scalar): return
      case .narrow: cells.append(Cell(isBlank(scalar) ? " " : scalar, style: style))
      case .wide where cells.count > start && joinsEmoji(scalar): return
      case .wide:
        cells.append(Cell(scalar, style: style))
        cells.append(Cell(" ", isCovered: true, style: style))
      }
    }
  }

  /// The cells in as many columns as there are, cut between graphemes.
  package static func clipped(_ cells: [Cell], to width: Int) -> [Cell] {
    guard cells.count > width else { return cells }
    guard width > 0 else { return [] }
    return Array(cells[..<(cells[width].isCovered ? width - 1 : width)])
  }

  private static func width(of scalar: Unicode.Scalar) -> DisplayWidth {
    isBlank(scalar) ? .narrow : DisplayWidth(scalar)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\t" }

  private static func joinsEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x2000 && scalar.properties.isEmoji
  }

  private static func addMark(
    _ scalar: Unicode.Scalar, to cells: inout [Cell], from start: Int, style: Style
  ) {
    // A mark without a base would sit on the neighbour's letter.
    if cells.count == start { cells.append(Cell("\u{25CC}", style: style)) }
    let base = cells[cells.count - 1].isCovered ? cells.count - 2 : cells.count - 1
    cells[base].marks.append(scalar)
  }
}
