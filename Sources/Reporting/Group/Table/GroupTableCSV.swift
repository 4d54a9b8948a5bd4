import Scoring

extension GroupTable {
  private static let columns = [
    "id", "name", "rank", "score", "severityContribution", "chosenContribution", "bothParts", "rated",
    "topTwoShare", "pickShare", "dontKnowShare", "rankFrom", "rankTo", "tier", "median", "spread", "group",
    "rankWithoutSeverity", "rankWithoutChosen", "rehearsal",
  ]

  /// CSV as RFC 4180 has it: CRLF, quotes doubled; what cannot be said or is hidden is an empty cell.
  ///
  /// Everybody's rows come first, with an empty `group`; then those of each group that is shown, or of the older
  /// wave.
  package func csv() -> String {
    let older = waves.map { waves in waves.changes.map { cells($0.old, group: waves.oldName) } } ?? []
    let groups = groups?.groups.flatMap { group in
      zip(factors, group.cells).map { Self.cells($0, $1, group: group.id ?? "-") }
    }
    let own = factors.map { cells($0, group: waves?.newName ?? "") }
    let mark = isRehearsal ? "true" : ""
    let rows = (own + older + (groups ?? [])).map { $0 + [mark] }
    return ([Self.columns] + rows).map { row in
      row.map(Self.quoted).joined(separator: ",") + "\r\n"
    }.joined()
  }

  private func cells(_ factor: Factor, group: String) -> [String] {
    func number(_ value: Double?) -> String { value.map { String($0) } ?? "" }
    func whole(_ value: Int?) -> String { value.map { String($0) } ?? "" }
    return [
      factor.id, factor.name, whole(factor.rank?.place), number(factor.score),
      number(factor.contributions?.severity), number(factor.contributions?.chosen), whole(factor.bothParts),
      whole(factor.rated), number(factor.topTwoShare), number(factor.pickShare), number(factor.dontKnowShare),
      whole(factor.rankSet?.lowerBound), whole(factor.rankSet?.upperBound), whole(factor.tier),
      number(factor.median), number(factor.spread), group,
    ] + WeightSensitivity.Part.allCases.map { whole(factor.rankWithout[$0]?.place) }
  }

  private static func cells(
    _ factor: Factor, _ cell: GroupBreakdown.Cell, group: String
  ) -> [String] {
    let empty = [String](repeating: "", count: 9)
    return [factor.id, factor.name, "", cell.points.map { String($0) } ?? "", "", ""]
      + [cell.bothParts.map { String($0) } ?? ""] + empty + [group]
      + WeightSensitivity.Part.allCases.map { _ in "" }
  }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes else { return cell }
    return "\"" + cell.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
