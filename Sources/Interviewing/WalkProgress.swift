import Questionnaires

/// How much of a walk is done, in questions and in minutes.
package struct WalkProgress: Equatable, Sendable {
  /// The number of the question at hand, from 1.
  package var number: Int
  package var total: Int
  /// What is left, rounded up; 0 only when nothing is left.
  package var minutesLeft: Int
}

extension Interview {
  /// Where the person stands, counting what is certain and the places that areas and picks may still fill.
  package var progress: WalkProgress? {
    guard let length = length.flatMap(questionnaire.length(named:)) else { return nil }
    let efforts = path.map { effort($0.question) }
    let position = current.flatMap { path.firstIndex(of: $0) } ?? path.count
    let pending = pendingPlaces
    let left =
      efforts[position...].reduce(0, +)
      + pending.filter { position <= $0.index }.reduce(0) { $0 + $1.effort }
    let whole = efforts.reduce(0, +) + pending.reduce(0) { $0 + $1.effort }
    let total = path.count + pending.reduce(0) { $0 + $1.count }
    let share = whole == 0 ? 0 : Double(left) / Double(whole)
    return WalkProgress(
      number: min(position + 1, total), total: total,
      minutesLeft: Int((share * Double(length.minutes)).rounded(.up)))
  }

  /// Questions of one section that cannot be named yet, and where in the path they will stand.
  private struct Pending {
    var count: Int
    var effort: Int
    var index: Int
  }

  private var pendingPlaces: [Pending] {
    var behind = 0
    return questionnaire.sections.indices.compactMap { s in
      behind += pathBySection[s].count
      let efforts = pendingEfforts(ofSection: s)
      guard !efforts.isEmpty else { return nil }
      // Behind what is asked before them and what is known of them.
      return Pending(count: efforts.count, effort: efforts.reduce(0, +), index: max(0, behind - 1))
    }
  }

  /// One number a question to come.
  private func pendingEfforts(ofSection index: Int) -> [Int] {
    let section = questionnaire.sections[index]
    if section.repeats != nil { return pendingRepeats(ofSection: index).map { effort($0.name) } }
    guard isRuledByOpening(section) else { return [] }
    let missing = expectedOpenings(of: section) - (opened[section.name]?.count ?? 0)
    return Array(repeating: 1, count: max(0, missing))
  }

  /// Writing, sharing out and picking from a long list take longer than one tap.
  private func effort(_ question: String) -> Int {
    switch questionnaire.kind(ofQuestion: question) {
    case .text, .allocate: 3
    case .selectMultiple, .rank: 2
    case .selectOne, .integer, nil: 1
    }
  }
}
