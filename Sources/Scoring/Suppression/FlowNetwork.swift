/// What a reader cannot exclude about hidden counts, as flows.
///
/// A table with totals is a circulation: a count flows from its row to its column, a column's total on to the
/// total of the table, and from there as row totals back to the rows. Adding to one hidden count means
/// sending the same amount around a circle of other hidden counts, up along some and down along others
/// (Gusfield, "A Graph Theoretic Approach to Statistical Data Security", SIAM J. Comput. 17, 1988). The
/// bounds are those of linear programming, and whole numbers.
struct FlowNetwork {
  /// One end of a count's way.
  typealias Node = Int

  private let table: CountTable
  /// How many nodes there are.
  let size: Int
  /// How much can still flow from one node to another, row after row.
  private var room: [Int]
  /// More than any sum of counts.
  static let unlimited = Int.max / 4

  /// Hidden counts may move, down to `atLeast` where they are printed as hidden; all others are known.
  init(_ table: CountTable, hidden: Set<CountTable.Cell>, atLeast: Int) {
    self.table = table
    size = table.rows + table.columns + 2
    room = Array(repeating: 0, count: size * size)
    for cell in table.cells where hidden.contains(cell) || !table.isPrinted(cell) {
      let (from, to) = ends(cell)
      room[from * size + to] = Self.unlimited
      room[to * size + from] = max(0, table.count(cell) - (table.isPrinted(cell) ? atLeast : 0))
    }
  }

  func ends(_ cell: CountTable.Cell) -> (from: Node, to: Node) {
    let (rowTotals, columnTotals) = (table.rows + table.columns, table.rows + table.columns + 1)
    switch (cell.row == table.rows, cell.column == table.columns) {
    case (true, true): return (columnTotals, rowTotals)
    case (true, false): return (table.rows + cell.column, columnTotals)
    case (false, true): return (rowTotals, cell.row)
    case (false, false): return (cell.row, table.rows + cell.column)
    }
  }

  /// The least and the most that a hidden count can be; nil for no upper limit.
  func bounds(_ cell: CountTable.Cell) -> (lower: Int, upper: Int?) {
    let (from, to) = ends(cell)
    let count = table.count(cell)
    var lowering = without(cell)
    let down = lowering.send(from: from, to: to, atMost: room[to * size + from])
    var raising = without(cell)
    let up = raising.send(from: to, to: from, atMost: Self.unlimited)
    return (count - down, up >= Self.unlimited ? nil : count + up)
  }

  /// How much can still flow where a count was raised as far as the hidden counts let it.
  func afterRaising(_ cell: CountTable.Cell) -> FlowNetwork {
    let (from, to) = ends(cell)
    var rest = without(cell)
    _ = rest.send(from: to, to: from, atMost: Self.unlimited)
    return rest
  }

  /// How much can still flow from one node to another.
  func room(from: Node, to: Node) -> Int { room[from * size + to] }

  private func without(_ cell: CountTable.Cell) -> FlowNetwork {
    let (from, to) = ends(cell)
    var others = self
    others.room[from * size + to] = 0
    others.room[to * size + from] = 0
    return others
  }

  /// Uses up the largest flow between two nodes, found along shortest ways (Edmonds and Karp, J. ACM 19,
  /// 1972).
  private mutating func send(from source: Node, to sink: Node, atMost limit: Int) -> Int {
    var total = 0
    while total < limit, let way = Self.way(room, size, from: source, to: sink) {
      let amount = min(limit - total, zip(way, way.dropFirst()).map { room[$0 * size + $1] }.min() ?? 0)
      guard amount < Self.unlimited else { return Self.unlimited }
      for (one, next) in zip(way, way.dropFirst()) {
        if room[one * size + next] < Self.unlimited { room[one * size + next] -= amount }
        if room[next * size + one] < Self.unlimited { room[next * size + one] += amount }
      }
      total += amount
    }
    return total
  }

  /// The nodes of a shortest way with room left, or nil.
  private static func way(_ room: [Int], _ size: Int, from source: Node, to sink: Node) -> [Node]? {
    var cameFrom = [Int](repeating: -1, count: size)
    cameFrom[source] = source
    var queue = [source]
    var next = 0
    while next < queue.count, cameFrom[sink] < 0 {
      let node = queue[next]
      next += 1
      for other in 0..<size where cameFrom[other] < 0 && room[node * size + other] > 0 {
        cameFrom[other] = node
        queue.append(other)
      }
    }
    guard cameFrom[sink] >= 0 else { return nil }
    var way = [sink]
    while let last = way.last, last != source { way.append(cameFrom[last]) }
    return way.reversed()
  }
}
