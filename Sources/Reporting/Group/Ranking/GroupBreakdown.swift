import Scoring

/// What the groups of one question say, with small ones hidden, and where a group lies apart from the others.
package struct GroupBreakdown: Equatable, Sendable {
  /// One group.
  package struct Group: Equatable, Sendable {
    /// The choice; nil for those who gave none.
    package var choice: String?
    /// Nil where it is hidden.
    package var people: Int?
    /// One a factor in the order of the pack; none where the group is hidden.
    package var cells: [Cell]

    package var isHidden: Bool { people == nil }
  }

  /// What a group says about a factor; nothing where it is hidden.
  package struct Cell: Equatable, Sendable {
    package var bothParts: Int?
    package var points: Double?
    package var gap: Gap?
  }

  /// How far a group's mean lies from that of everybody else.
  package struct Gap: Equatable, Sendable {
    package var groupAnswered: Int
    package var othersAnswered: Int
    /// Group minus everybody else, in points.
    package var points: Double
    /// By Holm over the groups of the question that are shown.
    package var adjusted: Double
    /// About the smallest gap that as many people could have shown.
    package var smallestShown: Double

    /// At least 5 points, and adjusted p below 0.05.
    package var isCalled: Bool { abs(points) >= GroupGaps.fewestPoints && adjusted < GroupGaps.level }
  }

  package let question: String
  /// In the order of the choices; those who gave none come last.
  package let groups: [Group]
  /// Fewer people than this are hidden.
  package let limit: Int

  /// Splits a group by a question: `answers` has one entry a person, several choices with blanks between them.
  ///
  /// Each person belongs to one group where `isExclusive` says so, and otherwise to one for each choice. Refuses
  /// a question whose small groups no choice of hidden numbers protects, and so few people that a group of all of
  /// them would tell what each said.
  package init(
    _ question: String, choices: [String], isExclusive: Bool, answers: [String?], sample: GroupSample,
    limit: Int
  ) throws(GroupRefusal) {
    (self.question, self.limit) = (question, limit)
    guard answers.isEmpty || answers.count >= 2 * limit else { throw .tooFewInAll(fewest: 2 * limit) }
    let split = GroupSplit(choices: choices, isExclusive: isExclusive, answers: answers)
    let everybody = Array(repeating: true, count: answers.count)
    guard let people = try SmallCells(split, limit: limit).cells(people: everybody) else {
      throw .cannotHide(question: question, limit: limit)
    }
    var groups = zip(split.names, people).map { Group(choice: $0, people: $1, cells: []) }
    for factor in 0..<sample.evidence.count {
      let points = sample.points(factor)
      let both = try SmallCells(split, limit: limit).cells(
        people: points.map { $0 != nil }, values: points.map { ($0 ?? 0) / 100 })
      let shown = groups.indices.map { groups[$0].isHidden ? nil : both?[$0] }
      let found = try GroupCells(points: points, split: split, sample: sample, limit: limit, shown: shown)
        .cells
      for (index, cell) in found.enumerated() where !groups[index].isHidden {
        groups[index].cells.append(cell)
      }
    }
    self.groups = groups
  }

  /// Groups that are hidden, and those that nobody belongs to.
  package var unheard: [Group] { groups.filter { $0.choice != nil && ($0.people ?? 0) == 0 } }
}

/// Who belongs to which group.
struct GroupSplit {
  /// The choices, then nil for those who gave none.
  let names: [String?]
  let isExclusive: Bool
  /// One list a group, with one entry a person.
  let members: [[Bool]]

  init(choices: [String], isExclusive: Bool, answers: [String?]) {
    names = choices.map { $0 } + [nil]
    self.isExclusive = isExclusive
    let given = answers.map { $0.map { Set($0.split(separator: " ").map(String.init)) } ?? [] }
    let known = Set(choices)
    members =
      choices.map { choice in given.map { $0.contains(choice) } }
      + [given.map { $0.isDisjoint(with: known) }]
  }
}

/// Counts people by group and hides what must be hidden.
struct SmallCells {
  private let split: GroupSplit
  private let limit: Int

  init(_ split: GroupSplit, limit: Int) { (self.split, self.limit) = (split, limit) }

  /// How many of these people are in each group, nil where that is hidden; nil when nothing may be printed.
  ///
  /// With what each of them said, on 0…1, groups are hidden too where a mean would tell what all of few people said.
  func cells(people: [Bool], values: [Double] = []) throws(GroupRefusal) -> [Int?]? {
    let counts = split.members.map { zip($0, people).count { $0 && $1 } }
    guard split.isExclusive else {
      let total = people.count { $0 }
      // Who gave no answer is in no other group: where those are hidden, one person at least is not in the others.
      if let silent = counts.last, !isShown(silent), total <= limit { return nil }
      return audited(counts.map { isShown($0) && isShown(total - $0) ? $0 : nil }, counts, people, values)
    }
    do throws(ScoringError) {
      let table = try CountTable(counts.map { [$0] }, totals: [])
      let suppression = try Suppression(table, limit: limit)
      guard suppression.isReleasable, isSafe(table, suppression.hidden) else { return nil }
      let hidden = Set(suppression.hidden.map(\.row))
      let shown = counts.enumerated().map { hidden.contains($0) ? nil : $1 }
      return values.isEmpty ? shown : audited(shown, counts, people, values)
    } catch {
      throw .scoring(error)
    }
  }

  /// Of groups that stand on enough, the smallest are hidden until no sum of the others and of everybody shows what
  /// few people said.
  private func audited(_ cells: [Int?], _ counts: [Int], _ people: [Bool], _ values: [Double]) -> [Int?] {
    var shown = cells
    while let smallest = shown.indices.filter({ (shown[$0] ?? 0) > 0 }).min(by: { counts[$0] < counts[$1] }) {
      let sets = shown.indices.filter { (shown[$0] ?? 0) > 0 }.map { group in
        zip(split.members[group], people).map { $0 && $1 }
      }
      guard SubtractionAudit([people] + sets, values: values).showsFew(below: limit) else { break }
      shown[smallest] = nil
    }
    return shown
  }

  private func isShown(_ count: Int) -> Bool { count == 0 || count >= limit }

  /// The audit: nobody can work out of what is printed that a hidden count is below the limit.
  private func isSafe(_ table: CountTable, _ hidden: Set<CountTable.Cell>) -> Bool {
    SuppressionAudit.bounds(table, hidden: hidden, atLeast: 1).values.allSatisfy { !$0.reveals(below: limit) }
  }
}

/// What each group says about one factor.
private struct GroupCells {
  let points: [Double?]
  let split: GroupSplit
  let sample: GroupSample
  let limit: Int
  /// How many people of each group have points, nil where that is hidden.
  let shown: [Int?]

  /// One a group, empty where it is hidden.
  var cells: [GroupBreakdown.Cell] {
    get throws(GroupRefusal) {
      var gaps: [Int: GroupGaps.Gap] = [:]
      for (group, count) in shown.enumerated() where split.names[group] != nil && (count ?? 0) >= limit {
        gaps[group] = try gap(group)
      }
      let order = gaps.keys.sorted()
      let adjusted: [Double]
      do throws(ScoringError) {
        adjusted = try MultipleTests.holm(order.compactMap { gaps[$0]?.p })
      } catch {
        throw .scoring(error)
      }
      let holm = Dictionary(uniqueKeysWithValues: zip(order, adjusted))
      return shown.indices.map { cell($0, gaps[$0], holm[$0]) }
    }
  }

  /// Nil where too few people or sites stand behind it.
  private func gap(_ group: Int) throws(GroupRefusal) -> GroupGaps.Gap? {
    if let sites = sample.sites, sites < ClusteredMean.enoughClusters { return nil }
    do throws(ScoringError) {
      let found = try GroupGaps(
        points: points, groups: split.members[group].map { $0 ? 0 : nil }, of: 1, weights: sample.weights,
        clusters: sample.clusters
      ).gaps[0]
      return found.flatMap { $0.othersAnswered >= limit ? $0 : nil }
    } catch {
      throw .scoring(error)
    }
  }

  private func cell(_ group: Int, _ gap: GroupGaps.Gap?, _ adjusted: Double?) -> GroupBreakdown.Cell {
    guard let count = shown[group] else { return GroupBreakdown.Cell() }
    guard count > 0, split.names[group] != nil else { return GroupBreakdown.Cell(bothParts: count) }
    let mean = mean(group)
    guard Suppression.mayShow(share: mean.map { $0 / 100 }, of: count, limit: limit) else {
      return GroupBreakdown.Cell(bothParts: count)
    }
    let shownGap = gap.map {
      GroupBreakdown.Gap(
        groupAnswered: $0.groupAnswered, othersAnswered: $0.othersAnswered, points: $0.gap,
        adjusted: adjusted ?? 1, smallestShown: $0.smallestShown)
    }
    return GroupBreakdown.Cell(bothParts: count, points: mean, gap: shownGap)
  }

  private func mean(_ group: Int) -> Double? {
    var (sum, total) = (0.0, 0.0)
    for (person, value) in points.enumerated() where split.members[group][person] {
      guard let value else { continue }
      let weight = sample.weights?[person] ?? 1
      sum += weight * value
      total += weight
    }
    return total > 0 ? sum / total : nil
  }
}
