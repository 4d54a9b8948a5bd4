import Interviewing
package import Pages
package import Questionnaires

/// One question as a page, shown whatever it takes to be asked it.
package struct QuestionPreview {
  private let question: Question
  private let interview: Interview
  private let key: AnswerKey

  /// Nil where the questionnaire has no question of that name.
  package init?(_ name: String, in questionnaire: Questionnaire) {
    guard let question = questionnaire.question(named: name) else { return nil }
    self.question = question
    let ways = [(true, true), (true, false), (false, false)].lazy.compactMap { filtering, repeating in
      Self.walk(to: question, questionnaire, filtering: filtering, repeating: repeating)
    }
    (interview, key) = ways.first ?? (Interview(questionnaire: questionnaire), AnswerKey(name))
  }

  /// The page in the language of the interface words, as it is shown in a month; nil where its age is left out.
  package func page(words: InterfaceWords, today: Month? = nil) -> Page {
    let questionnaire = interview.questionnaire
    var visit = Visit(manifest: questionnaire.pack, host: .own, words: words, today: today)
    visit.open(questionnaire)
    switch question.appearance {
    case .language: return LanguageScreen(purpose: .beforeWalk).page(visit)
    case .consent: return ConsentScreen().page(visit)
    case nil: break
    }
    visit.walk = Walk(id: "", code: "", interview: interview)
    var screen = WalkScreen()
    var page = screen.page(visit)
    if page.id.hasPrefix("section/") {
      screen.apply(.asked(.next), &visit)
      page = screen.page(visit)
    }
    return page
  }

  /// A walk that stands at the question, through a questionnaire without the conditions that could keep it from
  /// being asked; nil when that is not enough.
  private static func walk(
    to question: Question, _ questionnaire: Questionnaire, filtering: Bool, repeating: Bool
  ) -> (Interview, AnswerKey)? {
    let open = questionnaire.withoutConditions(filtering: filtering, repeating: repeating)
    guard let length = open.lengths.last(where: { question.lengths.contains($0.name) })?.name else {
      return nil
    }
    var interview = Interview(questionnaire: open)
    let start = WalkStart(setting: .own, language: open.pack.baseLanguage, seed: 1, month: "")
    guard (try? interview.apply(.start(start))) != nil,
      (try? interview.apply(.chooseLength(length))) != nil
    else { return nil }
    var done: Set<String> = [question.name]
    for name in interview.needs(of: question) { interview.answerPlainly(name, &done) }
    let key = question.appearance == nil ? interview.path.first { $0.question == question.name } : nil
    guard let key, (try? interview.apply(.visit(key))) != nil else { return nil }
    let hasChoices = !open.choices(of: question).isEmpty
    let offersNone = interview.offeredChoices(of: question, factor: key.factor).isEmpty
    return hasChoices && offersNone ? nil : (interview, key)
  }
}

extension Questionnaire {
  fileprivate func withoutConditions(filtering: Bool, repeating: Bool) -> Questionnaire {
    var open = self
    open.minors = nil
    for s in open.sections.indices {
      open.sections[s].openItems = nil
      if !repeating { open.sections[s].repeats = nil }
      for q in open.sections[s].questions.indices {
        open.sections[s].questions[q].relevant = nil
        if !filtering { open.sections[s].questions[q].choiceFilter = nil }
      }
    }
    return open
  }
}

extension Interview {
  /// The questions whose answers decide what a question offers, or for which factors it is asked.
  fileprivate func needs(of question: Question) -> [String] {
    let over = (section(of: question)?.repeats?.over ?? []).reversed()
    return over + (question.choiceFilter?.questions ?? [])
  }

  /// Answers with the first of the choices, as many as may be chosen, but three at most.
  fileprivate mutating func answerPlainly(_ name: String, _ done: inout Set<String>) {
    guard done.insert(name).inserted, let question = questionnaire.question(named: name) else { return }
    for need in needs(of: question) { answerPlainly(need, &done) }
    let names = offeredChoices(of: question, factor: nil).map(\.choice.name).filter {
      $0 != question.noneChoice?.name
    }
    let first = Array(names.prefix(min(question.maximum ?? 3, 3)))
    guard let only = first.first else { return }
    let answer: Answer
    switch question.kind {
    case .selectOne: answer = .choice(only, own: nil)
    case .selectMultiple: answer = .choices(first)
    case .rank: answer = .order(first)
    case .allocate, .text, .integer: return
    }
    _ = try? apply(.answer(AnswerKey(name), answer))
  }
}
