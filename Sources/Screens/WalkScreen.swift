import Interviewing
import Pages
import Questionnaires

/// The walk: section introductions and questions, one a page.
struct WalkScreen: Screen {
  /// What the person is doing at a question and has not confirmed yet.
  struct Work {
    var stage = Stage.question
    var draft: Draft
    /// The draft's marks are positions in these.
    let items: [QuestionForm.Item]
  }

  /// Which page of a question is shown.
  enum Stage: Equatable {
    case introduction, question
    /// The person's own word for the choice of this name.
    case ownWord(String)
  }

  /// What waits to be stored before the walk moves on.
  enum Storing: Equatable {
    /// With the draft as it was confirmed.
    case answer(AnswerKey, Draft)
    case section, finish
  }

  /// By question: what is marked or typed stays when the person looks elsewhere.
  var works: [AnswerKey: Work] = [:]
  /// Sections whose introduction has been shown.
  var introduced: Set<String> = []
  /// Nil while nothing waits.
  var storing: Storing?
  /// Whether what waits ends a visit from the review.
  var isVisit = false

  init() {}

  func page(_ visit: Visit) -> Page {
    guard let form = form(visit) else { return endPage(visit) }
    let work = work(at: form)
    return switch work.stage {
    case .introduction: introduction(work, form)
    case .question: form.page(work.draft, offers: offers(work, form))
    case .ownWord(let name): form.ownWordPage(name, work.draft, offers: offers(work, form))
    }
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
    if case .stored = result { moveOn(&visit) }
  }

  /// Whoever has gone after the last question must not keep the next person from the screen.
  func patience(_ visit: Visit) -> Double? { visit.walk?.interview.isClosing == true ? 90 : 180 }

  func timedQuestion(_ visit: Visit) -> AnswerKey? {
    guard let interview = visit.walk?.interview, let key = interview.current,
      let question = interview.questionnaire.question(named: key.question)
    else { return nil }
    guard works[key] == nil, let section = interview.section(of: question) else {
      return form(visit).flatMap { work(at: $0).stage == .introduction ? nil : key }
    }
    return needsIntroduction(section, interview) ? nil : key
  }
}

// MARK: - Pages

extension WalkScreen {
  private func form(_ visit: Visit) -> QuestionForm? {
    guard let interview = visit.walk?.interview, let key = interview.current else { return nil }
    return QuestionForm(key, interview: interview, visit: visit)
  }

  /// Shown when a walk is gone on with that has all its answers.
  private func endPage(_ visit: Visit) -> Page {
    visit.page(
      "walk", title: visit.say(.stoppedTitle), [.paragraph(visit.say(.stoppedSaved))],
      offers: visit.offers(.next, .back, .hide, .stop, .review, .language, .helpLines))
  }

  private func introduction(_ work: Work, _ form: QuestionForm) -> Page {
    let visit = form.visit
    let title = form.section.map { form.text($0.label) } ?? ""
    var blocks: [Block] = [.heading(title)]
    if let intro = form.section?.intro { blocks.append(.paragraph(form.text(intro))) }
    if form.canSkipSection {
      let command = visit.say(.commandSkipSection)
      blocks.append(.paragraph(visit.say(.sectionSkippable, ["command": command])))
    }
    return visit.page(
      "section/\(form.section?.name ?? "")", title: title, progress: visit.progress, blocks,
      offers: offers(work, form))
  }

  private func offers(_ work: Work, _ form: QuestionForm) -> [Offer] {
    let visit = form.visit
    let isFirst = form.interview.previous == nil && form.interview.visitedFrom == nil
    let reason = isFirst && !work.isOwnWord ? visit.say(.noticeNoBack) : nil
    let canSkip = form.isField && work.stage == .question || work.isOwnWord
    return [visit.offer(.next), visit.offer(.back, unavailable: reason)]
      + (canSkip ? [visit.offer(.skip)] : [])
      + (form.canSkipSection ? [visit.offer(.skipSection)] : [])
      + visit.offers(.help, .helpLines, .hide, .stop, .language, .review)
  }

  /// What explains the page at hand.
  func help(_ form: QuestionForm?) -> HelpScreen {
    let isIntroduction = form.map { work(at: $0).stage == .introduction } ?? true
    return HelpScreen(below: self, key: isIntroduction ? nil : form?.key)
  }
}

// MARK: - What is not confirmed yet

extension WalkScreen {
  /// The work begun at a question, or a fresh one on the answer that is kept.
  func work(at form: QuestionForm) -> Work {
    if let work = works[form.key], work.items == form.items { return work }
    let draft = Draft(form.interview.countedAnswer(to: form.key), form)
    let isNew = form.section.map { needsIntroduction($0, form.interview) } ?? false
    return Work(stage: isNew ? .introduction : .question, draft: draft, items: form.items)
  }

  /// An introduction is shown once, on the way forward.
  private func needsIntroduction(_ section: Section, _ interview: Interview) -> Bool {
    guard interview.visitedFrom == nil, section.intro != nil || section.isSkippable,
      !introduced.contains(section.name)
    else { return false }
    let names = Set(section.questions.map(\.name))
    return !interview.answers.keys.contains { names.contains($0.question) }
  }
}

extension WalkScreen.Work {
  var isOwnWord: Bool { if case .ownWord = stage { true } else { false } }
}

extension QuestionForm {
  /// Whether all that is left of the section can be skipped at once.
  var canSkipSection: Bool { section?.isSkippable ?? false }
}
