import Pages

/// What menus, choices and orders have in common: numbered items, each with a mark of its own.
struct Items {
  /// One item as it is drawn.
  struct Item {
    var label: String
    /// The heading above the first item of a group.
    var group: String?
    /// `(x)` and the like; empty in a menu.
    var mark: String
    var isChosen: Bool
    /// Whether the mark has a place to take a coin back.
    var isBox = false
    /// Why it cannot be chosen now.
    var reason: String?
  }

  var list: [Item]
  /// Digits are numbers of coins where coins are shared: numbers before the boxes would mislead.
  private var isNumbered = true

  /// Nil for a control without items.
  init?(_ control: Control?) {
    switch control {
    case .menu(let menu):
      list = menu.items.map { Item(label: $0.label, mark: "", isChosen: false, reason: $0.unavailable) }
    case .choose(let choose): list = Self.items(of: choose)
    case .order(let order): list = Self.items(of: order)
    case .allocate(let allocate):
      list = Self.items(of: allocate)
      isNumbered = false
    case .text, .integer, nil: return nil
    }
  }

  /// How many items a control has; 0 for one without.
  static func count(in control: Control?) -> Int {
    switch control {
    case .menu(let menu): menu.items.count
    case .choose(let choose): choose.items.count
    case .order(let order): order.items.count
    case .allocate(let allocate): allocate.items.count
    case .text, .integer, nil: 0
    }
  }

  private static func items(of choose: Choose) -> [Item] {
    let (open, close) = choose.isSingle ? ("(", ")") : ("[", "]")
    return choose.items.enumerated().map { index, item in
      let isChosen = choose.marked.contains(index)
      let mark = open + (isChosen ? "x" : " ") + close
      return Item(label: item.label, group: item.group, mark: mark, isChosen: isChosen)
    }
  }

  private static func items(of order: Order) -> [Item] {
    order.items.enumerated().map { index, item in
      let place = order.placed.firstIndex(of: index)
      let sign = place.map { index < order.exclusiveFrom ? String($0 + 1) : "x" } ?? " "
      return Item(label: item.label, group: item.group, mark: "(\(sign))", isChosen: place != nil)
    }
  }

  /// `[-]  3 [+]` before a box.
  private static func items(of allocate: Allocate) -> [Item] {
    let digits = String(allocate.total).count
    return allocate.items.enumerated().map { index, item in
      guard allocate.isBox(index) else {
        let isChosen = allocate.marked == index
        let mark = "   (\(isChosen ? "x" : " "))" + String(repeating: " ", count: digits + 3)
        return Item(label: item.label, group: item.group, mark: mark, isChosen: isChosen)
      }
      let count = String(allocate.counts[index])
      let blanks = String(repeating: " ", count: digits - count.count)
      return Item(
        label: item.label, group: item.group, mark: "[-] \(blanks)\(count) [+]",
        isChosen: allocate.counts[index] > 0, isBox: true)
    }
  }
}

extension Items {
  /// One chunk an item, and one a group heading; the first opens the block.
  func chunks(measure: Int) -> [Chunk] {
    var chunks: [Chunk] = []
    var group: String?
    for (index, item) in list.enumerated() {
      if let heading = item.group, heading != group {
        let lines = Line.wrapped(heading, width: measure, style: Style(bold: true))
        chunks.append(Chunk(lines: lines, opensBlock: true, keepsNext: true))
      }
      group = item.group
      chunks.append(Chunk(lines: lines(of: index, measure: measure), item: index))
    }
    if !chunks.isEmpty { chunks[0].opensBlock = true }
    return chunks
  }

  private func lines(of index: Int, measure: Int) -> [Line] {
    let item = list[index]
    let gutter = gutter(of: index)
    var lines = Line.wrapped(item.label, width: measure, after: gutter)
    if let reason = item.reason {
      let indent = Array(repeating: Cell(), count: gutter.count)
      lines += Line.wrapped("(\(reason))", width: measure, after: indent)
    }
    for row in lines.indices {
      lines[row].regions = [Line.Region(columns: 0..<measure, target: .item(index))]
    }
    if item.isBox { lines[0].regions = Self.boxRegions(of: index, measure: measure) }
    lines[0].gutter = isNumbered ? gutter.count - 1 : 1
    return lines
  }

  /// A click on `[-]` takes a coin back, one beside it puts one in.
  private static func boxRegions(of index: Int, measure: Int) -> [Line.Region] {
    [
      Line.Region(columns: 0..<2, target: .item(index)), Line.Region(columns: 2..<5, target: .take(index)),
      Line.Region(columns: 5..<measure, target: .item(index)),
    ]
  }

  /// `  4 (x) `: room for the focus, the number, the mark.
  private func gutter(of index: Int) -> [Cell] {
    let item = list[index]
    var cells = CellText.cells(of: isNumbered ? number(of: index) : "  ")
    let style = item.isChosen ? Style(bold: true, role: .chosen) : .plain
    if !item.mark.isEmpty { cells += CellText.cells(of: item.mark, style: style) + [Cell()] }
    return cells
  }

  private func number(of index: Int) -> String {
    let number = String(index + 1)
    return String(repeating: " ", count: 2 + String(list.count).count - number.count) + number + " "
  }
}
