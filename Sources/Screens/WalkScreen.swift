import Interviewing
import Pages
import Questionnaires

/// The walk: section introductions and questions, one a page.
struct WalkScreen: Screen {
  private enum Stage: Equatable { case introduction, question, ownWord }

  private var stage = Stage.question
  private var draft = Draft()
  /// Sections whose introduction has been shown.
  private var introduced: Set<String> = []
  /// The question that the draft belongs to.
  private var drafted: AnswerKey?

  init() {}

  func page(_ visit: Visit) -> Page {
    guard let (interview, question) = visit.question else {
      return visit.page("walk", title: "", [.paragraph(visit.say(.stoppedSaved))], offers: visit.offers(.next))
    }
    let section = interview.section(of: question)
    if let section, let intro = section.intro, shownStage(interview, question) == .introduction {
      return visit.page(
        "section/\(section.name)", title: visit.text(section.label), progress: visit.progress,
        [.heading(visit.text(section.label)), .paragraph(visit.text(intro))], offers: offers(visit))
    }
    let form = QuestionForm(question: question, section: section, interview: interview, visit: visit)
    return form.page(draft(interview, question, form), isOwnWord: stage == .ownWord, offers: offers(visit))
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    guard let (interview, question) = visit.question else { return finishOrGoOn(&visit) }
    prepare(interview, question, visit)
    let form = QuestionForm(
      question: question, section: interview.section(of: question), interview: interview, visit: visit)
    switch action {
    case .asked(let command): obey(command, form, &visit)
    default: operate(action, form, &visit)
    }
  }

  mutating func receive(_ result: EffectResult, _ visit: inout Visit) {
    guard case .stored = result, let walk = visit.walk else { return }
    stage = .question
    drafted = nil
    if walk.interview.isFinished { return visit.go(.restart(ResultsScreen(visit))) }
    if walk.interview.isTooYoung { return visit.eraseAndShow(.youth, leavingTombstone: false) }
    if visit.wantsEverythingErased { return visit.eraseAndShow(.erased, leavingTombstone: true) }
    if isBackFromVisit {
      isBackFromVisit = false
      return visit.go(.push(ReviewScreen()))
    }
    if walk.interview.current == nil { finishOrGoOn(&visit) }
  }

  /// Set while a question that was chosen in the review is being stored.
  private var isBackFromVisit = false
}

// MARK: - Actions

extension WalkScreen {
  private mutating func obey(_ command: Command, _ form: QuestionForm, _ visit: inout Visit) {
    switch command {
    case .next: goOn(form, &visit)
    case .back: goBack(form, &visit)
    case .skip: if form.question.kind == .text { store(.preferNot, form, &visit) }
    case .help:
      let isText = stage == .ownWord || form.question.kind == .text
      visit.go(.push(HelpScreen(question: form.question, offers: offers(visit), inText: isText)))
    case .helpLines: visit.go(.push(HelpLinesScreen()))
    case .review: visit.go(.push(ReviewScreen()))
    case .language: visit.go(.push(LanguageScreen(purpose: .change)))
    case .stop: visit.go(.push(StopScreen()))
    case .hide: visit.hide()
    }
  }

  private mutating func operate(_ action: Action, _ form: QuestionForm, _ visit: inout Visit) {
    guard stage != .introduction else { return }
    if stage == .ownWord {
      if case .typed(let text) = action { draft.own = String(text.prefix(Interview.textLimit)) }
      return
    }
    if let complaint = draft.take(action, form) { visit.notice = Notice(.wrong, complaint) }
  }

  private mutating func goOn(_ form: QuestionForm, _ visit: inout Visit) {
    if stage == .introduction {
      introduced.insert(form.section?.name ?? "")
      stage = .question
      return
    }
    switch draft.answer(form) {
    case .answer(.choice(let name, _)) where stage == .question && form.opensOwnWord(name): stage = .ownWord
    case .answer(let answer): store(answer, form, &visit)
    case .missing(let sentence): visit.notice = Notice(.wrong, sentence)
    }
  }

  private mutating func goBack(_ form: QuestionForm, _ visit: inout Visit) {
    if stage == .ownWord {
      stage = .question
    } else if visit.walk?.interview.visitedFrom != nil {
      try? visit.take([.endVisit])
      drafted = nil
      visit.go(.push(ReviewScreen()))
    } else {
      try? visit.take([.goBack])
      drafted = nil
      introduced.formUnion(visit.questionnaire?.sections.map(\.name) ?? [])
    }
  }

  private mutating func store(_ answer: Answer, _ form: QuestionForm, _ visit: inout Visit) {
    isBackFromVisit = visit.walk?.interview.visitedFrom != nil
    do {
      try visit.take([.answer(AnswerKey(form.question.name), answer)])
    } catch {
      isBackFromVisit = false
      visit.notice = Notice(.wrong, form.sentence(for: error))
    }
  }

  /// When nothing is left to ask the walk is finished, and its code opens nothing any more.
  private func finishOrGoOn(_ visit: inout Visit) {
    try? visit.take([.finish], code: .void)
  }

  private func offers(_ visit: Visit) -> [Offer] {
    let isFirst = visit.walk?.interview.previous == nil && visit.walk?.interview.visitedFrom == nil
    let isText = visit.question?.question.kind == .text && stage == .question
    return [visit.offer(.next)] + (isText ? [visit.offer(.skip)] : [])
      + [
        visit.offer(.back, unavailable: isFirst && stage != .ownWord ? visit.say(.noticeNoBack) : nil),
        visit.offer(.help), visit.offer(.hide), visit.offer(.stop), visit.offer(.review),
        visit.offer(.language), visit.offer(.helpLines),
      ]
  }
}

// MARK: - Draft and stage

extension WalkScreen {
  /// The draft that is shown: the one being worked on, or the answer that is kept.
  private func draft(_ interview: Interview, _ question: Question, _ form: QuestionForm) -> Draft {
    drafted == AnswerKey(question.name) ? draft : Draft(interview.countedAnswer(to: question.name), form)
  }

  private func shownStage(_ interview: Interview, _ question: Question) -> Stage {
    if drafted == AnswerKey(question.name) { return stage }
    return needsIntroduction(interview, question) ? .introduction : .question
  }

  /// An introduction is shown once, on the way forward.
  private func needsIntroduction(_ interview: Interview, _ question: Question) -> Bool {
    guard interview.visitedFrom == nil, let section = interview.section(of: question), section.intro != nil,
      !introduced.contains(section.name)
    else { return false }
    return !section.questions.contains { interview.answers[AnswerKey($0.name)] != nil }
  }

  /// Takes up the question at hand, once.
  private mutating func prepare(_ interview: Interview, _ question: Question, _ visit: Visit) {
    guard drafted != AnswerKey(question.name) else { return }
    let form = QuestionForm(
      question: question, section: interview.section(of: question), interview: interview, visit: visit)
    stage = shownStage(interview, question)
    draft = Draft(interview.countedAnswer(to: question.name), form)
    drafted = AnswerKey(question.name)
  }
}
