import Pages

/// A page broken to a window: its parts, none of which depends on the focus.
struct PageLayout {
  let geometry: Geometry
  /// The character before which the insertion point of a field stands.
  let caret: Int
  /// At least one.
  let parts: [Part]
  /// A blank row stands between header and text.
  let hasTopGap: Bool
  /// The row above the footer is a rule, and not the last line of the text.
  let hasRule: Bool

  init(_ page: Page, geometry: Geometry, caret: Int) {
    let fitting = Fitting(page, geometry: geometry, caret: caret)
    self.geometry = geometry
    self.caret = caret
    (parts, hasTopGap, hasRule) = fitting.parts()
  }

  /// The part in which a chunk begins.
  func part(ofChunk chunk: Int) -> Int {
    parts.firstIndex { $0.firstChunk == chunk } ?? parts.lastIndex { $0.firstChunk <= chunk } ?? 0
  }

  /// The first row of the window with text.
  var firstRow: Int { geometry.bodyTop + (hasTopGap ? 1 : 0) }
}

/// Tries what a small window can do without, in turn: blank lines, hints, both, one screenful.
private struct Fitting {
  private let geometry: Geometry
  private let notice: [Line]
  private let read: [Chunk]
  private let items: [Chunk]
  private let tallField: Chunk?
  private let lowField: Chunk?
  private let isMenu: Bool
  /// Without a header the mark of the sitting stands in the rule.
  private let isMarkInRule: Bool

  init(_ page: Page, geometry: Geometry, caret: Int) {
    let measure = geometry.measure
    let blocks = BlockLayout(measure: measure)
    self.geometry = geometry
    isMenu = page.control.isMenu
    isMarkInRule = !page.mark.isEmpty && !geometry.hasHeader
    notice = page.notice.map { blocks.chunk(of: $0).lines } ?? []
    read = page.blocks.flatMap { blocks.chunks(of: $0) }
    items = blocks.status(of: page.control) + (Items(page.control)?.chunks(measure: measure) ?? [])
    tallField = FieldLayout(measure: measure, height: geometry.tallField, caret: caret).chunk(
      of: page.control)
    lowField = FieldLayout(measure: measure, height: geometry.lowField, caret: caret).chunk(of: page.control)
  }

  func parts() -> (parts: [Part], hasTopGap: Bool, hasRule: Bool) {
    let full = chunks(hints: true)
    let brief = chunks(hints: false)
    for (chunks, isSpaced) in [(full, true), (full, false), (brief, true), (brief, false)]
    where height(of: chunks, isSpaced: isSpaced) <= rows(isSpaced: isSpaced) {
      return (broken(chunks, isSpaced: isSpaced), hasTopGap(isSpaced: isSpaced), true)
    }
    if canSpareRule, height(of: brief, isSpaced: false) == rows(isSpaced: false) + 1 {
      return (broken(brief, isSpaced: false, extraRows: 1), false, false)
    }
    let tight = broken(brief, isSpaced: false)
    let spaced = broken(brief, isSpaced: true)
    // Text reads better with blank lines; of a list, more can be seen without.
    return items.isEmpty || isMenu ? (spaced, hasTopGap(isSpaced: true), true) : (tight, false, true)
  }

  private func chunks(hints: Bool) -> [IndexedChunk] {
    let field = hints ? tallField : lowField
    let all = read + items + (field.map { [$0] } ?? [])
    return all.enumerated().filter { hints || !$0.element.isDroppable }
      .map { IndexedChunk(index: $0.offset, chunk: $0.element) }
  }

  private func height(of chunks: [IndexedChunk], isSpaced: Bool) -> Int {
    let lines = chunks.reduce(notice.count) { $0 + $1.chunk.lines.count }
    guard isSpaced else { return lines }
    let gaps = chunks.dropFirst().count { $0.chunk.opensBlock }
    return lines + gaps + (notice.isEmpty ? 0 : 1)
  }

  private func rows(isSpaced: Bool) -> Int {
    geometry.bodyRows - (hasTopGap(isSpaced: isSpaced) ? 1 : 0)
  }

  private func hasTopGap(isSpaced: Bool) -> Bool { isSpaced && geometry.hasHeader }

  /// All answers at once are worth more than a rule; over nine items it shows the digits typed.
  private var canSpareRule: Bool { (1...9).contains(items.count) && !isMarkInRule }

  /// Answers are not torn apart by help that comes before their question; a page that fits has one part anyway.
  private var mustReadHelp: Bool { !items.isEmpty && !isMenu && read.contains(where: \.isHelp) }

  private func broken(_ chunks: [IndexedChunk], isSpaced: Bool, extraRows: Int = 0) -> [Part] {
    var builder = PartBuilder(
      rows: rows(isSpaced: isSpaced) + extraRows, isSpaced: isSpaced, notice: notice,
      longestQuestion: geometry.size.rows / 3, partsHelp: mustReadHelp)
    return builder.parts(of: chunks)
  }
}
