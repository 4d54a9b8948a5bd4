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
  /// Where the person stands, counting what is certain and the places that areas may still open.
  package var progress: WalkProgress? {
    guard let length = length.flatMap(questionnaire.length(named:)) else { return nil }
    let path = path
    let position = current.flatMap { path.firstIndex(of: $0) } ?? path.count
    let extra = pendingOpenings(after: path)
    let left = path[position...].reduce(0) { $0 + effort($1) } + extra.after(position)
    let whole = path.reduce(0) { $0 + effort($1) } + extra.count
    let share = whole == 0 ? 0 : Double(left) / Double(whole)
    return WalkProgress(
      number: min(position + 1, path.count + extra.count), total: path.count + extra.count,
      minutesLeft: Int((share * Double(length.minutes)).rounded(.up)))
  }

  /// Places that the areas have not filled yet, and where in the path they will stand.
  private struct Openings {
    var count: Int
    var index: Int
    func after(_ position: Int) -> Int { position <= index ? count : 0 }
  }

  private func pendingOpenings(after path: [AnswerKey]) -> Openings {
    for section in questionnaire.sections where isRuledByOpening(section) {
      let opened = opened[section.name] ?? []
      let missing = max(0, expectedOpenings(of: section) - opened.count)
      let before = questionnaire.sections.prefix { $0.name != section.name }.flatMap(\.questions).map(\.name)
      let index = path.lastIndex { before.contains($0.question) } ?? 0
      return Openings(count: missing, index: index + opened.count)
    }
    return Openings(count: 0, index: 0)
  }

  /// Writing and picking from a long list take longer than one tap.
  private func effort(_ key: AnswerKey) -> Int {
    switch questionnaire.kind(ofQuestion: key.question) {
    case .text: 3
    case .selectMultiple, .rank: 2
    default: 1
    }
  }
}
