package import Questionnaires

/// Which rule leaves a question out for this person.
package enum NotAskedReason: Hashable, Sendable {
  /// The length at hand does not have it.
  case length
  /// It is not shown to minors.
  case minor
  /// It is about the person, and the host has not said what for.
  case personal
  /// Other answers make it pointless.
  case relevance
  /// The rated areas did not open it.
  case opening
}

extension Interview {
  /// Why a question is not asked as things stand; nil when it is asked.
  package func reasonNotAsked(_ question: Question) -> NotAskedReason? {
    guard let rule = questionnaire.rule(ofQuestion: question.name) else { return .relevance }
    if !isInLength(rule) { return .length }
    if isHidden(rule) { return .minor }
    if isOffHere(rule) { return .personal }
    if rule.isRepeated { return isAsked(question) ? nil : .relevance }
    if !isRelevant(rule, factor: nil) { return .relevance }
    return isAsked(question) ? nil : .opening
  }
}
