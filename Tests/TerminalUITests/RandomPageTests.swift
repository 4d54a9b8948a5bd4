import Pages
import Testing

@testable import TerminalUI

/// Pages that nobody wrote, in windows of every size.
struct RandomPageTests {
  @Test(arguments: 0..<20)
  func `every item is seen, every click counts, nothing leaves the window`(block: Int) {
    for seed in block * 30..<block * 30 + 30 {
      var dice = Dice(seed: UInt64(seed))
      let page = dice.page()
      var visitor = Visitor(page, size: dice.size())
      var seen: Set<Int> = []
      var part = -1
      while visitor.view.part != part {
        part = visitor.view.part
        let frame = visitor.frame()
        #expect(complaints(about: frame, of: visitor, dice: &dice) == [], "seed \(seed)")
        seen.formUnion(frame.items)
        visitor.press(.pageDown)
      }
      #expect(seen == Set(0..<page.control.itemCount), "seed \(seed)")
    }
  }

  @Test(arguments: 0..<60)
  func `any keys in any order leave the focus in the window`(seed: Int) {
    var dice = Dice(seed: UInt64(seed) + 10_000)
    var visitor = Visitor(dice.page(), size: dice.size())
    for _ in 0..<20 {
      visitor.send(dice.input())
      if dice.roll(15) == 0 { visitor.size = dice.size() }
      #expect(complaints(about: visitor.frame(), of: visitor, dice: &dice) == [])
      #expect(
        visitor.view.digits.isEmpty || visitor.page.control.itemCount > 9 || visitor.page.control.isAllocation
      )
    }
  }

  /// What is wrong with a frame; a click is tried on one of its regions.
  private func complaints(about frame: Frame, of visitor: Visitor, dice: inout Dice) -> [String] {
    let size = visitor.size
    var complaints: [String] = []
    if frame.cells.map(\.count) != Array(repeating: size.columns, count: size.rows) {
      complaints.append("cells")
    }
    let inside =
      (0..<size.rows).contains(frame.cursor.row) && (0..<size.columns).contains(frame.cursor.column)
    if !inside { complaints.append("cursor") }
    for row in 0..<size.rows where frame[row, 0].isCovered || isCutOff(frame, row: row) {
      complaints.append("row \(row)")
    }
    for region in frame.regions
    where region.columns.lowerBound < 0 || region.columns.upperBound > size.columns {
      complaints.append("\(region)")
    }
    if let region = frame.regions.randomElement(using: &dice) {
      let click = TerminalInput.clicked(Position(row: region.row, column: region.columns.upperBound - 1))
      var view = visitor.view
      let actions = view.actions(for: click, on: visitor.page, size: size)
      // Words that were not shown come first.
      let hasTurned = actions.isEmpty && view.part != visitor.view.part
      if let expected = region.expected(on: visitor.page), actions != expected, !hasTurned {
        complaints.append("click on \(region): \(actions)")
      }
    }
    return complaints
  }

  /// A wide scalar whose right half is missing.
  private func isCutOff(_ frame: Frame, row: Int) -> Bool {
    (0..<frame.size.columns).contains { column in
      frame[row, column].base.value > 0x10FF && DisplayWidth(frame[row, column].base) == .wide
        && (column + 1 == frame.size.columns || !frame[row, column + 1].isCovered)
    }
  }
}

extension Frame {
  var items: Set<Int> {
    Set(
      regions.compactMap { region in
        if case .item(let item) = region.target { item } else { nil }
      })
  }
}

extension HitRegion {
  func expected(on page: Page) -> [Action]? {
    switch target {
    case .item(let item): [.chose(item)]
    case .take(let item): page.control?.taking(item) ?? []
    case .operation: nil
    case .command(let command): [.asked(command)]
    case .nextPart, .field: []
    }
  }
}

extension Control {
  /// What a click on `[-]` does.
  fileprivate func taking(_ item: Int) -> [Action] {
    guard case .allocate(let allocate) = self, allocate.counts[item] > 0 else { return [] }
    return [.counted([item: allocate.counts[item] - 1])]
  }
}
