/// Duels won minus duels lost.
package enum Copeland {
  /// One score an item, −(K − 1)…K − 1; a duel that as many people decide either way counts for neither.
  ///
  /// Copeland, "A 'Reasonable' Social Welfare Function" (1951).
  package static func scores(_ preferences: PreferenceMatrix) -> [Int] {
    (0..<preferences.items).map { item in
      (0..<preferences.items).reduce(0) { sum, other in
        sum + (preferences[item, other] - preferences[other, item]).signum()
      }
    }
  }
}
