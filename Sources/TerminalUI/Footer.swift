import Pages

/// The last row: keys and what they do here, as many as fit.
struct Footer {
  let page: Page
  /// Columns of the row.
  let width: Int

  /// Names the first key of each command that can be used now.
  func line() -> Line {
    let entries = fitting(entries())
    var line = Line(cells: [])
    for entry in entries {
      if !line.cells.isEmpty { line.cells += [Cell(), Cell()] }
      let start = line.cells.count
      line.cells += entry.cells
      line.regions.append(
        Line.Region(columns: start..<line.cells.count, target: .command(entry.command)))
    }
    line.cells = CellText.clipped(line.cells, to: width)
    return line
  }

  private struct Entry {
    var command: Command
    var cells: [Cell]
    private let keyWidth: Int

    init(_ command: Command, key: String, label: String) {
      let key = CellText.cells(of: key, style: Style(bold: true))
      self.command = command
      cells = key + [Cell()] + CellText.cells(of: label)
      keyWidth = key.count
    }

    mutating func leaveOutLabel() { cells.removeLast(cells.count - keyWidth) }
  }

  /// Going on is always named: Enter then says what is missing.
  private func entries() -> [Entry] {
    page.offers.compactMap { offer in
      guard offer.unavailable == nil || offer.command == .next else { return nil }
      let binding = KeyTable.binding(for: offer.command)
      let keys = page.control.isField ? binding.keysInText : binding.keys
      guard let key = keys.first else { return nil }
      return Entry(offer.command, key: key.name, label: offer.label.loweredAtStart)
    }
  }

  /// Leaves out, from the right, what one can do without; then words; then keys.
  private func fitting(_ all: [Entry]) -> [Entry] {
    var entries = all
    while width(of: entries) > width, let last = entries.lastIndex(where: { !$0.command.isVital }) {
      entries.remove(at: last)
    }
    for command in [Command.help, .back] where width(of: entries) > width {
      for index in entries.indices where entries[index].command == command { entries[index].leaveOutLabel() }
    }
    while width(of: entries) > width, entries.count > 1 { entries.removeLast() }
    return entries
  }

  private func width(of entries: [Entry]) -> Int {
    entries.reduce(-2) { $0 + $1.cells.count + 2 }
  }
}

extension Command {
  /// Stays in the footer of a narrow window.
  fileprivate var isVital: Bool { [.next, .back, .help, .hide].contains(self) }
}

extension String {
  /// Only the first letter: names inside a label keep theirs.
  var loweredAtStart: String { prefix(1).lowercased() + dropFirst() }
}

extension Control? {
  /// Printable keys type.
  var isField: Bool {
    switch self {
    case .text, .integer: true
    case .menu, .choose, .order, nil: false
    }
  }

  var isMenu: Bool {
    if case .menu = self { true } else { false }
  }
}
