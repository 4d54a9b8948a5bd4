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
    if !isInLength(question) { return .length }
    if isHidden(question) { return .minor }
    if isOffHere(question) { return .personal }
    if isRepeated(question) { return isAsked(question) ? nil : .relevance }
    if !isRelevant(question, factor: nil) { return .relevance }
    return isAsked(question) ? nil : .opening
  }
}
