package import Scoring

/// Why a ranking is not made; commands have the words for it.
package enum GroupRefusal: Error, Sendable, Equatable {
  /// Fewer people than may be shown, but not nobody.
  case tooFewInPart(limit: Int)
  /// The part leaves out so few people that taking it from the whole would show them.
  case tooFewOutside(limit: Int)
  /// So few people in all that no part of them can be told from what all of them said.
  case tooFewInAll(fewest: Int)
  /// A wave that nobody is in has nothing to be compared with.
  case emptyWave(String)
  /// No choice of hidden numbers keeps the small groups of a question hidden.
  case cannotHide(question: String, limit: Int)
  /// Weighted points would show what few people with an answer of the target said.
  case fewInTarget(question: String, choice: String, limit: Int)
  case targetWithoutSample(question: String, choice: String)
  case sampleWithoutTarget(question: String, choice: String)
  /// Nobody answered all questions of the target.
  case nobodyInTarget
  case contradictingTargets
  case scoring(ScoringError)
}
