import Questionnaires
import Toolkit

/// What pages say of a factor that is explained: a number to ask for, what could be done, and who decides.
struct ExplanationWords {
  /// Of those who may have a number or decide, the likeliest.
  private static let mostNames = 2

  let maker: ProseMaker
  private var words: InterfaceWords { maker.words }

  init(maker: ProseMaker) { self.maker = maker }

  /// The number, and who may have it.
  func indicator(_ explanation: FactorExplanation) -> [Prose] {
    guard let indicator = explanation.indicator else { return [] }
    return [maker.prose(indicator).ended(with: ".")] + named(.holders, explanation.holders)
  }

  /// What could be done, the first step of it, and who decides.
  func todo(_ explanation: FactorExplanation) -> [Prose] {
    guard let strategy = explanation.strategy else { return [] }
    let step = explanation.firstStep.map {
      Prose(words(ReportWord.firstStep)) + maker.prose($0).ended(with: ".")
    }
    return [maker.prose(strategy).ended(with: ".")] + [step].compactMap(\.self) + deciders(explanation)
  }

  /// Who usually decides; nothing where that is not known.
  func deciders(_ explanation: FactorExplanation) -> [Prose] { named(.deciders, explanation.deciders) }

  /// Several names as one line.
  private func named(_ word: ReportWord, _ names: [LocalText]) -> [Prose] {
    let names = names.prefix(Self.mostNames)
    guard !names.isEmpty else { return [] }
    let runs = names.enumerated().flatMap { index, name -> [Prose.Run] in
      var runs = maker.prose(name).runs
      runs[runs.count - 1].text += index < names.count - 1 ? ";" : "."
      return runs
    }
    return [Prose(words(word)) + Prose(runs: runs)]
  }
}
