/// For staff only: about how many answers would tell two neighbors in the ranking apart.
///
/// A standard error falls as 1/√n: Cochran, "Sampling Techniques" (1977), chapter 4.
package struct AnswersToSeparate: Equatable, Sendable {
  /// About how many answers in all: n · (z · s_kl / |x_k − x_l|)², rounded up to tens.
  package let total: Int
  /// Those still missing, rounded up to tens; at least 0.
  package let more: Int

  /// `z` is the critical value of the test; `standardError` s_kl is that of the difference with `answers` n.
  ///
  /// Nil when the two are equal, so that no number would do, or when it would take more than a million.
  /// Refuses no answers and what is no finite number.
  package init?(
    answers: Int, difference: Double, standardError: Double, z: Double
  ) throws(ScoringError) {
    guard answers > 0 else { throw .noAnswers }
    guard difference.isFinite, standardError.isFinite, z.isFinite else { throw .notANumber }
    let ratio = z * standardError / abs(difference)
    let needed = Double(answers) * ratio * ratio
    guard difference != 0, (needed / 10).rounded(.up) <= 100_000 else { return nil }
    total = Self.tens(needed)
    more = max(0, Self.tens(needed - Double(answers)))
  }

  private static func tens(_ count: Double) -> Int {
    Int((count / 10).rounded(.up)) * 10
  }
}
