/// For staff only: about how many more answers would tell two neighbors in the ranking apart.
package enum AnswersToSeparate {
  /// n · (z · s_kl / |x_k − x_l|)² − n, rounded up to tens, and 0 when the answers given suffice; nil when the two
  /// are equal, so that no number would do, or when it would be more than a million.
  ///
  /// `z` is the critical value of the test, `standardError` s_kl is that of the difference with `answers` n.
  package static func more(
    answers: Int, difference: Double, standardError: Double, z: Double
  ) throws(ScoringError) -> Int? {
    guard answers > 0 else { throw .noAnswers }
    guard difference.isFinite, standardError.isFinite, z.isFinite else { throw .notANumber }
    guard difference != 0 else { return nil }
    let ratio = z * standardError / abs(difference)
    let more = Double(answers) * (ratio * ratio - 1)
    guard more > 0 else { return 0 }
    let tens = (more / 10).rounded(.up)
    return tens > 100_000 ? nil : Int(tens) * 10
  }
}
