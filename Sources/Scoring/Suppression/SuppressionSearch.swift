/// Looks for few further counts whose hiding protects the primary ones.
struct SuppressionSearch {
  let table: CountTable
  let primary: Set<CountTable.Cell>
  let limit: Int
  /// Zeros are shown, so that a reader knows of a hidden count that it is at least 1.
  private static let atLeast = 1

  /// Totals are hidden only where nothing else helps.
  static func cost(_ cells: Set<CountTable.Cell>, _ table: CountTable) -> Int {
    cells.reduce(0) { $0 + price($1, table) }
  }

  private static func price(_ cell: CountTable.Cell, _ table: CountTable) -> Int {
    (table.isTotal(cell) ? 1 << 50 : 1 << 32) + table.count(cell)
  }

  /// Zeros stay, what is not printed is hidden anyway, and the total of the table is known.
  func mayHide(_ cell: CountTable.Cell) -> Bool {
    table.isPrinted(cell) && !table.isTableTotal(cell) && table.count(cell) > 0
  }

  /// The further cells to hide, or nil when no choice of them protects all; `order` is that of the primary
  /// cells.
  func complementary(inOrder order: [CountTable.Cell]) -> Set<CountTable.Cell>? {
    var extra: Set<CountTable.Cell> = []
    for cell in order {
      while let more = missing(cell, with: extra), more > 0 {
        guard let circle = cheapestCircle(through: cell, for: more, with: extra) else { return nil }
        extra.formUnion(circle)
      }
    }
    return withoutNeedless(extra)
  }

  /// How far the upper bound of a cell falls short of the limit; nil when there is no bound.
  private func missing(_ cell: CountTable.Cell, with extra: Set<CountTable.Cell>) -> Int? {
    let network = FlowNetwork(table, hidden: primary.union(extra), atLeast: Self.atLeast)
    return network.bounds(cell).upper.map { limit - $0 }
  }

  private func isSafe(_ extra: Set<CountTable.Cell>) -> Bool {
    let network = FlowNetwork(table, hidden: primary.union(extra), atLeast: Self.atLeast)
    return primary.allSatisfy { (network.bounds($0).upper ?? limit) >= limit }
  }

  /// Shows the largest first again wherever all stay protected without it.
  private func withoutNeedless(_ extra: Set<CountTable.Cell>) -> Set<CountTable.Cell> {
    var kept = extra
    let dearestFirst = extra.sorted {
      (Self.price($0, table), $0.row, $0.column) > (Self.price($1, table), $1.row, $1.column)
    }
    for cell in dearestFirst where isSafe(kept.subtracting([cell])) { kept.remove(cell) }
    return kept
  }

  /// The cells to hide on a cheapest circle that lets a count grow by `amount` more, or else by half of that
  /// and so on; nil when no circle lets it grow.
  private func cheapestCircle(
    through cell: CountTable.Cell, for amount: Int, with extra: Set<CountTable.Cell>
  ) -> [CountTable.Cell]? {
    let network = FlowNetwork(table, hidden: primary.union(extra), atLeast: Self.atLeast)
    let rest = network.afterRaising(cell)
    let shown = table.cells.filter { mayHide($0) && !primary.contains($0) && !extra.contains($0) }
    var wanted = amount
    while wanted > 0 {
      if let circle = circle(through: cell, for: wanted, rest, opening: shown) { return circle }
      wanted /= 2
    }
    return nil
  }

  /// Dijkstra's shortest path (Numer. Math. 1, 1959) from where the count flows to back to where it comes
  /// from.
  private func circle(
    through cell: CountTable.Cell, for amount: Int, _ network: FlowNetwork, opening shown: [CountTable.Cell]
  ) -> [CountTable.Cell]? {
    let (end, start) = network.ends(cell)
    let steps = Dictionary(
      grouping: shown.flatMap { self.steps(along: $0, network, for: amount) }, by: \.from)
    var best: [FlowNetwork.Node: (price: Int, way: [CountTable.Cell])] = [start: (0, [])]
    var open: Set<FlowNetwork.Node> = [start]
    while let node = open.min(by: { (best[$0]?.price ?? 0, $0) < (best[$1]?.price ?? 0, $1) }) {
      guard let here = best[node], node != end else { return best[node]?.way }
      open.remove(node)
      for other in 0..<network.size where network.room(from: node, to: other) >= amount {
        guard here.price < best[other]?.price ?? .max else { continue }
        best[other] = here
        open.insert(other)
      }
      for step in steps[node] ?? [] where here.price + step.price < best[step.to]?.price ?? .max {
        best[step.to] = (here.price + step.price, here.way + [step.cell])
        open.insert(step.to)
      }
    }
    return nil
  }

  private struct Step {
    var from: FlowNetwork.Node
    var to: FlowNetwork.Node
    var cell: CountTable.Cell
    var price: Int
  }

  /// Up along a cell from its beginning, and down from its end where its count has the room.
  private func steps(along cell: CountTable.Cell, _ network: FlowNetwork, for amount: Int) -> [Step] {
    let (from, to) = network.ends(cell)
    let price = Self.price(cell, table)
    let up = Step(from: from, to: to, cell: cell, price: price)
    let hasRoom = table.count(cell) - Self.atLeast >= amount
    return hasRoom ? [up, Step(from: to, to: from, cell: cell, price: price)] : [up]
  }
}
