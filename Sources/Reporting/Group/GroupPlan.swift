package import Questionnaires
package import Scoring

/// What somebody asked a ranking for.
package struct GroupPlan: Equatable, Sendable {
  /// Who may read it.
  package enum Release: String, CaseIterable, Sendable {
    /// A desk inside the organization.
    case inside = "internal"
    /// Printed, published or shown to a room.
    case `public`
  }

  /// Which people belong together.
  package enum Cluster: Equatable, Sendable {
    case site
    case answer(to: String)

    /// What is asked of each walk.
    package var fact: WalkFact {
      switch self {
      case .site: .site
      case .answer(let question): .answer(to: question)
      }
    }
  }

  /// Only the people for whom an expression holds.
  package struct Condition: Equatable, Sendable {
    package var expression: Expression
    /// As it was typed, but with names where questions went by numbers.
    package var text: String

    /// The text is the condition as it was typed.
    package init(_ expression: Expression, text: String) { (self.expression, self.text) = (expression, text) }
  }

  package var weights: PriorityWeights
  /// Whether the weights that were asked for did not add up to 1.
  package var weightsWereScaled = false
  package var seed: UInt64
  package var release = Release.inside
  /// Fewer people than this are hidden wherever a part of the group is shown.
  package var limit = Suppression.publicLimit
  package var condition: Condition?
  /// The question whose groups are compared.
  package var by: String?
  package var cluster: Cluster?
  package var target: PopulationTarget?
  package var comparesRules = false
  /// Pages go from hand to hand, so on them the whole group is hidden too while it is small.
  package var isForPages = false

  /// The whole group, inside the organization, by the means alone.
  package init(weights: PriorityWeights, seed: UInt64) { (self.weights, self.seed) = (weights, seed) }

  /// What must be known of every walk.
  package var facts: [WalkFact] {
    (condition.map { [.condition($0.expression)] } ?? []) + (by.map { [.answer(to: $0)] } ?? [])
      + (cluster.map { [$0.fact] } ?? []) + (target?.margins.map { .answer(to: $0.question) } ?? [])
  }

  /// The same for pages, which go from hand to hand: a part chosen by what is hard to say takes as many people as
  /// for all.
  package func forPages(_ questionnaire: Questionnaire) -> GroupPlan {
    var plan = self
    plan.isForPages = true
    let asked = condition?.expression.questions ?? []
    if asked.contains(where: { questionnaire.question(named: $0)?.isSensitive ?? false }) {
      plan.limit = max(limit, Suppression.publicLimit)
    }
    return plan
  }

  /// Below how many people points are hidden; nil for the whole group at a desk inside, which is no breakdown.
  func limit(ofPart isPart: Bool) -> Int? {
    isPart || isForPages || release == .public ? limit : nil
  }
}
