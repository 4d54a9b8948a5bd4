import Foundation

@testable import Reporting

/// Some people and one topic, as somebody sees them who knows nothing but what is printed.
struct UnseenPeople {
  let shown: CountSolver.Unknown
  let unsure: CountSolver.Unknown
  let answeredPicks: CountSolver.Unknown
  let picked: CountSolver.Unknown
  let rated: CountSolver.Unknown
  let areaRated: CountSolver.Unknown
  let bothParts: CountSolver.Unknown
  /// Those with points who chose it.
  let chosen: CountSolver.Unknown

  /// Adds what must hold of so many people, whatever they said.
  init(_ people: Int, _ solver: inout CountSolver) {
    (shown, unsure) = (solver.unknown(0...people), solver.unknown(0...people))
    (answeredPicks, picked) = (solver.unknown(0...people), solver.unknown(0...people))
    let own = (solver.unknown(0...people), solver.unknown(0...people))
    let area = (solver.unknown(0...people), solver.unknown(0...people))
    rated = solver.sum([own.0, own.1], atMost: people)
    areaRated = solver.sum([area.0, area.1], atMost: people)
    bothParts = solver.sum([own.0, area.0], atMost: people)
    chosen = solver.unknown(0...people)
    let (declined, unasked) = (solver.unknown(0...people), solver.unknown(0...people))
    let (others, othersChosen) = (solver.unknown(0...people), solver.unknown(0...people))
    solver.know([(rated, 1), (unsure, 1), (declined, 1), (shown, -1)], is: 0)
    solver.know([(shown, 1), (areaRated, 1), (unasked, 1)], is: Double(people))
    solver.know([(bothParts, 1), (others, 1), (answeredPicks, -1)], is: 0)
    solver.know([(unsure, 1), (declined, 1), (unasked, 1), (others, -1)], isAtLeast: 0)
    solver.know([(chosen, 1), (othersChosen, 1), (picked, -1)], is: 0)
    solver.know([(bothParts, 1), (chosen, -1)], isAtLeast: 0)
    solver.know([(others, 1), (othersChosen, -1)], isAtLeast: 0)
  }
}

/// The JSON of a ranking, as any program reads it.
struct PrintedRanking {
  let root: [String: Any]

  init(_ json: Data) throws {
    root = try JSONSerialization.jsonObject(with: json) as? [String: Any] ?? [:]
  }

  var people: Int { root["people"] as? Int ?? 0 }
  var factors: [[String: Any]] { root["factors"] as? [[String: Any]] ?? [] }
  private var chosenWeight: Double { (root["weights"] as? [String: Double])?["chosen"] ?? 0 }

  /// What it says of a topic, for whoever must find out why a test fails.
  func said(_ id: String) -> String {
    ["rated", "areaRated", "bothParts", "dontKnowShare", "pickShare", "contributions", "hidden"].map { key in
      "\(key)=\(factor(id)[key].map { "\($0)".split(whereSeparator: \.isWhitespace).joined() } ?? "-")"
    }.joined(separator: " ")
  }

  func factor(_ id: String) -> [String: Any] { factors.first { $0["id"] as? String == id } ?? [:] }

  /// What it prints of a topic, said of all these people together.
  func tell(_ id: String, of people: [UnseenPeople], to solver: inout CountSolver) {
    let factor = factor(id)
    let hidden = factor["hidden"] as? [String] ?? []
    func all(_ unknown: KeyPath<UnseenPeople, Int>, _ value: Double = 1) -> [CountSolver.Term] {
      people.map { (unknown: $0[keyPath: unknown], factor: value) }
    }
    func know(_ key: String, _ terms: [CountSolver.Term]) {
      if let number = factor[key] as? Double { solver.know(terms, is: number) }
    }
    func know(
      _ key: String, _ name: String, _ part: KeyPath<UnseenPeople, Int>, of whole: KeyPath<UnseenPeople, Int>
    ) {
      if let share = factor[key] as? Double {
        solver.know(all(part) + all(whole, -share), is: 0)
      } else if !hidden.contains(name) {
        solver.know(all(whole), is: 0)
      }
    }
    know("rated", all(\.rated) + (hidden.contains("areas") ? all(\.areaRated) : []))
    know("areaRated", all(\.areaRated))
    know("bothParts", all(\.bothParts))
    know("dontKnowShare", "dontKnow", \.unsure, of: \.shown)
    know("pickShare", "picks", \.picked, of: \.answeredPicks)
    // Points that a target weights say nothing of counts.
    guard root["weighting"] is NSNull || root["weighting"] == nil, let both = factor["bothParts"] as? Double,
      let chosen = (factor["contributions"] as? [String: Double])?["chosen"], chosenWeight > 0
    else { return }
    // A choice counts from 0.5 to 1.
    let values = both * chosen / chosenWeight / 100
    solver.know(all(\.chosen), isAtLeast: values)
    solver.know(all(\.chosen, -0.5), isAtLeast: -values)
  }
}

/// The groups of a question, as somebody sees them on one topic.
struct PrintedGroups {
  /// Nil for those who gave no answer.
  let ids: [String?]
  let people: [CountSolver.Unknown]
  let bothParts: [CountSolver.Unknown]

  init(_ ranking: PrintedRanking, _ factor: String, _ solver: inout CountSolver) {
    let root = ranking.root["groups"] as? [String: Any] ?? [:]
    let groups = root["groups"] as? [[String: Any]] ?? []
    let all = ranking.people
    ids = groups.map { $0["id"] as? String }
    var (people, bothParts): ([Int], [Int]) = ([], [])
    for group in groups {
      // A group of nobody is never hidden.
      let members = solver.unknown(group["people"] is Int ? 0...all : 1...all)
      let both = solver.unknown(0...all)
      if let count = group["people"] as? Double { solver.know([(members, 1)], is: count) }
      let cell = (group["factors"] as? [[String: Any]])?.first { $0["id"] as? String == factor } ?? [:]
      if let count = cell["bothParts"] as? Double { solver.know([(both, 1)], is: count) }
      solver.know([(members, 1), (both, -1)], isAtLeast: 0)
      (people, bothParts) = (people + [members], bothParts + [both])
    }
    (self.people, self.bothParts) = (people, bothParts)
    let total = solver.unknown(0...all)
    if let count = ranking.factor(factor)["bothParts"] as? Double { solver.know([(total, 1)], is: count) }
    let isSplit = root["overlap"] as? Bool == false
    Self.add(up: people, to: nil, all: all, isSplit: isSplit, &solver)
    Self.add(up: bothParts, to: total, all: all, isSplit: isSplit, &solver)
  }

  /// Everybody is in one group, or in at least one and in each at most once.
  private static func add(
    up groups: [CountSolver.Unknown], to total: CountSolver.Unknown?, all: Int, isSplit: Bool,
    _ solver: inout CountSolver
  ) {
    var whole = solver.unknown(all...all)
    if let total { whole = total }
    let terms: [CountSolver.Term] = groups.map { ($0, 1) } + [(whole, -1)]
    if isSplit { solver.know(terms, is: 0) } else { solver.know(terms, isAtLeast: 0) }
    for group in groups { solver.know([(whole, 1), (group, -1)], isAtLeast: 0) }
    // Whoever gave no answer is in no other group.
    guard !isSplit, let silent = groups.last else { return }
    for group in groups.dropLast() { solver.know([(whole, 1), (group, -1), (silent, -1)], isAtLeast: 0) }
  }
}
