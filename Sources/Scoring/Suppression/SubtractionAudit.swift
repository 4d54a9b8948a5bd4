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
    /// What a set takes of each of them.
    struct Share: Sendable {
      var set: Int
      var factor: Double
    }

    var people = 0
    var sets: [Share] = []
    /// Whether all of them have the lowest value that there is, or all the highest.
    var isLowest = false
    var isHighest = false
  }

  /// One list a released set, with one entry a person; people beyond the end of a list are not in its set.
  ///
  /// `values` has what a released mean is about, one entry a person on 0…1: with it the audit also finds what all of
  /// a group of fewer than twice the limit said.
  package init(_ sets: [[Bool]], values: [Double] = []) {
    self.init(sets.map { ReleasedSum($0) }, values: values)
  }

  /// The same for sums that may take more of one person than of another, as those of weighted means do.
  package init(_ sums: [ReleasedSum], values: [Double] = []) {
    sets = sums.count
    var unknownOf = [Int](repeating: 0, count: sums.map(\.people).max() ?? 0)
    var unknowns = unknownOf.isEmpty ? [] : [Unknown(people: unknownOf.count)]
    for (number, sum) in sums.enumerated() {
      for part in sum.parts {
        Self.split(&unknownOf, &unknowns, by: part.members, .init(set: number, factor: part.factor))
      }
    }
    if !values.isEmpty { Self.mark(&unknowns, unknownOf, values) }
    self.unknowns = unknowns.sorted { $0.people > $1.people }
  }

  /// Tells those who are in the set apart from those who are not.
  private static func split(
    _ unknownOf: inout [Int], _ unknowns: inout [Unknown], by set: [Bool], _ share: Unknown.Share
  ) {
    var inside = [Int](repeating: 0, count: unknowns.count)
    for (person, isIn) in set.enumerated() where isIn { inside[unknownOf[person]] += 1 }
    var partOf = [Int](repeating: -1, count: unknowns.count)
    for unknown in inside.indices where inside[unknown] > 0 {
      if inside[unknown] == unknowns[unknown].people {
        unknowns[unknown].sets.append(share)
      } else {
        unknowns[unknown].people -= inside[unknown]
        partOf[unknown] = unknowns.count
        unknowns.append(Unknown(people: inside[unknown], sets: unknowns[unknown].sets + [share]))
      }
    }
    for (person, isIn) in set.enumerated() where isIn && partOf[unknownOf[person]] >= 0 {
      unknownOf[person] = partOf[unknownOf[person]]
    }
  }

  private static func mark(_ unknowns: inout [Unknown], _ unknownOf: [Int], _ values: [Double]) {
    for unknown in unknowns.indices {
      (unknowns[unknown].isLowest, unknowns[unknown].isHighest) = (true, true)
    }
    for (person, unknown) in unknownOf.enumerated() {
      let value = person < values.count ? values[person] : 0.5
      if value > 0 { unknowns[unknown].isLowest = false }
      if value < 1 { unknowns[unknown].isHighest = false }
    }
  }

  /// Whether the sets together tell something about fewer than `limit` people that neither the first `earlier`
  /// sets nor the others tell by themselves; 0 asks about all sets at once.
  package func showsFew(below limit: Int, earlier: Int = 0) -> Bool {
    let few = EchelonForm(unknowns, sets: 0..<sets).combinations.filter { saysFew($0, below: limit) }
    guard earlier > 0, !few.isEmpty else { return !few.isEmpty }
    let parts = [0..<min(earlier, sets), min(earlier, sets)..<sets].map { EchelonForm(unknowns, sets: $0) }
    return few.contains { combination in parts.allSatisfy { !$0.spans(combination) } }
  }

  /// Whether a sum of sets stands on some people, but fewer than the limit, or on fewer than twice as many who all
  /// said the same.
  private func saysFew(_ combination: [Double], below limit: Int) -> Bool {
    var (people, isLowest, isHighest) = (0, true, true)
    for unknown in unknowns where !EchelonForm.isZero(EchelonForm.value(combination, unknown)) {
      people += unknown.people
      (isLowest, isHighest) = (isLowest && unknown.isLowest, isHighest && unknown.isHighest)
      if people >= (isLowest || isHighest ? 2 * limit : limit) { return false }
    }
    return people > 0
  }
}
