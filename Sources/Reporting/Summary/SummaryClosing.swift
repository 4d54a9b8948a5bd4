import Interviewing
import Questionnaires
import Toolkit

extension WalkSummary {
  /// The same lines for everyone, a line each where there is room.
  func help(_ lines: [HelpLine], _ room: Room) -> [DocumentBlock] {
    HelpLineWords(maker: maker, words: words).brief(lines, runsOn: room == .little || room == .least)
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
    let keys: [ReportWord] = [.keptNames, .keptCode, .keptPage]
    let sentences =
      keys.map { words($0) } + [words.hearBack(interview.questionnaire.place)].compactMap(\.self)
    return [
      .heading(level: 2, text: Prose(words(ReportWord.kept))),
      .paragraph(text: Prose(sentences.joined(separator: " "))),
    ]
  }
}
