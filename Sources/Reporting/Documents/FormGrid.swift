extension DocumentBlock {
  /// Many questions with the same answers, a row each.
  package struct FormGrid: Equatable, Sendable, Codable {
    /// One question.
    package struct Row: Equatable, Sendable, Codable {
      /// Such as `12`.
      package var number: String
      package var label: Prose

      /// The number is the printed one of the question.
      package init(number: String, label: Prose) {
        self.number = number
        self.label = label
      }
    }

    package var kind: FormField.Kind
    /// Over the questions.
    package var nameTitle: Prose
    package var answers: [FormAnswer]
    package var rows: [Row]

    /// Every row takes the same answers.
    package init(kind: FormField.Kind, nameTitle: Prose, answers: [FormAnswer], rows: [Row]) {
      self.kind = kind
      self.nameTitle = nameTitle
      self.answers = answers
      self.rows = rows
    }
  }
}
