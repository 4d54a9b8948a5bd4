import Questionnaires

extension BookletMaker {
  /// Lines for an answer in words.
  private static let textLines = 3

  /// A question with its answers; `turn` numbers it among the repetitions of its section.
  func field(_ question: Question, turn: Int? = nil) -> DocumentBlock.FormField {
    let number = question.number + (turn.map { "_\($0)" } ?? "")
    let factor = turn.map { form.forms(FormWord.pickName, ["n": String($0)]) } ?? ""
    let label = form.prose(question.ask ?? question.label, factor: factor)
    return DocumentBlock.FormField(
      number: number, question: label, hint: hint(question, isRepeated: turn != nil),
      kind: kind(question), answers: answers(question), lines: lines(question))
  }

  private func kind(_ question: Question) -> DocumentBlock.FormField.Kind {
    switch question.kind {
    case .selectOne: .chooseOne
    case .selectMultiple: .chooseMany
    case .rank, .allocate, .text, .integer: .write
    }
  }

  private func lines(_ question: Question) -> Int {
    switch question.kind {
    case .text: Self.textLines
    case .integer: 1
    case .selectOne, .selectMultiple, .rank, .allocate: 0
    }
  }

  // MARK: - What is said under the question

  func hint(_ question: Question, isRepeated: Bool = false) -> Prose? {
    let notes = [adults(question), isRepeated ? nil : condition(question), way(question)].compactMap(\.self)
    let runs = (question.hint.map { form.prose($0).runs } ?? []) + notes.map { Prose.Run($0) }
    return runs.isEmpty ? nil : Prose(runs: runs)
  }

  /// Minors are not asked, and nobody knows the age of a sheet of paper.
  private func adults(_ question: Question) -> String? {
    let isHidden = form.questionnaire.minors?.hide.contains(question.name) ?? false
    return isHidden ? form.forms(FormWord.adultsOnly) : nil
  }

  /// In words when a question is asked, unless an earlier answer leads past it.
  private func condition(_ question: Question) -> String? {
    guard let relevant = question.relevant, !printed.isSkippedByWords(question) else { return nil }
    if case .binary(.greaterOrEqual, .call(.countSelected, let of), .literal(.number(let least))) = relevant,
      case .answer(let name)? = of.first, let source = form.questionnaire.question(named: name),
      let count = Int(exactly: least.rounded(.up))
    {
      return form.forms(FormWord.atLeast, ["n": String(count), "number": source.number])
    }
    return form.forms(FormWord.ifItFits)
  }

  /// How numbers are written where there is nothing to mark.
  private func way(_ question: Question) -> String? {
    switch question.kind {
    case .rank:
      let source = question.choiceFilter?.questions.compactMap(form.questionnaire.question(named:)).first
      return source.map { form.forms(FormWord.orderFrom, ["number": $0.number]) }
    case .allocate: return question.total.map { form.forms(FormWord.coins, ["n": String($0)]) }
    case .selectOne, .selectMultiple, .text, .integer: return nil
    }
  }

  // MARK: - Answers

  /// The answers with the numbers that they have on the screen, so that a form is keyed back by its numbers.
  func answers(_ question: Question) -> [DocumentBlock.FormAnswer] {
    let choices = form.questionnaire.choices(of: question) + [question.noneChoice].compactMap(\.self)
    switch question.kind {
    case .text, .integer: return []
    // On the screen only what was picked is put in order, so that the two have no number of their own.
    case .rank: return places(question) + open(question).map { .init(code: "", label: $0) }
    case .allocate:
      let boxes = choices.map { (label: form.label($0), hasLine: true) }
      let all = boxes + open(question).map { (label: $0, hasLine: false) }
      return all.enumerated().map { index, answer in
        .init(code: String(index + 1), label: answer.label, hasLine: answer.hasLine)
      }
    case .selectOne, .selectMultiple:
      let named = choices.map { choice in
        (form.label(choice), choice.name as String?, choice.specify || question.details.contains(length))
      }
      let all = named + open(question).map { ($0, nil, false) }
      return all.enumerated().map { index, answer in
        .init(
          code: String(index + 1), label: answer.0, next: next(question, answer.1), hasLine: answer.2)
      }
    }
  }

  /// Don't know and Prefer not to say, which every question has that does not steer the walk.
  private func open(_ question: Question) -> [Prose] {
    question.isControl ? [] : [OpenAnswer.dontKnow, .preferNot].map { Prose(form.words($0)) }
  }

  private func places(_ question: Question) -> [DocumentBlock.FormAnswer] {
    (1...max(question.maximum ?? 1, 1)).map {
      .init(code: "", label: Prose(form.forms(FormWord.place, ["n": String($0)])), hasLine: true)
    }
  }

  private func next(_ question: Question, _ choice: String?) -> Prose? {
    if let choice, ends(question, choice) { return Prose(form.forms(FormWord.stopHere)) }
    guard case .selectOne = question.kind else { return nil }
    switch printed.way(from: question, choosing: choice) {
    case .next: return nil
    case .skip(let target): return Prose(form.forms(FormWord.goTo, ["number": target.number]))
    case .end: return Prose(form.forms(FormWord.stopHere))
    }
  }

  /// Answers after which nothing more is asked.
  private func ends(_ question: Question, _ choice: String) -> Bool {
    let questionnaire = form.questionnaire
    if question.appearance == .consent { return question.agreement != choice }
    if question.name == questionnaire.closing.count { return choice == questionnaire.closing.countErase }
    guard let minors = questionnaire.minors, question.name == minors.question else { return false }
    return minors.tooYoung.contains(choice)
  }
}
