import Questionnaires
import Reporting

/// A set of people about whom something was released: never who they are, only how they were chosen.
///
/// Keys are kept for good; those that came later are missing in what older versions wrote.
struct ReleasedSet: Codable, Equatable {
  /// How many people of a population gave each answer to a question.
  struct Margin: Codable, Equatable {
    var question: String
    var counts: [String: Double]
  }

  var condition: String?
  var question: String?
  /// A choice of the question.
  var choice: String?
  /// Months, such as `2026-03..2026-05`.
  var wave: String?
  var people: Int
  /// Its walks were finished up to this place in the log; nil where that was not noted.
  var upTo: Int64?
  /// What its points were weighted to.
  var target: [Margin]?
  /// The ids of the factors of which a kind of number was not shown, by the name of the kind.
  var hidden: [String: [String]]?

  /// Everybody in a table, and each of its groups that is shown; none where nothing of their answers is.
  static func sets(of table: GroupTable, _ plan: GroupPlan, upTo: Int64?) -> [ReleasedSet] {
    let target = plan.target.map { $0.margins.map { Margin(question: $0.question, counts: $0.counts) } }
    func set(_ choice: String?, _ people: Int, _ hidden: [String: [String]]) -> ReleasedSet? {
      guard hidden[GroupTable.Factor.Hidden.points.rawValue]?.count != table.factors.count || choice == nil
      else { return nil }
      return ReleasedSet(
        condition: plan.condition?.text, question: choice == nil ? nil : table.groups?.question,
        choice: choice, people: people, upTo: upTo, target: target, hidden: hidden.isEmpty ? nil : hidden)
    }
    let groups = table.groups?.groups.compactMap { group -> ReleasedSet? in
      guard let choice = group.id, let people = group.people, people > 0 else { return nil }
      let unseen = zip(table.factors, group.cells).filter { $1.points == nil }.map(\.0.id)
      return set(choice, people, unseen.isEmpty ? [:] : [GroupTable.Factor.Hidden.points.rawValue: unseen])
    }
    guard shows(table.factors) else { return [] }
    return [set(nil, table.people, hidden(table.factors))].compactMap(\.self) + (groups ?? [])
  }

  /// One of two waves; nil where nothing of it is shown.
  static func set(
    ofWave name: String?, _ factors: [GroupTable.Factor], people: Int, _ plan: GroupPlan, upTo: Int64?
  ) -> ReleasedSet? {
    guard shows(factors) else { return nil }
    let hidden = hidden(factors)
    return ReleasedSet(
      condition: plan.condition?.text, wave: name, people: people, upTo: upTo,
      hidden: hidden.isEmpty ? nil : hidden)
  }

  private static func shows(_ factors: [GroupTable.Factor]) -> Bool {
    factors.contains { factor in
      factor.score != nil || factor.rated != nil || factor.pickShare != nil || factor.dontKnowShare != nil
    }
  }

  private static func hidden(_ factors: [GroupTable.Factor]) -> [String: [String]] {
    GroupTable.Factor.Hidden.allCases.reduce(into: [:]) { all, kind in
      let ids = factors.filter { $0.hidden.contains(kind) }.map(\.id)
      if !ids.isEmpty { all[kind.rawValue] = ids }
    }
  }

  /// Whether a kind of number was not shown of a factor.
  func hides(_ kind: GroupTable.Factor.Hidden, of factor: String) -> Bool {
    hidden?[kind.rawValue]?.contains(factor) ?? false
  }

  /// Whether two sets were chosen in the same way, whenever that was.
  func isChosen(like other: ReleasedSet) -> Bool {
    (condition, question, choice) == (other.condition, other.question, other.choice) && wave == other.wave
  }
}
