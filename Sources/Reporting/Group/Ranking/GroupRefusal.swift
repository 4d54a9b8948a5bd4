import Questionnaires
package import Scoring

/// Why a ranking is not made, in one sentence for whoever asked for it.
package enum GroupRefusal: Error, Sendable, Equatable {
  /// Fewer people than may be shown, but not nobody.
  case tooFewInPart(limit: Int)
  /// The part leaves out so few people that taking it from the whole would show them.
  case tooFewOutside(limit: Int)
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

extension GroupRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tooFewInPart(let limit):
      "Hidden: it stands on fewer than \(limit) people. Ask for a larger part."
    case .tooFewOutside(let limit):
      "Hidden: this part leaves out fewer than \(limit) people. "
        + "Taken from the whole group, it would show what they said."
    case .emptyWave(let name): "Nobody answered in the wave \(name), so there is nothing to compare."
    case .cannotHide(let question, let limit):
      "The groups of \(question) cannot be shown: some stand on fewer than \(limit) people, "
        + "and too few others are there to hide them among."
    case .fewInTarget(let question, let choice, let limit):
      "The target has people with \(question) = '\(choice)', and fewer than \(limit) of them answered. "
        + "Weighted points would show what they said. Join it with another choice, or leave the question out."
    case .targetWithoutSample(let question, let choice):
      "The target has people with \(question) = '\(choice)', and nobody of them answered. "
        + "Join it with another choice, or take it out."
    case .sampleWithoutTarget(let question, let choice):
      "People answered \(question) = '\(choice)', and the target has no people for it. Write how many."
    case .nobodyInTarget: "Nobody answered all questions of the target, so nobody can be weighted."
    case .contradictingTargets:
      "The targets cannot be met together: the weights did not settle. Use fewer questions or joined choices."
    case .scoring(let error): error.description
    }
  }
}
