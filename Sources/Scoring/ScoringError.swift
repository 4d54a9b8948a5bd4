/// Why numbers cannot decide about a ranking.
package enum ScoringError: Error, Sendable, Equatable {
  /// A weight below zero, infinite or not a number.
  case unusableWeight(Double)
  /// Nothing would count.
  case allWeightsZero
  /// One person's answers cover another number of factors than the tally.
  case wrongNumberOfFactors(expected: Int, found: Int)
  /// Nobody answered, or nothing was given at all.
  case noAnswers
  /// Fewer things than a ranking or a comparison needs.
  case tooFewItems(needed: Int, found: Int)
  /// Fewer people, pairs or sites than the method needs.
  case tooFewPeople(needed: Int, found: Int)
  /// An infinite value, or one that is not a number.
  case notANumber
  /// Two lists that belong together are not equally long.
  case unequalLengths(Int, Int)
  /// A position outside the list of items, categories or groups.
  case unknownItem(Int)
  /// The same item twice in one ranking.
  case repeatedItem(Int)
  /// A code, level or pick that the byte of an answer cannot hold.
  case unusableCode(Int)
  /// A count below zero.
  case negativeCount(Int)
  /// A share, coverage or level outside 0…1.
  case unusableShare(Double)
  /// Every value is the same, so that a difference has no scale to be measured on.
  case noSpread
  /// A matrix that cannot be the covariance of anything.
  case notACovariance
  /// A margin's target below zero, infinite, not a number, or a margin whose targets are all zero.
  case unusableTarget(margin: Int)
  /// A category with a target in which nobody answered.
  case targetWithoutSample(margin: Int, category: Int)
  /// A category in which somebody answered and which has no target.
  case sampleWithoutTarget(margin: Int, category: Int)
  /// Without a prior, items that no chain of choices compares both ways have no finite worth.
  case disconnectedChoices(components: Int)
  /// More picks without an order than can be marginalised over.
  case tooManyUnordered(limit: Int, found: Int)
  /// The iteration did not settle within its rounds.
  case notSettled(rounds: Int)
}

extension ScoringError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unusableWeight(let value): "A weight must be 0 or more, and \(value) is not."
    case .allWeightsZero: "At least one weight must be more than 0."
    case .wrongNumberOfFactors(let expected, let found):
      "Answers to \(found) factors do not fit a tally of \(expected)."
    case .noAnswers: "There are no answers to count."
    case .tooFewItems(let needed, let found): "This needs at least \(needed) things to compare, not \(found)."
    case .tooFewPeople(let needed, let found): "This needs at least \(needed) people or sites, not \(found)."
    case .notANumber: "A value is infinite or not a number."
    case .unequalLengths(let one, let other):
      "Two lists that belong together have \(one) and \(other) entries."
    case .unknownItem(let item): "There is no item at position \(item)."
    case .repeatedItem(let item): "The item at position \(item) comes twice in one ranking."
    case .unusableCode(let code): "An answer cannot be stored as \(code)."
    case .negativeCount(let count): "A count cannot be \(count)."
    case .unusableShare(let share): "A share must lie between 0 and 1, and \(share) does not."
    case .noSpread: "All values are the same, so a difference cannot be measured against their spread."
    case .notACovariance: "These numbers cannot be a covariance."
    case .unusableTarget(let margin):
      "The targets of margin \(margin) must be 0 or more, and not all can be 0."
    case .targetWithoutSample(let margin, let category):
      "Category \(category) of margin \(margin) has a target, and nobody in it answered."
    case .sampleWithoutTarget(let margin, let category):
      "Category \(category) of margin \(margin) has answers and no target."
    case .disconnectedChoices(let components):
      "The choices fall into \(components) parts that they do not compare; a prior would be needed."
    case .tooManyUnordered(let limit, let found):
      "At most \(limit) picks can stand without an order, not \(found)."
    case .notSettled(let rounds): "The calculation did not settle in \(rounds) rounds."
    }
  }
}
