/// How many people of each kind there are where answers come from, such as by age, out of a public table.
package struct PopulationTarget: Equatable, Sendable {
  /// One question of the table.
  package struct Margin: Equatable, Sendable {
    package var question: String
    /// How many people, or what share of them, by the name of the choice.
    package var counts: [String: Double]

    /// Counts by the names of the question's choices.
    package init(question: String, counts: [String: Double]) {
      (self.question, self.counts) = (question, counts)
    }
  }

  /// In the order of the file.
  package var margins: [Margin]

  /// One margin a question, at least one.
  package init(margins: [Margin]) { self.margins = margins }
}
