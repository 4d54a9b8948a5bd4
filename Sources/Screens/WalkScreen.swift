import Interviewing
import Pages
import Questionnaires

/// The walk: section introductions and questions, one a page.
struct WalkScreen: Screen {
  /// What the person is doing at a question and has not confirmed yet.
  private struct Work {
    var stage = Stage.question
    var draft: Draft
    /// The draft's marks are positions in these.
    let items: [QuestionForm.Item]
  }

  private enum Stage: Equatable { case introduction, question, ownWord }

  /// By question: what is typed stays when the person looks elsewhere.
  private var works: [AnswerKey: Work] = [:]
  /// Sections whose introduction has been shown.
  private var introduced: Set<String> = []
  /// The question whose answer waits to be stored.
  private var storing: AnswerKey?
  /// Whether that answer ends a visit from the review.
  private var isVisit = false

  init() {}

  func page(_ visit: Visit) -> Page {
    guard let form = form(visit) else { return endPage(visit) }
    let work = work(at: form)
    if work.stage == .introduction, let section = form.section, let intro = section.intro {
      return visit.page(
        "section/\(section.name)", title: visit.text(section.label), progress: visit.progress,
        [.heading(visit.text(section.label)), .paragraph(visit.text(intro))], offers: offers(work, form))
    }
    return form.page(work.draft, isOwnWord: work.stage == .ownWord, offers: offers(work, form))
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    let form = form(visit)
    switch action {
    case .asked(let command):
      if let form { answer(command, form, &visit) } else if command == .next { finish(&visit) }
      obey(command, form, &visit)
    default: if let form { operate(action, form, &visit) }
    }
  }

  mutating func receive(_ result: EffectResult, _ visit: inout Visit) {
    guard case .stored = result, let key = storing, let interview = visit.walk?.interview else { return }
    storing = nil
    works[key] = nil
    if interview.isFinished {
      visit.go(.restart(ResultsScreen(&visit)))
    } else if isVisit, interview.visitedFrom == nil {
      visit.go(.push(ReviewScreen()))
    }
  }
}

// MARK: - Pages

extension WalkScreen {
  private func form(_ visit: Visit) -> QuestionForm? {
    visit.question.map { interview, question in
      QuestionForm(
        question: question, section: interview.section(of: question), interview: interview, visit: visit)
    }
  }

  /// Shown when a walk is gone on with that has all its answers.
  private func endPage(_ visit: Visit) -> Page {
    visit.page(
      "walk", title: visit.say(.stoppedTitle), [.paragraph(visit.say(.stoppedSaved))],
      offers: visit.offers(.next, .back, .hide, .stop, .review, .language, .helpLines))
  }

  private func offers(_ work: Work, _ form: QuestionForm) -> [Offer] {
    let visit = form.visit
    let isFirst = form.interview.previous == nil && form.interview.visitedFrom == nil
    let reason = isFirst && work.stage != .ownWord ? visit.say(.noticeNoBack) : nil
    return [visit.offer(.next), visit.offer(.back, unavailable: reason)]
      + (form.isField && work.stage == .question ? [visit.offer(.skip)] : [])
      + visit.offers(.help, .helpLines, .hide, .stop, .language, .review)
  }
}

// MARK: - Actions

extension WalkScreen {
  /// The commands that answer or move.
  private mutating func answer(_ command: Command, _ form: QuestionForm, _ visit: inout Visit) {
    switch command {
    case .next: goOn(form, &visit)
    case .back: goBack(form, &visit)
    case .skip: if form.isField { store(.preferNot, form, &visit) }
    default: break
    }
  }

  /// The commands that show something else.
  private func obey(_ command: Command, _ form: QuestionForm?, _ visit: inout Visit) {
    switch command {
    case .help: visit.go(.push(help(form, visit)))
    case .helpLines: visit.go(.push(HelpLinesScreen()))
    case .review: visit.go(.push(ReviewScreen()))
    case .language: visit.go(.push(LanguageScreen(purpose: .change)))
    case .stop: visit.go(.push(StopScreen()))
    case .hide: visit.hide()
    case .back: if form == nil { try? visit.take([.goBack]) }
    case .next, .skip: break
    }
  }

  private func help(_ form: QuestionForm?, _ visit: Visit) -> HelpScreen {
    let work = form.map(work)
    let isField = work?.stage == .ownWord || (work?.stage == .question && form?.isField == true)
    let question = work?.stage == .introduction ? nil : form?.question
    return HelpScreen(question: question, offers: page(visit).offers, inField: isField)
  }

  private mutating func operate(_ action: Action, _ form: QuestionForm, _ visit: inout Visit) {
    var work = work(at: form)
    switch (work.stage, action) {
    case (.introduction, _): return
    case (.ownWord, .typed(let text)): work.draft.own = text
    case (.ownWord, _): return
    case (.question, _):
      if let complaint = work.draft.take(action, form) { visit.notice = Notice(.wrong, complaint) }
    }
    works[form.key] = work
  }

  private mutating func goOn(_ form: QuestionForm, _ visit: inout Visit) {
    var work = work(at: form)
    if work.stage == .introduction {
      introduced.insert(form.section?.name ?? "")
      return
    }
    switch work.draft.answer(form) {
    case .answer(.choice(let name, _)) where work.stage == .question && form.opensOwnWord(name):
      work.stage = .ownWord
      works[form.key] = work
    case .answer(let answer): store(answer, form, &visit)
    case .missing(let sentence): visit.notice = Notice(.wrong, sentence)
    }
  }

  private mutating func goBack(_ form: QuestionForm, _ visit: inout Visit) {
    var work = work(at: form)
    if work.stage == .ownWord {
      work.stage = .question
      works[form.key] = work
    } else if visit.walk?.pending != nil {
      visit.storePending()
    } else {
      leave(form, &visit)
    }
  }

  /// Marks that were not confirmed are dropped; what was typed stays.
  private mutating func leave(_ form: QuestionForm, _ visit: inout Visit) {
    if !form.isField { works[form.key] = nil }
    introduced.insert(form.section?.name ?? "")
    if form.interview.visitedFrom != nil {
      try? visit.take([.endVisit])
      visit.go(.push(ReviewScreen()))
    } else {
      try? visit.take([.goBack])
      introduced.insert(visit.question.flatMap { $0.interview.section(of: $0.question)?.name } ?? "")
    }
  }

  /// Stores an answer, unless it ends the walk with nothing kept.
  private mutating func store(_ answer: Answer, _ form: QuestionForm, _ visit: inout Visit) {
    let step = Step.answer(form.key, answer)
    do {
      var answered = form.interview
      _ = try answered.apply(step)
      if answered.isTooYoung { return visit.eraseAndShow(.youth, leavingTombstone: false) }
      if answered.wantsEverythingErased { return visit.eraseAndShow(.erased, leavingTombstone: true) }
      storing = form.key
      isVisit = form.interview.visitedFrom != nil
      try visit.take([step])
    } catch {
      visit.notice = Notice(.wrong, form.sentence(for: error))
    }
  }

  private mutating func finish(_ visit: inout Visit) {
    storing = AnswerKey("")
    try? visit.take([.finish])
  }
}

// MARK: - What is not confirmed yet

extension WalkScreen {
  /// The work begun at a question, or a fresh one on the answer that is kept.
  private func work(at form: QuestionForm) -> Work {
    if let work = works[form.key], work.items == form.items { return work }
    let draft = Draft(form.interview.countedAnswer(to: form.question.name), form)
    return Work(stage: needsIntroduction(form) ? .introduction : .question, draft: draft, items: form.items)
  }

  /// An introduction is shown once, on the way forward.
  private func needsIntroduction(_ form: QuestionForm) -> Bool {
    guard form.interview.visitedFrom == nil, let section = form.section, section.intro != nil,
      !introduced.contains(section.name)
    else { return false }
    return !section.questions.contains { form.interview.answers[AnswerKey($0.name)] != nil }
  }
}

extension QuestionForm {
  fileprivate var key: AnswerKey { AnswerKey(question.name) }
}
