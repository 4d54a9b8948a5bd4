import Pages

/// The last row: keys and what they do here, as many as fit.
struct Footer {
  private let entries: [KeyLabel]
  /// What did not fit; the row above may have room for it.
  let leftOver: [KeyLabel]
  /// Columns of the row.
  private let width: Int

  init(page: Page, width: Int) {
    self.width = width
    (entries, leftOver) = Self.fitting(page.keyLabels, width: width)
  }

  func line() -> Line {
    var line = Line(cells: [])
    for entry in entries {
      if !line.cells.isEmpty { line.cells += [Cell(), Cell()] }
      let start = line.cells.count
      line.cells += entry.cells
      line.regions.append(Line.Region(columns: start..<line.cells.count, target: entry.target))
    }
    line.cells = CellText.clipped(line.cells, to: width)
    return line
  }

  /// Leaves out, from the right, what one can do without; then the control's own keys; then words; then keys.
  private static func fitting(
    _ all: [KeyLabel], width: Int
  ) -> (entries: [KeyLabel], leftOver: [KeyLabel]) {
    var entries = all
    var leftOver: [KeyLabel] = []
    for isGone in [{ !$0.isVital && !$0.isOperation }, { !$0.isVital }] as [(KeyLabel) -> Bool] {
      while self.width(of: entries) > width, let last = entries.lastIndex(where: isGone) {
        leftOver.insert(entries.remove(at: last), at: 0)
      }
    }
    joinSigns(&entries, &leftOver, width: width)
    for command in [Command.help, .back] where self.width(of: entries) > width {
      for index in entries.indices where entries[index].target == .command(command) {
        entries[index].leaveOutLabel()
      }
    }
    while self.width(of: entries) > width, entries.count > 1 { entries.removeLast() }
    return (entries, leftOver)
  }

  /// Two signs that belong together stand in one row; the room that this leaves is for another key.
  private static func joinSigns(_ entries: inout [KeyLabel], _ leftOver: inout [KeyLabel], width: Int) {
    guard leftOver.contains(where: { $0.target == .operation(.less) }),
      let more = entries.firstIndex(where: { $0.target == .operation(.more) })
    else { return }
    leftOver.insert(entries.remove(at: more), at: 0)
    let fitting = leftOver.firstIndex { !$0.isOperation && self.width(of: entries + [$0]) <= width }
    if let fitting { entries.append(leftOver.remove(at: fitting)) }
  }

  private static func width(of entries: [KeyLabel]) -> Int {
    entries.reduce(-2) { $0 + $1.cells.count + 2 }
  }
}

extension String {
  /// Only the first letter: names inside a label keep theirs.
  var loweredAtStart: String { prefix(1).lowercased() + dropFirst() }
}

extension Control? {
  var isMenu: Bool {
    if case .menu = self { true } else { false }
  }
}
