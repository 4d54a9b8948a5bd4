import Pages

/// The row above the footer: which part of the page this is, and how far the person has come.
struct Rule {
  let page: Page
  /// Counted from 0.
  let part: Int
  let partCount: Int
  /// Digits typed so far on a long list.
  let digits: String
  /// The header, where there is one, has the progress already.
  let hasProgress: Bool
  /// Columns of the row.
  let width: Int

  func line() -> Line {
    let right = CellText.cells(of: digits.isEmpty ? progress : number)
    var left = partWords(withMore: true)
    if room(left, right) < 0 { left = partWords(withMore: false) }
    let words = room(left, right) < 0 && digits.isEmpty ? [] : right
    return drawn(left: left, right: words)
  }

  private var progress: String { hasProgress ? page.progress?.short ?? "" : "" }
  private var number: String { PageWords.fill(page.words.number, ["n": digits]) }

  private func partWords(withMore: Bool) -> [Cell] {
    guard partCount > 1 else { return [] }
    let counted = PageWords.fill(page.words.pageOf, ["n": String(part + 1), "total": String(partCount)])
    let isLast = part == partCount - 1
    let more = "\(Key.pageDown.name) \(page.words.more.loweredAtStart)"
    return CellText.cells(of: withMore && !isLast ? "\(counted) -- \(more)" : counted)
  }

  private func dashes(_ count: Int) -> [Cell] { Array(repeating: Cell("-"), count: max(count, 0)) }

  /// How many dashes are left beside the blanks and dashes that set words apart.
  private func room(_ left: [Cell], _ right: [Cell]) -> Int {
    width - (left.isEmpty ? 0 : left.count + 4) - (right.isEmpty ? 0 : right.count + 4)
  }

  private func drawn(left: [Cell], right: [Cell]) -> Line {
    var line = Line(cells: [])
    if !left.isEmpty {
      line.cells = dashes(2) + [Cell()] + left + [Cell()]
      if part < partCount - 1 {
        line.regions = [Line.Region(columns: 3..<3 + left.count, target: .nextPart)]
      }
    }
    line.cells += dashes(room(left, right))
    if !right.isEmpty { line.cells += [Cell()] + right + [Cell()] + dashes(2) }
    line.cells = CellText.clipped(line.cells, to: width)
    return line
  }
}
