import Scoring
import Testing

@Suite struct SuppressionReferenceTests {
  typealias Cell = CountTable.Cell

  private func cells(_ pattern: JSONValue) -> Set<Cell> {
    Set(
      pattern.list.enumerated().flatMap { row, values in
        values.ints.enumerated().filter { $0.element == 1 }.map { Cell(row: row, column: $0.offset) }
      })
  }

  private func check(_ bounds: [Cell: SuppressionAudit.Bounds], _ expected: JSONValue) {
    #expect(bounds.count == expected.object.count)
    for (name, ends) in expected.object {
      let place = name.split(separator: ",").compactMap { Int($0) }
      let found = bounds[Cell(row: place[0], column: place[1])]
      #expect(found == SuppressionAudit.Bounds(lower: ends.ints[0], upper: ends.ints[1]))
    }
  }

  @Test(arguments: ["suppression_synth_k11", "suppression_synth_k5"])
  func `what a reader can work out agrees with linear programming`(name: String) throws {
    let reference = try Reference(name)
    let table = try CountTable(reference.inputs["table"].list.map(\.ints))
    let expected = reference.expected
    #expect((0..<table.rows).map { table[$0, table.columns] } == reference.inputs["row_totals"].ints)
    #expect(table[table.rows, table.columns] == reference.inputs["grand_total"].int)
    let primary = cells(expected["primary"])
    check(SuppressionAudit.bounds(table, hidden: primary), expected["audit_if_primary_only"])
    let optimal = cells(expected["optimal_pattern"])
    check(SuppressionAudit.bounds(table, hidden: optimal), expected["audit_of_optimal_pattern"])
  }

  @Test(arguments: ["suppression_synth_k11", "suppression_synth_k5"])
  func `few more counts are hidden than the fewest possible`(name: String) throws {
    let reference = try Reference(name)
    let table = try CountTable(reference.inputs["table"].list.map(\.ints))
    let limit = reference.inputs["k"].int ?? 0
    let suppression = try Suppression(table, limit: limit)
    #expect(suppression.primary == cells(reference.expected["primary"]) && suppression.isReleasable)
    let fewest = reference.expected["complementary_cells"].int ?? 0
    #expect(suppression.complementary.count <= max(2, 2 * fewest))
    let bounds = SuppressionAudit.bounds(table, hidden: suppression.hidden)
    for cell in suppression.primary {
      let found = try #require(bounds[cell])
      #expect((found.upper ?? .max) >= limit && found.lower < (found.upper ?? .max))
    }
  }
}
