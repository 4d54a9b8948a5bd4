@testable import Scoring

/// What one person's answers add to a group's counts of one factor.
struct GroupInput: Equatable, Sendable {
  /// The answer to the factor's own question; an area's rating is none.
  enum OwnRating: Equatable, Sendable {
    case notShown
    case rated(isTopTwo: Bool)
    case dontKnow
    /// Shown and left without an answer on the scale for another reason.
    case declined
  }

  /// Enters the mean of P, also with an area's rating.
  var priority: PriorityInput
  var rating: OwnRating

  init(priority: PriorityInput, rating: OwnRating) {
    self.priority = priority
    self.rating = rating
  }
}
