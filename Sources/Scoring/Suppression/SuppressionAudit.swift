/// What a reader can work out about hidden counts from everything that is printed (Gusfield 1988; see
/// `FlowNetwork`).
package enum SuppressionAudit {
  /// The least and the most that a hidden count can be, totals and all printed counts taken into account.
  package struct Bounds: Equatable, Sendable {
    package let lower: Int
    /// Nil for no limit.
    package let upper: Int?

    /// The upper end is nil where nothing bounds the cell.
    package init(lower: Int, upper: Int?) { (self.lower, self.upper) = (lower, upper) }

    /// Whether the reader can tell that fewer than `limit` people stand behind it.
    package func reveals(below limit: Int) -> Bool { (upper ?? .max) < limit }
  }

  /// The exact bounds of every hidden cell that is printed as hidden.
  ///
  /// `atLeast` is what a reader knows of any hidden count: 1 where zeros are shown, 0 to ignore that.
  package static func bounds(
    _ table: CountTable, hidden: Set<CountTable.Cell>, atLeast: Int = 0
  ) -> [CountTable.Cell: Bounds] {
    let network = FlowNetwork(table, hidden: hidden, atLeast: atLeast)
    return hidden.reduce(into: [:]) { result, cell in
      guard table.isPrinted(cell) else { return }
      let bounds = network.bounds(cell)
      result[cell] = Bounds(lower: bounds.lower, upper: bounds.upper)
    }
  }
}
