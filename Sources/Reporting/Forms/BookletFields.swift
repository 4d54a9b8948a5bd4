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
    let adults = isForAdults(question) ? form.forms(FormWord.adultsOnly) : nil
    let notes = [adults, isRepeated ? nil : condition(question), way(question)]
      .compactMap(\.self)
    let runs = (question.hint.map { form.prose($0).runs } ?? []) + notes.map { Prose.Run($0) }
    return runs.isEmpty ? nil : Prose(runs: runs)
  }

  /// Minors are not asked, and nobody knows the age of a sheet of paper.
  func isForAdults(_ question: Question) -> Bool {
    form.questionnaire.minors?.hide.contains(question.name) ?? false
  }

  /// In words when a question is asked, unless an earlier answer leads past it.
  func condition(_ question: Question) -> String? {
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

  /// The answers with the numbers by which they are keyed back.
  func answers(_ question: Question) -> [DocumentBlock.FormAnswer] {
    let codes = PaperCodes(question, in: form.questionnaire)
    return given(question, codes) + open(question, codes)
  }

  private func given(_ question: Question, _ codes: PaperCodes) -> [DocumentBlock.FormAnswer] {
    switch question.kind {
    case .text, .integer: []
    case .rank: places(question)
    case .allocate, .selectOne, .selectMultiple:
      (form.questionnaire.choices(of: question) + [question.noneChoice].compactMap(\.self)).map { choice in
        let isBox = if case .allocate = question.kind { true } else { false }
        return .init(
          code: codes.text(.choice(choice.name)), label: form.label(choice),
          next: next(question, choice.name),
          hasLine: isBox || choice.specify || question.details.contains(length))
      }
    }
  }

  /// Don't know and Prefer not to say, which every question to choose from has that does not steer the walk.
  private func open(_ question: Question, _ codes: PaperCodes) -> [DocumentBlock.FormAnswer] {
    guard !question.isControl, question.kind.listName != nil else { return [] }
    return [(OpenAnswer.dontKnow, PaperCodes.Meaning.dontKnow), (.preferNot, .preferNot)].map {
      word, meaning in
      .init(code: codes.text(meaning), label: Prose(form.words(word)), next: next(question, nil))
    }
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
