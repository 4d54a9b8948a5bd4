import Pages

/// A key and what it does, as the last rows of a window name it; a click on it does the same.
struct KeyLabel {
  let target: HitRegion.Target
  private(set) var cells: [Cell]
  private let keyWidth: Int

  init(_ target: HitRegion.Target, key: Key, label: String) {
    let key = CellText.cells(of: key.name, style: Style(bold: true))
    self.target = target
    cells = key + [Cell()] + CellText.cells(of: label.loweredAtStart)
    keyWidth = key.count
  }

  mutating func leaveOutLabel() { cells.removeLast(cells.count - keyWidth) }

  /// A key of the control's own.
  var isOperation: Bool { if case .operation = target { true } else { false } }

  /// Stays in the last row of a narrow window.
  var isVital: Bool {
    guard case .command(let command) = target else { return false }
    return [.next, .back, .help, .hide].contains(command)
  }

  /// Must not go under where the last row is too short: without them a person cannot work the page, or find
  /// help in need.
  var isNeeded: Bool {
    [.command(.skipSection), .command(.helpLines)].contains(target) || isOperation
  }
}

extension Page {
  /// Everything that can be done here with its first key, going on and the control's own keys first.
  var keyLabels: [KeyLabel] {
    let operations = operations.compactMap { offer in
      offer.keys.first.map { KeyLabel(.operation(offer.operation), key: $0, label: offer.label) }
    }
    let commands = offers.compactMap(keyLabel)
    let isNext = commands.first.map { $0.target == .command(.next) } ?? false
    return commands.prefix(isNext ? 1 : 0) + operations + commands.dropFirst(isNext ? 1 : 0)
  }

  /// Going on is always named: Enter then says what is missing.
  private func keyLabel(_ offer: Offer) -> KeyLabel? {
    guard offer.unavailable == nil || offer.command == .next else { return nil }
    let binding = KeyTable.binding(for: offer.command)
    let keys = control.isField ? binding.keysInText : binding.keys
    return keys.first.map { KeyLabel(.command(offer.command), key: $0, label: offer.label) }
  }
}
