package import FoundationEssentials
import Questionnaires
import Scoring

extension GroupTable {
  /// JSON with keys in alphabetical order: the same answers give the same bytes. Every warning is in it, in words.
  package func json(_ sentences: RankingSentences) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(GroupTableForm(self, sentences))
  }
}

/// A group's result as it stands in JSON; keys are never renamed, and what cannot be said is `null`.
private struct GroupTableForm: Encodable {
  let people: Int
  let weights: GroupTable.Weights
  let pack: GroupTable.Pack
  let factors: [FactorForm]
  let seed: UInt64
  let release: ReleaseForm
  let condition: String?
  let methods: [String]
  let sites: Int?
  let weighting: WeightingForm?
  let rules: RulesForm?
  let sensitivity: SensitivityForm?
  let quality: QualityForm?
  let groups: GroupsForm?
  let waves: WavesForm?
  let warnings: [String]
  let rehearsal: Bool

  struct ReleaseForm: Encodable {
    let name: String
    let limit: Int
    let canBeSubtracted: Bool
    let unchecked: Int
  }

  struct WeightingForm: Encodable {
    let questions: [String]
    let designEffect: Double
    let effectiveSize: Double
    let trimmed: Int
    let largestMiss: Double
    let unanswered: OrNull<Int>
  }

  struct RulesForm: Encodable {
    let names: [String]
    let kendallW: Double?
  }

  struct SensitivityForm: Encodable {
    let change: OrNull<GroupTable.Sensitivity.Change>
  }

  struct QualityForm: Encodable {
    let flags: [String: OrNull<Int>]
    let twoFlags: OrNull<Int>
    let timed: OrNull<Int>
    let firstWithout: OrNull<[String]>
    let ranksWithout: OrNull<[String: Int]>
  }

  init(_ table: GroupTable, _ sentences: RankingSentences) {
    (people, weights, pack, seed) = (table.people, table.weights, table.pack, table.seed)
    factors = table.factors.map {
      FactorForm($0, ranks: table.rules?.ranks[$0.id], rules: table.rules?.names)
    }
    release = ReleaseForm(
      name: table.release.rawValue, limit: table.limit, canBeSubtracted: table.canBeSubtracted,
      unchecked: table.uncheckedReleases)
    (condition, sites, weighting) = (table.condition, table.sites, table.weighting.map(Self.weighting))
    methods = Self.methods(table)
    rules = table.rules.map { RulesForm(names: $0.names.map(\.rawValue), kendallW: $0.w) }
    sensitivity = table.sensitivity.map { SensitivityForm(change: OrNull($0.change)) }
    quality = table.quality.map(Self.quality)
    groups = table.groups.map { GroupsForm($0, table, sentences) }
    waves = table.waves.map(WavesForm.init)
    warnings = sentences.warnings(table)
    rehearsal = table.isRehearsal
  }

  private static func weighting(_ weighting: GroupTable.Weighting) -> WeightingForm {
    WeightingForm(
      questions: weighting.questions, designEffect: weighting.designEffect,
      effectiveSize: weighting.effectiveSize, trimmed: weighting.trimmed, largestMiss: weighting.largestMiss,
      unanswered: OrNull(weighting.unanswered))
  }

  private static func quality(_ quality: GroupTable.Quality) -> QualityForm {
    let flags = quality.counts.map { ($0.rawValue, OrNull($1)) }
    return QualityForm(
      flags: Dictionary(uniqueKeysWithValues: flags), twoFlags: OrNull(quality.doubtful),
      timed: OrNull(quality.timed), firstWithout: OrNull(quality.firstWithout),
      ranksWithout: OrNull(
        quality.ranksWithout.map { Dictionary(uniqueKeysWithValues: $0.map { ($0.id, $0.rank.place) }) }))
  }

  private static func methods(_ table: GroupTable) -> [String] {
    ["mean"] + (table.noRankSets == nil ? ["rankSets", "tiers"] : [])
      + (table.weighting == nil ? [] : ["raking"]) + (table.sites == nil ? [] : ["clusters"])
      + (table.groups == nil ? [] : ["gaps", "holm", "suppression"])
      + (table.waves == nil ? [] : ["welch", "holm"]) + (table.sensitivity == nil ? [] : ["sensitivity"])
      + (table.quality == nil ? [] : ["quality"]) + (table.rules?.names.map(\.rawValue) ?? [])
  }
}

/// A value that is `null` where there is none, so that its key is always there.
private struct OrNull<Value: Encodable>: Encodable {
  let value: Value?

  init(_ value: Value?) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}

/// One factor in JSON.
private struct FactorForm: Encodable {
  let factor: GroupTable.Factor
  let places: [String: Int]?

  private var placesWithout: [String: Int]? {
    let places = factor.rankWithout.map { ($0.rawValue, $1.place) }
    return places.isEmpty ? nil : Dictionary(uniqueKeysWithValues: places)
  }

  init(_ factor: GroupTable.Factor, ranks: [Rank]? = nil, rules: [RuleComparison.Rule]? = nil) {
    self.factor = factor
    places = ranks.flatMap { ranks in
      rules.map { Dictionary(zip($0.map(\.rawValue), ranks.map(\.place))) { first, _ in first } }
    }
  }

  private enum Key: String, CodingKey {
    case id, name, rank, score, contributions, bothParts, rated, topTwoShare, pickShare, dontKnowShare
    case areaRated, topTwo, meanSeverity, median, spread, rankSet, ownRankSet, tier, moreAnswers, places,
      placesWithout, hidden
  }

  private struct Parts: Encodable {
    let severity: Double
    let chosen: Double
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(factor.id, forKey: .id)
    try container.encode(factor.name, forKey: .name)
    try container.encode(factor.rank?.place, forKey: .rank)
    try container.encode(factor.score, forKey: .score)
    let parts = factor.contributions.map { Parts(severity: $0.severity, chosen: $0.chosen) }
    try container.encode(parts, forKey: .contributions)
    try container.encode(factor.bothParts, forKey: .bothParts)
    try container.encode(factor.rated, forKey: .rated)
    try container.encode(factor.topTwoShare, forKey: .topTwoShare)
    try container.encode(factor.pickShare, forKey: .pickShare)
    try container.encode(factor.dontKnowShare, forKey: .dontKnowShare)
    try container.encode(factor.areaRated, forKey: .areaRated)
    try container.encode(factor.topTwo, forKey: .topTwo)
    try container.encode(factor.meanSeverity, forKey: .meanSeverity)
    try container.encode(factor.median, forKey: .median)
    try container.encode(factor.spread, forKey: .spread)
    try container.encode(factor.rankSet.map { [$0.lowerBound, $0.upperBound] }, forKey: .rankSet)
    try container.encode(factor.ownRankSet.map { [$0.lowerBound, $0.upperBound] }, forKey: .ownRankSet)
    try container.encode(factor.tier, forKey: .tier)
    try container.encodeIfPresent(factor.moreAnswers, forKey: .moreAnswers)
    try container.encodeIfPresent(places, forKey: .places)
    try container.encodeIfPresent(placesWithout, forKey: .placesWithout)
    try container.encode(factor.hidden.map(\.rawValue).sorted(), forKey: .hidden)
  }
}

/// The groups of a question in JSON.
private struct GroupsForm: Encodable {
  struct Group: Encodable {
    let id: OrNull<String>
    let name: String
    let people: OrNull<Int>
    /// In words; nil where nothing is hidden.
    let hidden: OrNull<String>
    let factors: [Cell]
  }

  struct Cell: Encodable {
    let id: String
    let bothParts: OrNull<Int>
    let score: OrNull<Double>
    let gap: OrNull<Double>
    let gapAdjustedP: OrNull<Double>
    let gapSmallest: OrNull<Double>
    let gapCalled: Bool
    let others: OrNull<Int>
  }

  let question: String
  let label: String
  let overlap: Bool
  let groups: [Group]

  init(_ groups: GroupTable.Groups, _ table: GroupTable, _ sentences: RankingSentences) {
    (question, label, overlap) = (groups.question, groups.label, !groups.isExclusive)
    self.groups = groups.groups.map { group in
      Group(
        id: OrNull(group.id), name: group.id == nil ? sentences.words(GroupWord.groupsNoAnswer) : group.name,
        people: OrNull(group.people),
        hidden: OrNull(group.people == nil ? sentences.hidden(limit: table.limit) : nil),
        factors: zip(table.factors, group.cells).map { factor, cell in
          Cell(
            id: factor.id, bothParts: OrNull(cell.bothParts), score: OrNull(cell.points),
            gap: OrNull(cell.gap?.points), gapAdjustedP: OrNull(cell.gap?.adjusted),
            gapSmallest: OrNull(cell.gap?.smallestShown), gapCalled: cell.gap?.isCalled ?? false,
            others: OrNull(cell.gap?.othersAnswered))
        })
    }
  }
}

/// Two waves in JSON.
private struct WavesForm: Encodable {
  struct Wave: Encodable {
    let name: String
    let people: Int
  }

  struct Change: Encodable {
    let id: String
    let old: FactorForm
    let change: OrNull<Double>
    let adjustedP: OrNull<Double>
    let smallest: OrNull<Double>
    let pointsChanged: Bool
    let placeChanged: OrNull<Bool>
    let comparable: Bool
  }

  let old: Wave
  let new: Wave
  let comparable: Bool
  let changes: [Change]

  init(_ waves: GroupTable.Waves) {
    (old, new) = (
      Wave(name: waves.oldName, people: waves.oldPeople), Wave(name: waves.newName, people: waves.newPeople)
    )
    comparable = waves.isComparable
    changes = waves.changes.map {
      Change(
        id: $0.new.id, old: FactorForm($0.old), change: OrNull($0.points), adjustedP: OrNull($0.adjusted),
        smallest: OrNull($0.smallestShown), pointsChanged: $0.pointsChanged,
        placeChanged: OrNull($0.placeChanged), comparable: $0.isComparable)
    }
  }
}
