import Questionnaires
import Toolkit

extension WalkSummary {
  /// The factors explained, with numbers to ask for, a city's example and a first step.
  func explained(_ explanations: [FactorExplanation]) -> [DocumentBlock] {
    guard !explanations.isEmpty else { return [] }
    return [.heading(level: 2, text: Prose(words(ReportWord.more, count: explanations.count)))]
      + explanations.flatMap { explanation -> [DocumentBlock] in
        [
          .heading(level: 3, text: maker.prose(explanation.name)),
          .definitions(items: definitions(explanation)),
        ]
      }
  }

  private func definitions(_ explanation: FactorExplanation) -> [DocumentBlock.Definition] {
    [
      definition(.explain, [maker.prose(explanation.explain)]),
      definition(.whyItMatters, [maker.prose(explanation.whyItMatters)]),
      definition(.indicator, [explanation.indicator].compactMap { $0 }.map(maker.prose)),
      definition(.holders, listed(explanation.holders)),
      definition(.example, example(explanation.example)),
      definition(.strategy, [explanation.strategy].compactMap { $0 }.map(maker.prose)),
      definition(.deciders, listed(explanation.deciders)),
      definition(.firstStep, [explanation.firstStep].compactMap { $0 }.map(maker.prose)),
    ].compactMap { $0 }
  }

  private func definition(_ term: ReportWord, _ details: [Prose]) -> DocumentBlock.Definition? {
    details.isEmpty ? nil : DocumentBlock.Definition(term: Prose(words(term)), details: details)
  }

  /// Several names as one line.
  private func listed(_ names: [LocalText]) -> [Prose] {
    guard !names.isEmpty else { return [] }
    let runs = names.enumerated().flatMap { index, name -> [Prose.Run] in
      var runs = maker.prose(name).runs
      if index < names.count - 1 { runs[runs.count - 1].text += ";" }
      return runs
    }
    return [Prose(runs: runs)]
  }

  private func example(_ example: FactorExplanation.Example?) -> [Prose] {
    guard let example else { return [Prose(words(ReportWord.noExample))] }
    let key = example.isDated ? ReportWord.exampleDated : .examplePrinted
    let place = Prose(words(key, ["place": example.place, "date": example.date]))
    return [place + maker.prose(example.text) + Prose(words(ReportWord.exampleHistory))]
  }
}
