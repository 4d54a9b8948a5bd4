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

  /// Whether the person allowed own words to be printed.
  var mayQuote: Bool {
    let closing = interview.questionnaire.closing
    guard case .choice(closing.quoteYes, _)? = interview.countedAnswer(to: closing.quote) else {
      return false
    }
    return true
  }

  /// The person's own words, only when the person allowed it and only those that the question spoke of.
  var ownWords: [DocumentBlock] {
    guard mayQuote else { return [] }
    let quotes = interview.questionnaire.closing.quotable.compactMap { name -> DocumentBlock.Definition? in
      guard let question = interview.questionnaire.question(named: name), !question.isSensitive,
        case .text(let text)? = interview.countedAnswer(to: name)
      else { return nil }
      return DocumentBlock.Definition(term: maker.prose(question.label), details: [Prose(text)])
    }
    guard !quotes.isEmpty else { return [] }
    return [.heading(level: 2, text: Prose(words(ReportWord.ownWords))), .definitions(items: quotes)]
  }

  /// When people will be told what came of it; nil while the host has not said so.
  private var hearBack: String? {
    words.month(interview.questionnaire.place.hearBack).map { words(ReportWord.hearBack, ["month": $0]) }
  }

  /// How answers are kept, and when people hear back.
  var kept: [DocumentBlock] {
    let sentences: [ReportWord] = [.keptNames, .keptCode, .keptPage]
    let prose = (sentences.map { words($0) } + [hearBack].compactMap(\.self)).map { Prose($0) }
    return [.definitions(items: [.init(term: Prose(words(ReportWord.kept)), details: prose)])]
  }
}
