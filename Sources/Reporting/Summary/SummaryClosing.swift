import Interviewing
import Questionnaires
import Toolkit

extension WalkSummary {
  /// All of them run on, so that they fit on two pages; a card of their own has them a line each.
  func help(_ lines: [HelpLine]) -> [DocumentBlock] {
    [
      .heading(level: 2, text: Prose(words(ReportWord.help))),
      .paragraph(text: HelpLineWords(maker: maker, words: words).runningOn(lines)),
    ]
  }

  /// The person's own words, only when the person allowed it and only those that the question spoke of.
  var ownWords: [DocumentBlock] {
    guard interview.mayBeQuoted else { return [] }
    let quotes = interview.questionnaire.quotableQuestions.compactMap {
      question -> DocumentBlock.Definition? in
      guard case .text(let text)? = interview.countedAnswer(to: question.name) else { return nil }
      return DocumentBlock.Definition(term: maker.prose(question.label), details: [Prose(text)])
    }
    guard !quotes.isEmpty else { return [] }
    return [.heading(level: 2, text: Prose(words(ReportWord.ownWords))), .definitions(items: quotes)]
  }

  /// How answers are kept, and when people hear back.
  var kept: [DocumentBlock] {
    let sentences: [ReportWord] = [.keptNames, .keptCode, .keptPage]
    let prose =
      (sentences.map { words($0) } + [words.hearBack(interview.questionnaire.place)].compactMap(\.self))
      .map { Prose($0) }
    return [.definitions(items: [.init(term: Prose(words(ReportWord.kept)), details: prose)])]
  }
}
