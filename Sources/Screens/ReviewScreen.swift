import Interviewing
import Pages
import Questionnaires

/// All answers so far, over the walk; choosing one goes there to change it.
struct ReviewScreen: Screen {
  func page(_ visit: Visit) -> Page {
    let answered = answered(visit)
    let items =
      [MenuItem(visit.say(answered.isEmpty ? .stopGoOn : .reviewDone))]
      + answered.map { MenuItem(line($0, visit)) }
    return visit.page(
      "review", title: visit.say(.reviewTitle),
      [
        .question(visit.say(.reviewTitle)),
        .hint(visit.say(answered.isEmpty ? .reviewEmpty : .reviewHow), always: true),
      ], control: .menu(Menu(items)), offers: visit.offers(.back, .helpLines, .hide, .language))
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .chose(0), .asked(.back): visit.go(.pop)
    case .chose(let index) where answered(visit).indices.contains(index - 1):
      try? visit.take([.visit(answered(visit)[index - 1])])
      if visit.walk?.pending == nil { visit.go(.pop) }
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    case .asked(.hide): visit.hide()
    default: break
    }
  }

  private func answered(_ visit: Visit) -> [AnswerKey] {
    guard let interview = visit.walk?.interview else { return [] }
    return interview.path.filter { interview.answers[$0] != nil }
  }

  private func line(_ key: AnswerKey, _ visit: Visit) -> String {
    guard let interview = visit.walk?.interview,
      let form = QuestionForm(key, interview: interview, visit: visit)
    else { return "" }
    return visit.say(
      .reviewAnswer,
      ["question": form.text(form.question.label), "answer": answer(interview.answers[key], form)])
  }

  private func label(of name: String, _ form: QuestionForm) -> String {
    form.index(of: name).map { form.label(form.items[$0]) } ?? name
  }

  private func answer(_ answer: Answer?, _ form: QuestionForm) -> String {
    switch answer {
    case .choice(let name, let own)?:
      own ?? label(of: name, form)
    case .choices(let names, let own)?:
      names.map { own[$0] ?? label(of: $0, form) }.joined(separator: ", ")
    case .order(let names)?: names.map { label(of: $0, form) }.joined(separator: ", ")
    case .allocation(let shares)?:
      shares.map { "\(label(of: $0.choice, form)) \($0.count)" }.joined(separator: ", ")
    case .text(let text)?: text.count > 60 ? "\(text.prefix(60))…" : text
    case .integer(let number)?: String(number)
    case .dontKnow?: form.visit.say(.questionDontKnow)
    case .preferNot? where form.question.kind == .text: form.visit.say(.reviewNothing)
    case .preferNot?: form.visit.say(.questionPreferNot)
    case nil: ""
    }
  }
}
