import Questionnaires
import Toolkit

extension WalkSummary {
  /// The factors explained, with numbers to ask for, a city's example and a first step.
  func explained(_ explanations: [FactorExplanation], _ room: Room) -> [DocumentBlock] {
    guard !explanations.isEmpty else { return [] }
    let notes = room == .least ? SourceNotes() : SourceNotes(explanations)
    let parts = ExplanationWords(maker: maker, notes: notes, room: room)
    return [.heading(level: 2, text: Prose(words(ReportWord.more, count: explanations.count)))]
      + explanations.enumerated().flatMap { index, explanation -> [DocumentBlock] in
        [
          .heading(level: 3, text: maker.prose(explanation.name)),
          .definitions(items: definitions(explanation, parts, isFirst: index == 0)),
        ]
      } + (SourceNotes(explanations).isEmpty ? [] : [notes.footnotes(maker)])
  }

  private func definitions(
    _ explanation: FactorExplanation, _ parts: ExplanationWords, isFirst: Bool
  ) -> [DocumentBlock.Definition] {
    [
      definition(.whyItMatters, [maker.prose(explanation.whyItMatters)]),
      definition(.indicator, parts.indicator(explanation)),
      definition(.example, example(explanation, parts.notes, isFirst)),
      definition(.strategy, parts.todo(explanation)),
    ].compactMap { $0 }
  }

  private func definition(_ term: ReportWord, _ details: [Prose]) -> DocumentBlock.Definition? {
    details.isEmpty ? nil : DocumentBlock.Definition(term: Prose(words(term)), details: details)
  }

  private func example(
    _ explanation: FactorExplanation, _ notes: SourceNotes, _ isFirst: Bool
  ) -> [Prose] {
    guard let example = explanation.example else { return [Prose(words(ReportWord.noExample))] }
    let key = example.isDated ? ReportWord.exampleDated : .examplePrinted
    let place = Prose(words(key, ["place": example.place, "date": example.date]))
    let told = notes.marked(place + maker.prose(example.text), explanation.origins.example)
    return [told] + (isFirst ? [Prose(words(ReportWord.exampleHistory))] : [])
  }
}
