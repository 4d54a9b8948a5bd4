import Pages

/// The row above the footer: the mark of the sitting where there is no header, which part of the page this is, keys
/// that the footer has no room for, and how far the person has come.
struct Rule {
  let page: Page
  /// Counted from 0.
  let part: Int
  let partCount: Int
  /// Digits typed so far on a long list.
  let digits: String
  /// The header, where there is one, has the progress already.
  let hasProgress: Bool
  /// Keys that the footer has no room for.
  let keys: [KeyLabel]
  /// Columns of the row.
  let width: Int

  /// How closely the words stand: apart with dashes round them, close, close and with numbers for words.
  private enum Style: CaseIterable { case apart, close, terse }

  /// Words that stand together, and what a click on them does.
  private struct Piece {
    var cells: [Cell]
    var target: HitRegion.Target?

    /// A key that is a sign, as `-` is: beside it a dash would read like a key.
    var isSign: Bool { target == .operation(.more) || target == .operation(.less) }
  }

  /// What the row could hold.
  private struct Content {
    /// Which part this is, and how to see more.
    var isCounted = true
    var keys: [KeyLabel]
    var end: [Cell]
  }

  func line() -> Line {
    let (content, style) = choice()
    return drawn(pieces(content, style), end: content.end, style)
  }

  /// What the row has room for, tried in turn: everything that is needed and the progress, then less.
  private func choice() -> (Content, Style) {
    let own = keys.filter(\.isOperation)
    let needed = keys.filter(\.isNeeded)
    let stop = keys.filter { $0.target == .command(.stop) }
    let tries = [
      (needed + stop, end), (needed, end), (needed, number), (own, end), (own, number), ([], end),
      ([], number),
    ].map { Content(keys: $0, end: $1) }
    for content in ofOpenNumber(needed, own) + tries {
      for style in Style.allCases where isFitting(pieces(content, style), end: content.end, style) {
        return timed(adding(to: content, style), style)
      }
    }
    return (Content(keys: [], end: []), .terse)
  }

  /// What ends a number that is open is worth more than anything else in the row.
  private func ofOpenNumber(_ needed: [KeyLabel], _ own: [KeyLabel]) -> [Content] {
    guard !ending.isEmpty else { return [] }
    return [needed, own, []].map { Content(keys: $0, end: ending) }
      + [Content(isCounted: false, keys: [], end: ending)]
  }

  /// Other keys as far as there is room for them.
  private func adding(to content: Content, _ style: Style) -> Content {
    var content = content
    for key in keys where !content.keys.contains(where: { $0.target == key.target }) {
      var more = content
      more.keys = keys.filter { other in
        other.target == key.target || content.keys.contains { $0.target == other.target }
      }
      if isFitting(pieces(more, style), end: more.end, style) { content = more }
    }
    return content
  }

  /// With the minutes left as well, where nothing has to go for them.
  private func timed(_ content: Content, _ style: Style) -> (Content, Style) {
    let minutes = CellText.cells(of: page.progress?.timed ?? "")
    // What ends the row is the progress, not a number that is being typed.
    guard digits.isEmpty, !content.end.isEmpty, !minutes.isEmpty else { return (content, style) }
    var longer = content
    longer.end = minutes
    let styles = style == .terse ? [style] : [style, .close]
    let fitting = styles.first { isFitting(pieces(longer, $0), end: minutes, $0) }
    return fitting.map { (longer, $0) } ?? (content, style)
  }

  private func pieces(_ content: Content, _ style: Style) -> [Piece] {
    mark + (content.isCounted ? parts(style) : []) + content.keys.map(piece)
  }

  /// The header, where there is one, has it already.
  private var mark: [Piece] {
    hasProgress && !page.mark.isEmpty ? [Piece(cells: CellText.cells(of: page.mark), target: nil)] : []
  }

  private func piece(_ key: KeyLabel) -> Piece { Piece(cells: key.cells, target: key.target) }

  /// The digits typed, or else the progress.
  private var end: [Cell] {
    digits.isEmpty && hasProgress ? CellText.cells(of: page.progress?.short ?? "") : number
  }

  private var number: [Cell] {
    digits.isEmpty ? [] : CellText.cells(of: PageWords.fill(page.words.number, ["n": digits]))
  }

  /// The digits typed and the key that ends them; empty where the number counts as it is typed.
  private var ending: [Cell] {
    guard !digits.isEmpty, !page.control.isSingleChoice else { return [] }
    return CellText.cells(
      of: PageWords.fill(page.words.numberThen, ["n": digits, "key": Key.enter.name]))
  }

  /// Which part it is, and how to see more.
  private func parts(_ style: Style) -> [Piece] {
    guard partCount > 1 else { return [] }
    let isLast = part == partCount - 1
    let target = isLast ? nil : HitRegion.Target.nextPart
    let counted = PageWords.fill(page.words.pageOf, ["n": String(part + 1), "total": String(partCount)])
    let more = isLast ? "" : "\(Key.pageDown.name) \(page.words.more.loweredAtStart)"
    if style == .terse {
      let short = "\(part + 1)/\(partCount)" + (more.isEmpty ? "" : " \(more)")
      return [Piece(cells: CellText.cells(of: short), target: target)]
    }
    return [counted, more].filter { !$0.isEmpty }.map { Piece(cells: CellText.cells(of: $0), target: target) }
  }
}

// MARK: - Drawing

extension Rule {
  private func isFitting(_ pieces: [Piece], end: [Cell], _ style: Style) -> Bool {
    let count = pieces.count + (end.isEmpty ? 0 : 1)
    let words = pieces.reduce(end.count) { $0 + $1.cells.count }
    let between = zip(pieces, pieces.dropFirst()).reduce(
      pieces.isEmpty || end.isEmpty ? 0 : dash(style).count
    ) {
      $0 + separator($1.0, $1.1, style).count
    }
    return words + between + (style == .apart && count > 0 ? 6 : 0) <= width
  }

  private func dash(_ style: Style) -> [Cell] { CellText.cells(of: style == .apart ? " -- " : " - ") }

  private func separator(_ piece: Piece, _ next: Piece, _ style: Style) -> [Cell] {
    piece.isSign || next.isSign ? [Cell(), Cell()] : dash(style)
  }

  private func dashes(_ count: Int) -> [Cell] { Array(repeating: Cell("-"), count: max(count, 0)) }

  /// Dashes fill what is left between the words at the left and those at the right.
  private func drawn(_ pieces: [Piece], end: [Cell], _ style: Style) -> Line {
    var line = Line(cells: [])
    var last: Piece?
    for piece in pieces {
      if let last {
        line.cells += separator(last, piece, style)
      } else if style == .apart {
        line.cells += dashes(2) + [Cell()]
      }
      let start = line.cells.count
      line.cells += piece.cells
      if let target = piece.target {
        line.regions.append(Line.Region(columns: start..<line.cells.count, target: target))
      }
      last = piece
    }
    if !line.cells.isEmpty { line.cells.append(Cell()) }
    let tail = end.isEmpty ? [] : [Cell()] + end + (style == .apart ? [Cell()] + dashes(2) : [])
    line.cells += dashes(width - line.cells.count - tail.count) + tail
    line.cells = CellText.clipped(line.cells, to: width)
    return line
  }
}
