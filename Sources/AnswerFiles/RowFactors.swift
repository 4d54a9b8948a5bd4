import Interviewing
import Questionnaires

/// Which factors the row itself names for its repeated questions.
struct RowFactors {
  /// What the cell of a `top_2` says.
  enum Named: Equatable {
    case empty, notShown, notReached, unknown
    /// An earlier cell of the row names the same factor.
    case again
    case factor(String)
  }

  private(set) var named: [Int: Named] = [:]

  init() {}

  init(_ row: CSVRow, _ sheet: AnswerSheet, language: String?) {
    var seen: Set<String> = []
    for (number, index) in sheet.repeated.tops.sorted(by: { $0.key < $1.key }) {
      var name = Self.named(row.cells[index].text, sheet.factors, language)
      if case .factor(let id) = name, !seen.insert(id).inserted { name = .again }
      named[number] = name
    }
  }

  private static func named(_ cell: String, _ factors: ChoiceMatcher, _ language: String?) -> Named {
    switch FoldedText.fold(CleanText.clean(cell)) {
    case "", "dk", "pn": .empty
    case "ns": .notShown
    case "nr": .notReached
    default: (try? factors.name(of: cell, language: language)).flatMap { $0 }.map { .factor($0) } ?? .unknown
    }
  }

  /// The number under which a row answers for a factor: the one it gives it itself, otherwise the factor's
  /// place in the walk, unless the row says that another factor has it.
  func number(of factor: String, asked: [String]) -> Int? {
    if let given = named.first(where: { $0.value == .factor(factor) })?.key { return given }
    guard let number = asked.firstIndex(of: factor).map({ $0 + 1 }) else { return nil }
    return switch named[number] ?? .empty {
    case .empty, .notShown, .notReached: number
    case .unknown, .again, .factor: nil
    }
  }
}
