/// Takes the numbers of a file of targets one after the other, and says what is wrong with each.
struct TargetCheck {
  let questionnaire: Questionnaire
  let diagnostics: Diagnostics
  private(set) var margins: [PopulationTarget.Margin] = []

  init(questionnaire: Questionnaire, diagnostics: Diagnostics) {
    (self.questionnaire, self.diagnostics) = (questionnaire, diagnostics)
  }

  mutating func take(_ cell: TargetReader.Cell) {
    guard let question = question(cell), isChoice(cell, of: question), let number = number(cell) else {
      return
    }
    let index =
      margins.firstIndex { $0.question == question.name }
      ?? {
        margins.append(.init(question: question.name, counts: [:]))
        return margins.count - 1
      }()
    guard margins[index].counts.updateValue(number, forKey: cell.choice) != nil else { return }
    diagnostics.add(
      "doubled-name", at: cell.places.choice, "`\(cell.choice)` stands there twice",
      why: "it cannot be told which number holds.", fix: "take one of the two out.")
  }

  private func question(_ cell: TargetReader.Cell) -> Question? {
    guard let question = questionnaire.question(called: cell.question) else {
      diagnostics.add(
        "unknown-question", at: cell.places.question, "`\(cell.question)` is not a question",
        why: "nobody has an answer to weight by.",
        fix: diagnostics.suggestion(
          for: cell.question, among: questionnaire.questions.map(\.name), otherwise: "use a question's name.")
      )
      return nil
    }
    guard case .selectOne = question.kind, !questionnaire.isRepeated(question.name) else {
      diagnostics.add(
        "wrong-question", at: cell.places.question, "`\(cell.question)` does not take exactly one choice",
        why: "everybody must belong to one line of the table.",
        fix: "use a question of the type `select_one`.")
      return nil
    }
    return question
  }

  private func isChoice(_ cell: TargetReader.Cell, of question: Question) -> Bool {
    let known = questionnaire.choices(of: question).map(\.name)
    guard !known.contains(cell.choice) else { return true }
    diagnostics.add(
      "unknown-choice", at: cell.places.choice, "`\(cell.choice)` is not an answer to `\(question.name)`",
      why: "nobody could have given it.",
      fix: diagnostics.suggestion(
        for: cell.choice, among: known, otherwise: "known are \(known.joined(separator: ", "))."))
    return false
  }

  private func number(_ cell: TargetReader.Cell) -> Double? {
    if let number = Double(cell.number), number >= 0, number < 1e15 { return number }
    diagnostics.add(
      "wrong-type", at: cell.places.number, "\"\(cell.number)\" is not a number of people",
      why: "a target is how many people there are, or their share.", fix: "write a number, 0 or more.")
    return nil
  }
}
