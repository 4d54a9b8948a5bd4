import Pages

/// Puts a part of a page into a frame, with header, rule and footer; the focus comes on top.
struct Painter {
  let page: Page
  let layout: PageLayout
  /// Which part is shown, from 0.
  let part: Int
  /// Digits typed so far on a long list.
  let digits: String

  func frame() -> Frame {
    let geometry = layout.geometry
    var frame = Frame(size: geometry.size)
    frame.cursor = Position(row: layout.firstRow, column: geometry.left)
    if geometry.hasHeader { put(header(), row: 0, in: &frame) }
    for (index, line) in layout.parts[part].lines.enumerated() {
      put(line, row: layout.firstRow + index, in: &frame)
    }
    let footer = footer()
    if layout.hasRule { put(rule(footer.leftOver), row: geometry.ruleRow, in: &frame) }
    put(footer.line(), row: geometry.footerRow, in: &frame)
    return frame
  }

  private func header() -> Line {
    let measure = layout.geometry.measure
    let texts = [page.progress?.text, page.progress?.timed, page.progress?.short].compactMap(\.self)
      .filter { !$0.isEmpty }
    let title = CellText.cells(of: page.headline, style: Style(bold: true))
    let fitting = texts.lazy.map { CellText.cells(of: $0) }.first { title.count + 2 + $0.count <= measure }
    let right = fitting ?? CellText.cells(of: texts.last ?? "")
    let left = CellText.clipped(title, to: right.isEmpty ? measure : max(measure - right.count - 2, 0))
    let blanks = Array(repeating: Cell(), count: max(measure - left.count - right.count, 0))
    return Line(cells: CellText.clipped(left + blanks + right, to: measure))
  }

  private func rule(_ keys: [KeyLabel]) -> Line {
    Rule(
      page: page, part: part, partCount: layout.parts.count, digits: digits,
      hasProgress: !layout.geometry.hasHeader, keys: keys, width: layout.geometry.measure
    ).line()
  }

  /// The footer may use what is free to the right of the text.
  private func footer() -> Footer {
    Footer(page: page, width: layout.geometry.size.columns - layout.geometry.left)
  }

  /// Marks the item that has the focus, in words and by reversing, and puts the cursor there.
  func mark(focus: Int, in frame: inout Frame) {
    for (index, line) in layout.parts[part].lines.enumerated() {
      guard line.gutter > 0, line.regions.first?.target == .item(focus) else { continue }
      let row = layout.firstRow + index
      let left = layout.geometry.left
      frame[row, left].base = ">"
      for column in left..<left + line.gutter { frame[row, column].style.reverse = true }
      frame.cursor = Position(row: row, column: left)
    }
  }

  private func put(_ line: Line, row: Int, in frame: inout Frame) {
    let left = layout.geometry.left
    let cells = line.cells.prefix(frame.size.columns - left)
    frame.cells[row].replaceSubrange(left..<left + cells.count, with: cells)
    if let cursor = line.cursor { frame.cursor = Position(row: row, column: left + cursor) }
    for region in line.regions {
      let columns = region.columns.lowerBound + left..<region.columns.upperBound + left
      frame.regions.append(HitRegion(row: row, columns: columns, target: region.target))
    }
  }
}

extension Frame {
  /// What is shown where a page cannot be worked in: how large the window must be.
  static func tooSmall(_ words: PageWords, size: Size) -> Frame {
    let values = ["columns": String(Size.smallest.columns), "rows": String(Size.smallest.rows)]
    let rows = CellText.rows(of: PageWords.fill(words.tooSmall, values), width: max(size.columns, 1))
    var frame = Frame(size: size)
    for (row, cells) in rows.prefix(size.rows).enumerated() {
      for (column, cell) in CellText.clipped(cells, to: size.columns).enumerated() {
        frame[row, column] = cell
      }
    }
    return frame
  }
}
