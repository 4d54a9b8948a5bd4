extension Questionnaire {
  /// Whether a question is asked once a factor.
  package func isRepeated(_ question: String) -> Bool {
    sectionIndex(ofQuestion: question).map { sections[$0].repeats != nil } ?? false
  }
}
