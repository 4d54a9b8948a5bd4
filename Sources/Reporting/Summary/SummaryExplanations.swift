import Questionnaires
import Toolkit

extension WalkSummary {
  /// The factors explained, with numbers to ask for, a city's example and a first step.
  func explained(_ explanations: [FactorExplanation]) -> [DocumentBlock] {
    guard !explanations.isEmpty else { return [] }
    return [.heading(level: 2, text: Prose(words(ReportWord.more, count: explanations.count)))]
      + explanations.enumerated().flatMap { index, explanation -> [DocumentBlock] in
        [
          .heading(level: 3, text: maker.prose(explanation.name)),
          .definitions(items: definitions(explanation, isFirst: index == 0)),
        ]
      }
  }

  private func definitions(_ explanation: FactorExplanation, isFirst: Bool) -> [DocumentBlock.Definition] {
    [
      definition(.whyItMatters, [maker.prose(explanation.whyItMatters)]),
      definition(.indicator, parts.indicator(explanation)),
      definition(.example, example(explanation.example, isFirst)),
      definition(.strategy, parts.todo(explanation)),
    ].compactMap { $0 }
  }

  private var parts: ExplanationWords { ExplanationWords(maker: maker) }

  private func definition(_ term: ReportWord, _ details: [Prose]) -> DocumentBlock.Definition? {
    details.isEmpty ? nil : DocumentBlock.Definition(term: Prose(words(term)), details: details)
  }

  private func example(_ example: FactorExplanation.Example?, _ isFirst: Bool) -> [Prose] {
    guard let example else { return [Prose(words(ReportWord.noExample))] }
    let key = example.isDated ? ReportWord.exampleDated : .examplePrinted
    let place = Prose(words(key, ["place": example.place, "date": example.date]))
    return [place + maker.prose(example.text)] + (isFirst ? [Prose(words(ReportWord.exampleHistory))] : [])
  }
}
