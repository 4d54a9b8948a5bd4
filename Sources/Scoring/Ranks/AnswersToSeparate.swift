/// For staff only: about how many answers would tell two neighbors in the ranking apart.
///
/// A standard error falls as 1/√n: Cochran, "Sampling Techniques" (1977), chapter 4.
package struct AnswersToSeparate: Equatable, Sendable {
  /// About how many answers in all: n · (z · s_kl / |x_k − x_l|)², rounded up to tens.
  package let total: Int
  /// Those still missing, at least 0.
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
    let tens = (Double(answers) * ratio * ratio / 10).rounded(.up)
    guard difference != 0, tens <= 100_000 else { return nil }
    total = Int(tens) * 10
    more = max(0, total - answers)
  }
}
