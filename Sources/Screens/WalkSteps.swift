import Interviewing
import Pages
import Questionnaires

// What the person does on the pages of the walk.
extension WalkScreen {
  /// The commands that answer or move.
  mutating func answer(_ command: Command, _ form: QuestionForm, _ visit: inout Visit) {
    switch command {
    case .next: goOn(form, &visit)
    case .back: goBack(form, &visit)
    case .skip: skip(form, &visit)
    case .skipSection: skipSection(form, &visit)
    default: break
    }
  }

  /// The commands that show something else.
  func obey(_ command: Command, _ form: QuestionForm?, _ visit: inout Visit) {
    switch command {
    case .help: visit.go(.push(help(form)))
    case .helpLines: visit.go(.push(HelpLinesScreen()))
    case .review: visit.go(.push(ReviewScreen()))
    case .stop: visit.go(.push(StopScreen()))
    case .hide: visit.hide()
    case .back: if form == nil { try? visit.take([.goBack]) }
    case .next, .skip, .skipSection, .language: break
    }
  }

  mutating func operate(_ action: Action, _ form: QuestionForm, _ visit: inout Visit) {
    var work = work(at: form)
    switch (work.stage, action) {
    case (.introduction, _): return
    case (.ownWord(let name), .typed(let text)): work.draft.own[name] = text
    case (.ownWord, _): return
    case (.question, _):
      if let complaint = work.draft.take(action, form) { visit.notice = Notice(.wrong, complaint) }
    }
    works[form.key] = work
    keepOpen(form.key, &visit)
  }

  /// An answer that waits and is changed must not end the walk by itself: behind the end nobody could correct it.
  private mutating func keepOpen(_ key: AnswerKey, _ visit: inout Visit) {
    guard case .answer(key, let confirmed) = storing, works[key]?.draft != confirmed,
      let pending = visit.walk?.pending, pending.interview.isFinished
    else { return }
    storing = nil
    for step in pending.steps where step.answered == key { visit.takeBack(step) }
  }

  mutating func finish(_ visit: inout Visit) {
    storing = .finish
    try? visit.take([.finish])
  }
}

// MARK: - On and back

extension WalkScreen {
  private mutating func goOn(_ form: QuestionForm, _ visit: inout Visit) {
    let work = work(at: form)
    if work.stage == .introduction {
      introduced.insert(form.section?.name ?? "")
      return
    }
    switch work.draft.answer(form) {
    case .answer(let answer):
      if let name = form.ownWords(of: answer).after(work.stage) {
        show(.ownWord(name), work, form)
      } else {
        store(answer, form, &visit)
      }
    case .missing(let sentence): visit.notice = Notice(.wrong, sentence)
    }
  }

  private mutating func goBack(_ form: QuestionForm, _ visit: inout Visit) {
    let work = work(at: form)
    if case .ownWord(let name) = work.stage, case .answer(let answer) = work.draft.answer(form) {
      let before = form.ownWords(of: answer).prefix { $0 != name }.last
      show(before.map(Stage.ownWord) ?? .question, work, form)
    } else if visit.walk?.pending != nil {
      visit.storePending()
    } else {
      leave(form, &visit)
    }
  }

  private mutating func show(_ stage: Stage, _ work: Work, _ form: QuestionForm) {
    var work = work
    work.stage = stage
    works[form.key] = work
  }

  /// What was marked or typed and not confirmed stays for whoever comes back.
  private mutating func leave(_ form: QuestionForm, _ visit: inout Visit) {
    introduced.insert(form.section?.name ?? "")
    if form.interview.visitedFrom != nil {
      try? visit.take([.endVisit])
      visit.go(.push(ReviewScreen()))
    } else {
      try? visit.take([.goBack])
      let section = visit.walk?.interview.current.flatMap {
        visit.questionnaire?.section(ofQuestion: $0.question)
      }
      introduced.insert(section ?? "")
    }
  }

  /// Leaves out a text, or the word for one choice.
  private mutating func skip(_ form: QuestionForm, _ visit: inout Visit) {
    var work = work(at: form)
    guard case .ownWord(let name) = work.stage else {
      if form.isField { store(.preferNot, form, &visit) }
      return
    }
    work.draft.own[name] = nil
    works[form.key] = work
    keepOpen(form.key, &visit)
    goOn(form, &visit)
  }
}

// MARK: - Storing

extension WalkScreen {
  /// Stores an answer, unless it ends the walk with nothing kept.
  private mutating func store(_ answer: Answer, _ form: QuestionForm, _ visit: inout Visit) {
    let step = Step.answer(form.key, answer, seconds: visit.seconds(for: form.key))
    do {
      var answered = form.interview
      _ = try answered.apply(step)
      if answered.isTooYoung {
        // Whoever had said another age before may have slipped, and much more would be gone.
        if form.interview.answers[form.key] != nil {
          // Whoever then keeps the walk finds the answer that still holds.
          works[form.key] = nil
          return visit.go(.push(EraseScreen(isTooYoung: true)))
        }
        return visit.eraseAndShow(.youth, leavingTombstone: false)
      }
      if answered.wantsEverythingErased {
        // Whoever then keeps the answers has not answered this: nothing is marked that was not kept before.
        works[form.key] = nil
        return visit.go(.push(EraseScreen()))
      }
      storing = .answer(form.key, work(at: form).draft)
      isVisit = form.interview.visitedFrom != nil
      try visit.take([step])
    } catch {
      visit.notice = Notice(.wrong, form.sentence(for: error))
    }
  }

  private mutating func skipSection(_ form: QuestionForm, _ visit: inout Visit) {
    guard let section = form.section else { return }
    introduced.insert(section.name)
    storing = .section
    isVisit = form.interview.visitedFrom != nil
    try? visit.take([.skipSection(section.name)])
    // Where every question has its answer already, nothing waits to be stored.
    if visit.walk?.pending == nil { moveOn(&visit) }
  }

  /// What waited is kept, but the person has changed it since: the question stays, with what stands on the screen.
  private mutating func stay(at key: AnswerKey, _ visit: inout Visit) {
    let isBehind = !isVisit && visit.walk?.interview.previous == key
    try? visit.take([isBehind ? .goBack : .visit(key)])
  }

  /// What waited is kept: what was begun there is over.
  mutating func moveOn(_ visit: inout Visit) {
    guard let storing, let interview = visit.walk?.interview else { return }
    self.storing = nil
    switch storing {
    case .answer(let key, let confirmed):
      visit.stopClock(of: key)
      if let work = works[key], work.draft != confirmed, !interview.isFinished {
        return stay(at: key, &visit)
      }
      works[key] = nil
    case .section: works = works.filter { interview.isWaiting($0.key) }
    case .finish: break
    }
    if interview.isFinished {
      visit.go(.restart(ResultsScreen(&visit)))
    } else if isVisit, interview.visitedFrom == nil {
      visit.go(.push(ReviewScreen()))
    }
  }
}

extension Step {
  /// The question that the step answers.
  fileprivate var answered: AnswerKey? { if case .answer(let key, _, _) = self { key } else { nil } }
}

extension [String] {
  /// The first own word from the question, the next one from another; nil behind the last.
  fileprivate func after(_ stage: WalkScreen.Stage) -> String? {
    guard case .ownWord(let name) = stage else { return first }
    return drop { $0 != name }.dropFirst().first
  }
}

extension Questionnaire {
  /// The name of the section that a question stands in.
  fileprivate func section(ofQuestion name: String) -> String? {
    sectionIndex(ofQuestion: name).map { sections[$0].name }
  }
}
