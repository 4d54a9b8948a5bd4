package import Questionnaires
package import Toolkit

/// What a page tells about one factor, in the page's language.
package struct FactorExplanation: Equatable, Sendable {
  /// What one place did, with the year or the span in which it was printed.
  package struct Example: Equatable, Sendable {
    /// City and state, or the programme's name where the source names no place.
    package var place: String
    /// Such as `2019`.
    package var date: String
    /// False when the example has no year of its own and `date` says when it was printed.
    package var isDated: Bool
    package var text: LocalText
  }

  package var factor: String
  package var name: LocalText
  package var explain: LocalText
  package var whyItMatters: LocalText
  package var indicator: LocalText?
  /// Who may have the indicator.
  package var holders: [LocalText]
  package var example: Example?
  package var strategy: LocalText?
  package var deciders: [LocalText]
  package var firstStep: LocalText?

  /// Takes what the factor's links name first; `words` says in which language the factor itself is put.
  package init(_ factor: Factor, questionnaire: Questionnaire, toolkit: ToolkitLibrary, words: InterfaceWords)
  {
    let maker = ProseMaker(questionnaire, words)
    self.factor = factor.id
    name = maker.local(factor.name)
    explain = maker.local(factor.explain)
    whyItMatters = maker.local(factor.whyItMatters)
    let indicator = toolkit.firstIndicator(among: factor.indicators)
    self.indicator = indicator?.plain
    holders = indicator?.holders.map(\.name) ?? []
    example = toolkit.firstCase(among: factor.cases).map { Example($0, printed: toolkit.casesPrinted) }
    let step = toolkit.firstStep(among: factor.strategies)
    strategy = step?.strategy.name
    deciders = step?.strategy.whoDecides.map(\.name) ?? []
    firstStep = step?.step
  }
}

extension FactorExplanation.Example {
  init(_ example: CityExample, printed: String) {
    place = example.place.isEmpty ? example.programme : example.place
    date = example.years ?? printed
    isDated = example.years != nil
    text = example.what
  }
}

extension PaperRanking {
  /// Explains the factors that ranked highest on paper; in a tie the pack's order decides which ones.
  package func explanations(
    _ count: Int = 3, questionnaire: Questionnaire, toolkit: ToolkitLibrary, words: InterfaceWords
  ) -> [FactorExplanation] {
    ranking.entries.prefix(count).map {
      FactorExplanation($0.factor, questionnaire: questionnaire, toolkit: toolkit, words: words)
    }
  }
}
