package import Pages

/// What a typed line comes to.
package enum LineOutcome: Equatable, Sendable {
  /// What the person did, to be applied in this order.
  case actions([Action])
  /// Nothing was done; this is to be printed instead, and the same page stays.
  case say(String)
}
