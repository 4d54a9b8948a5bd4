/// Which answers make a factor's priority, and with what weight.
package struct ScoringRules: Equatable, Sendable {
  /// The choice list that rates how big a problem is.
  package var severityList: String
  /// The question in which factors are picked.
  package var picks: String
  /// The question in which picks are put in order.
  package var order: String
  package var severityWeight: Double
  package var chosenWeight: Double
  /// What the first, second, third place are worth, 0…1.
  package var orderedValues: [Double]
  /// What a pick without a place is worth, 0…1.
  package var unorderedValue: Double
  /// The two highest levels as they stand after "called this", such as "a big or very big problem".
  package var topTwo: Wording?
}

extension Questionnaire {
  /// Whether points are made of the answers to a question: people told apart by it have other points in any case.
  package func makesPoints(_ question: Question) -> Bool {
    let isRating =
      question.kind.listName == scoring.severityList && (question.factor != nil || question.domain != nil)
    return isRating || question.name == scoring.picks || question.name == scoring.order
  }
}
