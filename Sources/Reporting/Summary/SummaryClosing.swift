import Interviewing
import Questionnaires
import Toolkit

extension WalkSummary {
  /// 911 always; of the others what somebody has verified, with the month of it.
  func help(_ lines: [HelpLine]) -> [DocumentBlock] {
    let others = lines.filter { !$0.isEmergency }.compactMap(\.printable)
    let danger = DocumentBlock.box(title: Prose(words(ReportWord.danger)), paragraphs: [])
    return [.heading(level: 2, text: Prose(words(ReportWord.help))), danger]
      + (others.isEmpty ? [] : [.list(items: others.map(helpLine), isNumbered: false)])
  }

  private func helpLine(_ line: HelpLine) -> Prose {
    var prose = ended(maker.prose(line.name), with: ":")
    if let number = line.number { prose = prose + ended(maker.prose(number.how), with: ".") }
    if let text = line.text {
      prose =
        prose + ended(Prose(words(ReportWord.helpText, ["text": maker.prose(text.how).plain])), with: "")
    }
    prose = prose + maker.prose(line.forWhom)
    guard let month = line.checked.flatMap(words.month) else { return prose }
    return prose + Prose(words(ReportWord.helpChecked, ["month": month]))
  }

  private func ended(_ prose: Prose, with sign: String) -> Prose {
    var prose = prose
    guard !prose.runs.isEmpty else { return prose }
    prose.runs[prose.runs.count - 1].text += sign
    return prose
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

  /// How answers are kept.
  var kept: [DocumentBlock] {
    let sentences: [ReportWord] = [.keptNames, .keptCode, .keptPage]
    return [
      .heading(level: 2, text: Prose(words(ReportWord.kept))),
      .paragraph(text: Prose(sentences.map { words($0) }.joined(separator: " "))),
    ]
  }
}
