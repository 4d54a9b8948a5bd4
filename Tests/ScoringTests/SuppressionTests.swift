import Scoring
import Testing

typealias Cell = CountTable.Cell

@Suite struct SuppressionTests {
  @Test func `a table of large counts shows everything`() throws {
    let suppression = try Suppression(try CountTable([[20, 30], [0, 40]]), limit: 11)
    #expect(suppression.hidden.isEmpty && suppression.isReleasable)
  }

  @Test func `no row or column is left with one hidden count`() throws {
    let table = try CountTable([[3, 30, 20], [25, 40, 20], [30, 15, 20]])
    let suppression = try Suppression(table, limit: 11)
    #expect(suppression.primary == [Cell(row: 0, column: 0)] && suppression.isReleasable)
    for line in 0..<3 {
      #expect(suppression.hidden.count { $0.row == line && $0.column < 3 } != 1)
      #expect(suppression.hidden.count { $0.column == line && $0.row < 3 } != 1)
    }
  }

  @Test func `zeros are shown`() throws {
    let suppression = try Suppression(try CountTable([[0, 5, 40], [30, 0, 20], [30, 40, 25]]), limit: 11)
    #expect(suppression.isReleasable && !suppression.hidden.contains(Cell(row: 0, column: 0)))
    #expect(!suppression.hidden.contains(Cell(row: 1, column: 1)))
  }

  @Test func `a small total is hidden like a small count`() throws {
    let table = try CountTable([[2, 3], [40, 50], [20, 30]])
    let suppression = try Suppression(table, limit: 11)
    #expect(suppression.primary.contains(Cell(row: 0, column: 2)) && suppression.isReleasable)
    #expect(suppression.hidden.contains { $0.column == 2 && $0.row > 0 })
  }

  @Test func `one line of groups hides a second group`() throws {
    let suppression = try Suppression(try CountTable([[4, 60, 25, 30]], totals: [.ofRows]), limit: 11)
    #expect(suppression.hidden == [Cell(row: 0, column: 0), Cell(row: 0, column: 2)])
  }

  @Test func `a group too small to be hidden in is refused as a whole`() throws {
    let suppression = try Suppression(try CountTable([[2, 3]], totals: []), limit: 11)
    #expect(!suppression.isReleasable)
    #expect(suppression.hidden == [Cell(row: 0, column: 0), Cell(row: 0, column: 1)])
  }

  @Test(arguments: [
    (0.5, 10, false), (0.5, 11, true), (0, 11, false), (1, 21, false), (1, 22, true), (0.99, 11, true),
  ])
  func `shares of few people, and of everybody in a small cell, are hidden`(
    share: Double, people: Int, isShown: Bool
  ) {
    #expect(Suppression.mayShow(share: share, of: people, limit: Suppression.publicLimit) == isShown)
  }

  @Test func `what is no table is refused`() throws {
    #expect(throws: ScoringError.noAnswers) { try CountTable([]) }
    #expect(throws: ScoringError.noAnswers) { try CountTable([[]]) }
    #expect(throws: ScoringError.unequalLengths(2, 1)) { try CountTable([[1, 2], [3]]) }
    #expect(throws: ScoringError.negativeCount(-1)) { try CountTable([[1, -1]]) }
    #expect(throws: ScoringError.unusableCode(1)) { try Suppression(try CountTable([[1]]), limit: 1) }
  }
}

@Suite struct SuppressionPropertyTests {
  /// The unknowns of a reader who knows the printed counts, and the equations that the totals make.
  private struct Reader {
    let table: CountTable
    let unknown: [Cell]
    let atLeast: (Cell) -> Int
    let program: LinearProgram

    init(_ table: CountTable, hidden: Set<Cell>, atLeast: Int) {
      self.table = table
      func isPrinted(_ cell: Cell) -> Bool {
        if cell.row == table.rows, cell.column < table.columns { return table.totals.contains(.ofColumns) }
        return cell.column < table.columns || cell.row == table.rows || table.totals.contains(.ofRows)
      }
      let unknown = table.cells.filter { hidden.contains($0) || !isPrinted($0) }
      let floor: (Cell) -> Int = { isPrinted($0) ? atLeast : 0 }
      func equation(_ parts: [Cell], _ total: Cell) -> (coefficients: [Int], right: Int) {
        var (coefficients, right) = ([Int](repeating: 0, count: unknown.count), 0)
        for (cell, sign) in parts.map({ ($0, 1) }) + [(total, -1)] {
          if let index = unknown.firstIndex(of: cell) {
            coefficients[index] = sign
            right -= sign * floor(cell)
          } else {
            right -= sign * table[cell.row, cell.column]
          }
        }
        return (coefficients, right)
      }
      let rows = (0...table.rows).map { row in
        equation(
          (0..<table.columns).map { Cell(row: row, column: $0) }, Cell(row: row, column: table.columns))
      }
      let columns = (0...table.columns).map { column in
        equation(
          (0..<table.rows).map { Cell(row: $0, column: column) }, Cell(row: table.rows, column: column))
      }
      (self.unknown, self.atLeast) = (unknown, floor)
      program = LinearProgram(rows + columns, unknowns: unknown.count)
    }

    func most(_ cell: Cell) throws -> Int? {
      try program.most(unknown.map { $0 == cell ? 1 : 0 }).map { $0 + atLeast(cell) }
    }

    func least(_ cell: Cell) throws -> Int? {
      try program.most(unknown.map { $0 == cell ? -1 : 0 }).map { atLeast(cell) - $0 }
    }
  }

  private func madeUpTable(using random: inout SeededGenerator) throws -> CountTable {
    let (rows, columns) = (Int.random(in: 1...4, using: &random), Int.random(in: 2...5, using: &random))
    let scale = [8, 20, 60].randomElement(using: &random) ?? 8
    let counts = (0..<rows).map { _ in
      (0..<columns).map { _ in
        Int.random(in: 0..<9, using: &random) == 0 ? 0 : Int.random(in: 0...scale, using: &random)
      }
    }
    let totals: CountTable.Totals =
      rows == 1
      ? [.ofRows]
      : [[], .ofRows, .ofColumns, [.ofRows, .ofColumns]]
        .randomElement(using: &random) ?? []
    return try CountTable(counts, totals: totals)
  }

  @Test func `no hidden count can be bounded below k by an independent solver`() throws {
    var random = SeededGenerator(seed: 30)
    var (released, refused) = (0, 0)
    for _ in 0..<1000 {
      let table = try madeUpTable(using: &random)
      let limit = [5, 11].randomElement(using: &random) ?? 5
      let suppression = try Suppression(table, limit: limit)
      let reader = Reader(table, hidden: suppression.hidden, atLeast: 1)
      let bounds = try suppression.hidden.map { try reader.most($0) ?? .max }
      if suppression.isReleasable {
        #expect(bounds.allSatisfy { $0 >= limit }, "\(table) at \(limit)")
        released += suppression.hidden.isEmpty ? 0 : 1
      } else {
        // Refused only where hiding all that can be hidden does not help.
        #expect(bounds.contains { $0 < limit }, "\(table) at \(limit)")
        refused += 1
      }
    }
    #expect(released > 300 && refused > 10, "\(released) tables with hidden counts, \(refused) refused")
  }

  @Test func `bounds by flows are those of linear programming`() throws {
    var random = SeededGenerator(seed: 31)
    for round in 0..<1000 {
      let table = try madeUpTable(using: &random)
      let all = table.cells.filter {
        table[$0.row, $0.column] > 0 && $0.column < table.columns && $0.row < table.rows
      }
      let hidden = Set(all.filter { _ in Int.random(in: 0..<2, using: &random) == 0 }.prefix(6))
      let atLeast = round % 2
      let reader = Reader(table, hidden: hidden, atLeast: atLeast)
      for (cell, bounds) in SuppressionAudit.bounds(table, hidden: hidden, atLeast: atLeast) {
        #expect(try reader.most(cell) == bounds.upper)
        #expect(try reader.least(cell) == bounds.lower)
      }
    }
  }
}
