/// Which counts of a table to hide so that no number on fewer than k people can be read or worked out.
///
/// Primary: 0 < n < k, zeros are shown. Complementary: further counts, found along cheapest circles through
/// each primary one that is still bounded below k (shortest-path heuristic: Castro, "Recent Advances in
/// Optimization Techniques for Statistical Tabular Data Protection", Eur. J. Oper. Res. 216, 2012), then
/// shown again where they turn out not to be needed. The total of the table is no breakdown and stays.
package struct Suppression: Equatable, Sendable {
  /// Anything printed, released or shown to a room.
  package static let publicLimit = 11

  package let primary: Set<CountTable.Cell>
  /// Counts of k people and more that are hidden to protect others.
  package let complementary: Set<CountTable.Cell>
  /// False when even hiding everything leaves a count bounded below k: then nothing of the table may be
  /// printed.
  package let isReleasable: Bool

  /// All that is hidden.
  package var hidden: Set<CountTable.Cell> { primary.union(complementary) }

  /// Refuses a limit below 2, which would hide nothing.
  package init(_ table: CountTable, limit: Int) throws(ScoringError) {
    guard limit > 1 else { throw .unusableCode(limit) }
    let primary = Set(table.cells.filter { Self.isPrimary($0, table, limit) })
    let fewestFirst = primary.sorted { Self.comes($0, before: $1, table) }
    let search = SuppressionSearch(table: table, primary: primary, limit: limit)
    let found = [fewestFirst, fewestFirst.reversed()].compactMap { search.complementary(inOrder: $0) }
    let best = found.min { SuppressionSearch.cost($0, table) < SuppressionSearch.cost($1, table) }
    self.primary = primary
    isReleasable = best != nil
    complementary = best ?? Set(table.cells.filter { !primary.contains($0) && search.mayHide($0) })
  }

  private static func isPrimary(_ cell: CountTable.Cell, _ table: CountTable, _ limit: Int) -> Bool {
    table.isPrinted(cell) && !table.isTableTotal(cell) && (1..<limit).contains(table.count(cell))
  }

  private static func comes(
    _ one: CountTable.Cell, before other: CountTable.Cell, _ table: CountTable
  ) -> Bool {
    (table.count(one), one.row, one.column) < (table.count(other), other.row, other.column)
  }

  /// Whether a mean or a share may be shown: it stands on at least `limit` people, and everybody's answer
  /// does not follow from a share of 0 or 1 in a small cell, one of fewer than twice the limit.
  package static func mayShow(share: Double?, of people: Int, limit: Int) -> Bool {
    guard people >= limit else { return false }
    let tellsAll = share == 0 || share == 1
    return !tellsAll || people >= 2 * limit
  }
}
