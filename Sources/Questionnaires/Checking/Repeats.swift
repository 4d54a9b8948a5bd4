extension Questionnaire {
  func isRepeated(_ question: String) -> Bool { false }
}
