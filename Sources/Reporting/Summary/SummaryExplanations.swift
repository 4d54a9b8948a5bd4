import Questionnaires
import Toolkit

extension WalkSummary {
  /// Of those who may have a number or decide, the likeliest.
  private static let mostNames = 2

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
      definition(.indicator, indicator(explanation)),
      definition(.example, example(explanation.example, isFirst)),
      definition(.strategy, todo(explanation)),
    ].compactMap { $0 }
  }

  private func definition(_ term: ReportWord, _ details: [Prose]) -> DocumentBlock.Definition? {
    details.isEmpty ? nil : DocumentBlock.Definition(term: Prose(words(term)), details: details)
  }

  /// The number, and who may have it.
  private func indicator(_ explanation: FactorExplanation) -> [Prose] {
    guard let indicator = explanation.indicator else { return [] }
    let holders = listed(Array(explanation.holders.prefix(Self.mostNames))).map {
      Prose(words(ReportWord.holders)) + $0
    }
    return [maker.prose(indicator).ended(with: ".")] + holders
  }

  /// What could be done, the first step of it, and who decides.
  private func todo(_ explanation: FactorExplanation) -> [Prose] {
    guard let strategy = explanation.strategy else { return [] }
    let step = explanation.firstStep.map {
      Prose(words(ReportWord.firstStep)) + maker.prose($0).ended(with: ".")
    }
    let deciders = listed(Array(explanation.deciders.prefix(Self.mostNames))).map {
      Prose(words(ReportWord.deciders)) + $0
    }
    return [maker.prose(strategy).ended(with: ".")] + [step].compactMap(\.self) + deciders
  }

  /// Several names as one line.
  private func listed(_ names: [LocalText]) -> [Prose] {
    guard !names.isEmpty else { return [] }
    let runs = names.enumerated().flatMap { index, name -> [Prose.Run] in
      var runs = maker.prose(name).runs
      runs[runs.count - 1].text += index < names.count - 1 ? ";" : "."
      return runs
    }
    return [Prose(runs: runs)]
  }

  private func example(_ example: FactorExplanation.Example?, _ isFirst: Bool) -> [Prose] {
    guard let example else { return [Prose(words(ReportWord.noExample))] }
    let key = example.isDated ? ReportWord.exampleDated : .examplePrinted
    let place = Prose(words(key, ["place": example.place, "date": example.date]))
    return [place + maker.prose(example.text)] + (isFirst ? [Prose(words(ReportWord.exampleHistory))] : [])
  }
}
