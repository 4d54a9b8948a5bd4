/// Which people belong together: a session, a site, or each person alone.
struct ClusterDesign: Equatable, Sendable {
  /// How many clusters there are.
  let count: Int
  /// The cluster of each person, from 0 to `count` − 1; nil for each person alone.
  let positions: [Int]?

  /// Any number may name a cluster, one a person; nil for each person alone. Refuses fewer than two clusters.
  init(_ names: [Int]?, people: Int) throws(ScoringError) {
    if let names, names.count != people { throw .unequalLengths(people, names.count) }
    guard people > 0 else { throw .noAnswers }
    var known: [Int: Int] = [:]
    positions = names?.map { name in
      let position = known[name] ?? known.count
      known[name] = position
      return position
    }
    count = names == nil ? people : known.count
    guard count > 1 else { throw .tooFewPeople(needed: 2, found: count) }
  }
}
