import Interviewing
import Questionnaires

extension WalkSummary {
  /// Title, place, month, and whose view it is.
  var opening: [DocumentBlock] {
    let facts = [host, neighborhood, month].compactMap { $0 }.map { $0.ended(with: ".") }
    let sentences = facts + [Prose(words(ReportWord.oneView))]
    return [
      .heading(level: 1, text: Prose(words(ReportWord.title))),
      .paragraph(text: Prose(runs: sentences.flatMap(\.runs))),
    ]
  }

  private var host: Prose? {
    let name = interview.questionnaire.place.name
    return name.isEmpty ? nil : Prose(words(ReportWord.place, ["place": name]))
  }

  /// The place that the person answered about: the host's label, or the name typed in if own words may be
  /// printed.
  private var neighborhood: Prose? {
    let asked = interview.questionnaire.questions.first { $0.kind == .selectOne("neighborhoods") }
    guard let asked, !asked.isSensitive,
      case .choice(let name, let own)? = interview.countedAnswer(to: asked.name),
      let choice = interview.questionnaire.choices(of: asked).first(where: { $0.name == name })
    else { return nil }
    // Names of places stand in no other language, so that they are not marked as left in English.
    let label = choice.specify ? nil : choice.label.text(in: words.language)
    guard let place = (interview.mayBeQuoted ? own : nil) ?? label else { return nil }
    return Prose(words(ReportWord.neighborhood, ["place": place]))
  }

  private var month: Prose? {
    guard let name = interview.start.flatMap({ words.month($0.month) }) else { return nil }
    return Prose(words(ReportWord.month, ["month": name]))
  }
}
