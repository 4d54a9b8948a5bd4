package import Scoring

/// A group's result as it may be read: what must stay hidden is not in it.
package struct GroupTable: Equatable, Sendable {
  /// From a share of *Don't know* above this on, many could not say.
  package static let unsure = 0.3

  package var people: Int
  package var weights: Weights
  package var pack: Pack
  /// By rank, then the unranked in the pack's order.
  package var factors: [Factor]
  package var seed: UInt64
  package var release: GroupPlan.Release
  package var limit: Int
  /// As it was typed.
  package var condition: String?
  package var weightsWereScaled = false
  /// Nil where there are rank sets.
  package var noRankSets: GroupRanking.NoRankSets?
  /// How many sites or sessions the ranges allow for.
  package var sites: Int?
  /// The question whose answers stand for sites, in words; nil for sites.
  package var siteQuestion: String?
  /// Whether there are people of no site.
  package var hasUnsited = false
  package var weighting: Weighting?
  package var rules: Rules?
  /// Other ways to count were asked for, and too few topics have answers for them.
  package var hasNoRules = false
  package var sensitivity: Sensitivity?
  package var quality: Quality?
  package var groups: Groups?
  package var waves: Waves?
  /// An earlier release can be subtracted from this one.
  package var canBeSubtracted = false
  /// How many earlier releases cannot be held against this one.
  package var uncheckedReleases = 0
  /// The answers are made up.
  package var isRehearsal = false

  /// The weights that were used, as shares.
  package struct Weights: Equatable, Sendable, Encodable {
    package var severity: Double
    package var chosen: Double
  }

  /// Which questionnaire was answered.
  package struct Pack: Equatable, Sendable, Encodable {
    package var id: String
    package var version: String
    package var hash: String
  }

  /// What weighting to a population did.
  package struct Weighting: Equatable, Sendable {
    package var questions: [String]
    package var designEffect: Double
    package var effectiveSize: Double
    package var trimmed: Int
    package var largestMiss: Double
    /// Who left a question of the target open; nil for so few that they must not be told apart.
    package var unanswered: Int?
  }

  /// What other ways to count make of the same answers.
  package struct Rules: Equatable, Sendable {
    package var names: [RuleComparison.Rule]
    /// Kendall's W; nil when every rule ties everything.
    package var w: Double?
    /// Into how many parts the picks fall that only an assumption compares.
    package var parts: Int
    /// By the id of the factor, in the order of the names; factors that not all rules rank are left out.
    package var ranks: [String: [Rank]]
  }

  /// How firmly the first three stand when the parts count otherwise.
  package struct Sensitivity: Equatable, Sendable {
    /// Whether there are more than three factors, so that the first three could be others.
    package var hasOthers: Bool
    /// Nil where no weights alter the first three.
    package var change: Change?

    /// The smallest change of a weight that brings another factor into the first three.
    package struct Change: Equatable, Sendable, Encodable {
      package var part: WeightSensitivity.Part
      /// Shares on 0…1, now and then.
      package var from: Double
      package var to: Double
      /// By id.
      package var comes: [String]
      package var leaves: [String]
    }
  }

  /// How many walks carry which quality flag; nil where that is hidden.
  package struct Quality: Equatable, Sendable {
    package var counts: [GroupQuality.Flag: Int?]
    /// Walks with two flags.
    package var doubtful: Int?
    /// How many walks were timed at all; nil where that is hidden.
    package var timed: Int?
    /// By the id of the factor its place without the doubtful ones, in that order; nil where there are none, or for
    /// all to read.
    package var ranksWithout: [Place]?

    /// The ids of the factors that come first without the doubtful ones.
    package var firstWithout: [String]? { ranksWithout.map { $0.prefix(WeightChange.top).map(\.id) } }

    /// Where a factor comes.
    package struct Place: Equatable, Sendable {
      package var id: String
      package var rank: Rank
    }
  }

  /// The groups of one question.
  package struct Groups: Equatable, Sendable {
    package var question: String
    package var label: String
    package var isExclusive: Bool
    package var groups: [Group]
  }

  /// One group; its factors stand in the order of the table's.
  package struct Group: Equatable, Sendable {
    /// Nil for those who gave no answer.
    package var id: String?
    package var name: String
    /// Nil where it is hidden.
    package var people: Int?
    package var cells: [GroupBreakdown.Cell]
  }

  /// Two waves; their changes stand in the order of the table's factors.
  package struct Waves: Equatable, Sendable {
    package var oldName: String
    package var newName: String
    package var oldPeople: Int
    package var newPeople: Int
    /// Whether all of them answered the same version of the questionnaire.
    package var isSameVersion: Bool
    package var changes: [Change]

    /// Whether every factor was asked alike.
    package var isComparable: Bool { changes.allSatisfy(\.isComparable) }
    /// Whether any factor was.
    package var hasComparable: Bool { changes.contains(where: \.isComparable) }
  }

  /// One factor in both waves.
  package struct Change: Equatable, Sendable {
    package var old: Factor
    package var new: Factor
    /// In points, new minus old; nil where a wave is hidden or the two cannot be compared.
    package var points: Double?
    package var adjusted: Double?
    package var smallestShown: Double?
    package var pointsChanged: Bool
    package var placeChanged: Bool?
    /// Whether it was asked alike in both; otherwise nothing is called a change.
    package var isComparable: Bool
  }

  /// Whether there are points, but not so many people behind them that anything can be said of places.
  package var isFew: Bool {
    (noRankSets == .fewPeople || noRankSets == .oneFactor) && factors.contains { $0.score != nil }
  }
  /// Those that most people gave a high rating come first; equal ones stay as they are.
  package var byCount: [Factor] {
    factors.indices.sorted { one, other in
      (-(factors[one].topTwo ?? -1), one) < (-(factors[other].topTwo ?? -1), other)
    }.map { factors[$0] }
  }
  package var ranked: [Factor] { factors.filter { $0.rank != nil } }
}
