/// What of a page is shown at once.
struct Part {
  var lines: [Line] = []
  /// Items of the control that it shows, from the top.
  var items: [Int] = []
  var hasField = false
  /// Which of the page's chunks comes first in it.
  var firstChunk: Int
}

/// Breaks chunks into parts that fit into a number of rows.
struct PartBuilder {
  /// Rows of a part.
  private let rows: Int
  /// Blank lines stand between blocks.
  private let isSpaced: Bool
  /// Shown on top of every part; one that would leave no room for anything else is read like a text, once.
  private var notice: [Line]
  /// The longest question, in lines, that is shown again.
  private let longestQuestion: Int
  /// Help stands before the question: unless everything fits into one part, it has one of its own.
  private let partsHelp: Bool

  private var parts: [Part] = []
  private var part = Part(firstChunk: 0)
  private var question: [Line] = []
  private var status: [Line] = []
  /// How many lines at the top of the part are notice, question and status.
  private var headCount = 0

  init(
    rows: Int, isSpaced: Bool, notice: [Line], longestQuestion: Int, partsHelp: Bool = false
  ) {
    self.rows = rows
    self.isSpaced = isSpaced
    self.notice = notice
    self.longestQuestion = longestQuestion
    self.partsHelp = partsHelp
  }

  /// Every chunk in one part or another, in order; at least one part.
  mutating func parts(of chunks: [IndexedChunk]) -> [Part] {
    let chunks = takeLongNotice() + chunks
    let endOfHelp = partsHelp ? endOfHelp(in: chunks) : nil
    open(at: 0)
    for (place, entry) in chunks.enumerated() {
      if place == endOfHelp, !isEmpty { turn(to: entry.index) }
      let isFollowed = entry.chunk.keepsNext && place + 1 < chunks.count
      add(entry, keeping: isFollowed ? chunks[place + 1].chunk : nil)
    }
    return parts + [part]
  }

  /// Where the part after the help begins: with the words that lead to the question if all answers then still
  /// stand in one part, else with the question itself.
  private func endOfHelp(in chunks: [IndexedChunk]) -> Int? {
    guard height(of: chunks[...]) > rows, let last = chunks.lastIndex(where: \.chunk.isHelp) else {
      return nil
    }
    return height(of: chunks[(last + 1)...]) <= rows ? last + 1 : chunks.firstIndex(where: \.chunk.isQuestion)
  }

  private func height(of chunks: ArraySlice<IndexedChunk>) -> Int {
    let gaps = chunks.dropFirst().count { isSpaced && $0.chunk.opensBlock }
    let notices = notice.count + (isSpaced && !notice.isEmpty ? 1 : 0)
    return chunks.reduce(notices + gaps) { $0 + $1.chunk.lines.count }
  }

  /// The notice as a text, if it is too long to stay on top.
  private mutating func takeLongNotice() -> [IndexedChunk] {
    guard notice.count > rows / 2 else { return [] }
    defer { notice = [] }
    return [IndexedChunk(index: 0, chunk: Chunk(lines: notice, isBreakable: true))]
  }

  private mutating func add(_ entry: IndexedChunk, keeping next: Chunk?) {
    let chunk = entry.chunk
    if !fits(chunk, keeping: next), !isEmpty, !chunk.isBreakable || room < 2 + gap(before: chunk) {
      turn(to: entry.index)
    }
    if !fits(chunk, keeping: next), isEmpty, !chunk.isBreakable { leaveOutQuestion() }
    if gap(before: chunk) > 0, room > 1 { part.lines.append(Line(cells: [])) }
    place(chunk, index: entry.index)
    if chunk.isQuestion, chunk.lines.count <= longestQuestion { question = chunk.lines }
    if chunk.isStatus { status = chunk.lines }
  }

  /// Puts the lines of a chunk in this part and, as far as they do not fit, in the next ones.
  private mutating func place(_ chunk: Chunk, index: Int) {
    var rest = chunk.lines[...]
    while rest.count > room {
      // A single line is not left over for the next part.
      let count = rest.count - room == 1 && room > 1 ? room - 1 : max(room, 1)
      note(chunk, lines: rest.prefix(count))
      rest = rest.dropFirst(count)
      turn(to: index)
    }
    note(chunk, lines: rest)
  }

  private mutating func note(_ chunk: Chunk, lines: ArraySlice<Line>) {
    part.lines += lines
    if let item = chunk.item { part.items.append(item) }
    if chunk.isField { part.hasField = true }
  }

  private var isEmpty: Bool { part.lines.count == headCount }
  private var room: Int { rows - part.lines.count }

  private func gap(before chunk: Chunk) -> Int { isSpaced && chunk.opensBlock && !isEmpty ? 1 : 0 }

  private func fits(_ chunk: Chunk, keeping next: Chunk?) -> Bool {
    let kept = next.map { $0.isBreakable ? min($0.lines.count, 2) : $0.lines.count } ?? 0
    return gap(before: chunk) + chunk.lines.count + kept <= room
  }

  private mutating func turn(to index: Int) {
    parts.append(part)
    open(at: index)
  }

  private mutating func open(at index: Int) {
    let isRoomy = notice.count + question.count + status.count <= rows * 2 / 3
    begin(with: notice + (isRoomy ? question : []) + status, at: index)
  }

  private mutating func leaveOutQuestion() { begin(with: notice + status, at: part.firstChunk) }

  private mutating func begin(with head: [Line], at index: Int) {
    part = Part(lines: head, firstChunk: index)
    if isSpaced, !head.isEmpty { part.lines.append(Line(cells: [])) }
    headCount = part.lines.count
  }
}
