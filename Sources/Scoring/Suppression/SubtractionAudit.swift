/// What somebody who keeps every release can work out by adding releases and taking them from each other.
///
/// Each released set of people is an equation about sums over people. Those who are in the same sets cannot be told
/// apart and make one unknown. The equations are brought to reduced echelon form, larger unknowns first, so that
/// what can be said about few people stands in the last rows: Chin and Özsoyoğlu, "Auditing and Inference Control
/// in Statistical Databases", IEEE Trans. Softw. Eng. SE-8 (1982).
package struct SubtractionAudit: Sendable {
  /// How many released sets there are.
  private let sets: Int
  /// How many people each unknown stands for, most first, and which sets it is in.
  private let unknowns: [Unknown]

  /// People who are in the same sets.
  struct Unknown: Sendable {
    var people = 0
    var sets: [Int] = []
  }

  /// One list a released set, with one entry a person; people beyond the end of a list are not in its set.
  package init(_ sets: [[Bool]]) {
    self.sets = sets.count
    var unknownOf = [Int](repeating: 0, count: sets.map(\.count).max() ?? 0)
    var unknowns = unknownOf.isEmpty ? [] : [Unknown(people: unknownOf.count)]
    for (number, set) in sets.enumerated() { Self.split(&unknownOf, &unknowns, by: set, number) }
    self.unknowns = unknowns.sorted { $0.people > $1.people }
  }

  /// Tells those who are in the set apart from those who are not.
  private static func split(
    _ unknownOf: inout [Int], _ unknowns: inout [Unknown], by set: [Bool], _ number: Int
  ) {
    var inside = [Int](repeating: 0, count: unknowns.count)
    for (person, isIn) in set.enumerated() where isIn { inside[unknownOf[person]] += 1 }
    var partOf = [Int](repeating: -1, count: unknowns.count)
    for unknown in inside.indices where inside[unknown] > 0 {
      if inside[unknown] == unknowns[unknown].people {
        unknowns[unknown].sets.append(number)
      } else {
        unknowns[unknown].people -= inside[unknown]
        partOf[unknown] = unknowns.count
        unknowns.append(Unknown(people: inside[unknown], sets: unknowns[unknown].sets + [number]))
      }
    }
    for (person, isIn) in set.enumerated() where isIn && partOf[unknownOf[person]] >= 0 {
      unknownOf[person] = partOf[unknownOf[person]]
    }
  }

  /// Whether the sets together tell something about fewer than `limit` people that neither the first `earlier`
  /// sets nor the others tell by themselves; 0 asks about all sets at once.
  package func showsFew(below limit: Int, earlier: Int = 0) -> Bool {
    let isSplit = earlier > 0
    return EchelonForm(unknowns, sets: 0..<sets).combinations.contains { combination in
      guard saysFew(combination, below: limit) else { return false }
      guard isSplit else { return true }
      return [0..<min(earlier, sets), min(earlier, sets)..<sets].allSatisfy {
        !EchelonForm(unknowns, sets: $0).spans(combination)
      }
    }
  }

  /// Whether a sum of sets stands on some people, but fewer than the limit.
  private func saysFew(_ combination: [Double], below limit: Int) -> Bool {
    var people = 0
    for unknown in unknowns where !EchelonForm.isZero(EchelonForm.value(combination, unknown)) {
      people += unknown.people
      if people >= limit { return false }
    }
    return people > 0
  }
}
