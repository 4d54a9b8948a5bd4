/// A sum over people that somebody can know: how much it takes of each of them.
package struct ReleasedSum: Equatable, Sendable {
  /// The people of whom it takes as much.
  struct Part: Equatable, Sendable {
    var factor: Double
    /// One entry a person.
    var members: [Bool]
  }

  /// Nobody is in two parts.
  let parts: [Part]
  /// For how many people it says whether they are in it.
  let people: Int

  /// Takes everybody in a set once; one entry a person.
  package init(_ set: [Bool]) { (parts, people) = ([Part(factor: 1, members: set)], set.count) }

  /// Takes of each person what the weight says, 0 for nobody of the sum; weights that only rounding tells apart are
  /// one.
  package init(weights: [Double]) {
    var places: [Double: Int] = [:]
    var parts: [Part] = []
    for (person, weight) in weights.enumerated() {
      let factor = (weight * 1e6).rounded() / 1e6
      guard factor != 0 else { continue }
      if places[factor] == nil {
        places[factor] = parts.count
        parts.append(Part(factor: factor, members: Array(repeating: false, count: weights.count)))
      }
      if let place = places[factor] { parts[place].members[person] = true }
    }
    (self.parts, people) = (parts, weights.count)
  }
}
