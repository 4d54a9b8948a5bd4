import Questionnaires
import Toolkit

/// What pages say of a factor that is explained: a number to ask for, what could be done, and who decides.
struct ExplanationWords {
  /// Of those who may have a number or decide, the likeliest.
  private static let mostNames = 2

  let maker: ProseMaker
  /// The footnotes that tell where things were found; nothing where the page has none.
  let notes: SourceNotes
  let room: WalkSummary.Room
  private var words: InterfaceWords { maker.words }

  init(maker: ProseMaker, notes: SourceNotes = SourceNotes(), room: WalkSummary.Room = .enough) {
    (self.maker, self.notes, self.room) = (maker, notes, room)
  }

  /// The number, what to ask for, and who may have it.
  func indicator(_ explanation: FactorExplanation) -> [Prose] {
    guard let indicator = explanation.indicator else { return [] }
    let number = notes.marked(maker.prose(indicator).ended(with: "."), explanation.origins.indicator)
    let totals = explanation.asksForTotals ? [Prose(words(ReportWord.recordTotals))] : []
    return [number] + said(.record, record(explanation)) + totals + named(.holders, explanation.holders)
  }

  /// What could be done, the first step of it, what to take care of, and who decides.
  func todo(_ explanation: FactorExplanation) -> [Prose] {
    guard let strategy = explanation.strategy else { return [] }
    let name = notes.marked(maker.prose(strategy).ended(with: "."), explanation.origins.strategy)
    return [name] + said(.firstStep, explanation.firstStep) + said(.caution, explanation.caution)
      + deciders(explanation)
  }

  private func record(_ explanation: FactorExplanation) -> LocalText? {
    switch room {
    case .enough: explanation.record
    case .some, .little: explanation.record.flatMap { $0.isTranslated ? $0 : nil }
    case .least: nil
    }
  }

  private func said(_ word: ReportWord, _ text: LocalText?) -> [Prose] {
    text.map { [Prose(words(word)) + maker.prose($0).ended(with: ".")] } ?? []
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
