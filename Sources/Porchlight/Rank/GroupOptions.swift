import ArgumentParser
import Questionnaires
import Reporting

/// Of whom a group's result is made and how: the same for every command that makes one.
struct GroupOptions: ParsableArguments {
  @Option(
    name: .customLong("where"),
    help: "Only people for whom this holds, such as \"${age_group} = 'age_18_24'\".")
  var condition: String?
  @Option(help: "How much each part counts, such as severity=0.6,chosen=0.4.") var weights: String?
  @Option(help: "A file (YAML or CSV) of how many people there are by age and the like, to weight by.")
  var target: String?
  @Option(help: "People who resemble each other: site, or a question.") var cluster: String?
  @Option(
    parsing: .upToNextOption,
    help: "An old and a new wave: months (2026-03), years, spans (2026-03..2026-05), or two folders.")
  var waves: [String] = []
  @Option(help: "Who may read it: internal or public.") var release = GroupPlan.Release.inside
  @Option(help: "Decides about the simulated ranges; the same seed gives the same ranges.") var seed =
    RankPlan.standardSeed

  /// The plan of what was asked for, without groups.
  func plan(_ questionnaire: Questionnaire) throws -> GroupPlan {
    let reader = RankPlan(questionnaire: questionnaire)
    let weights = try reader.weights(weights)
    var plan = GroupPlan(weights: weights.weights, seed: seed)
    plan.weightsWereScaled = weights.wereScaled
    (plan.release, plan.limit) = (release, reader.limit(release))
    plan.condition = try condition.map(reader.condition)
    plan.cluster = try cluster.map(reader.cluster)
    plan.target = try target.map(reader.target)
    return plan
  }

  /// What two waves are not compared with.
  func refuseBesideWaves(_ others: [(name: String, isAsked: Bool)]) throws(RankError) {
    guard !waves.isEmpty else { return }
    let all = others + [("--target", target != nil), ("--cluster", cluster != nil)]
    for other in all where other.isAsked { throw .notTogether("--waves", other.name) }
  }
}

extension GroupPlan.Release: ExpressibleByArgument {}
