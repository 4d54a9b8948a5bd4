import Scoring

extension GroupTable {
  private static let columns = [
    "id", "name", "rank", "score", "severityContribution", "chosenContribution", "bothParts", "rated",
    "topTwoShare", "pickShare", "dontKnowShare",
  ]

  /// CSV as RFC 4180 has it: CRLF, quotes doubled; what cannot be said is an empty cell.
  package func csv() -> String {
    ([Self.columns] + factors.map(Self.cells)).map { row in
      row.map(Self.quoted).joined(separator: ",") + "\r\n"
    }.joined()
  }

  private static func cells(_ factor: Factor) -> [String] {
    let result = factor.result
    func number(_ value: Double?) -> String { value.map { String($0) } ?? "" }
    return [
      factor.id, factor.name, result.rank.map { String($0.place) } ?? "", number(result.score),
      number(result.contributions?.severity), number(result.contributions?.chosen), String(result.bothParts),
      String(result.rated), number(result.topTwoShare), number(result.pickShare),
      number(result.dontKnowShare),
    ]
  }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes else { return cell }
    return "\"" + cell.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
