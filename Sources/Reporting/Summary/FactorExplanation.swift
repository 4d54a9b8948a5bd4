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

  /// Where something was found, as its source names itself.
  package struct Origin: Hashable, Sendable {
    package var name: String
    /// The year or the span in which such sources were printed; empty where nobody says.
    package var printed: String
  }

  package var factor: String
  package var name: LocalText
  package var explain: LocalText
  package var whyItMatters: LocalText
  package var indicator: LocalText?
  /// What to ask for, to get the number.
  package var record: LocalText?
  /// Small numbers could point to a person, so that only totals should be asked for.
  package var asksForTotals = false
  /// Who may have the indicator.
  package var holders: [LocalText]
  package var example: Example?
  package var strategy: LocalText?
  package var deciders: [LocalText]
  package var firstStep: LocalText?
  /// What to take care of with it.
  package var caution: LocalText?
  /// Where indicator, example and strategy were found.
  package var origins = Origins()

  /// Origins by what was found there; none for what is not told.
  package struct Origins: Equatable, Sendable {
    package var indicator: [Origin] = []
    package var example: [Origin] = []
    package var strategy: [Origin] = []
  }

  /// What a page tells already, so that it does not tell it twice.
  struct Told {
    var cases: Set<String> = []
    var strategies: Set<String> = []
  }

  /// Takes what the factor's links name first; `words` says in which language the factor itself is put.
  package init(_ factor: Factor, questionnaire: Questionnaire, toolkit: ToolkitLibrary, words: InterfaceWords)
  {
    var told = Told()
    self.init(factor, questionnaire: questionnaire, toolkit: toolkit, words: words, besides: &told)
  }

  /// The same; where the links name more than one, what is told already is not told again.
  init(
    _ factor: Factor, questionnaire: Questionnaire, toolkit: ToolkitLibrary, words: InterfaceWords,
    besides told: inout Told
  ) {
    let maker = ProseMaker(questionnaire, words)
    self.factor = factor.id
    name = maker.local(factor.name)
    explain = maker.local(factor.explain)
    whyItMatters = maker.local(factor.whyItMatters)
    let indicator = toolkit.firstIndicator(among: factor.indicators)
    self.indicator = indicator?.plain
    record = indicator?.recordToRequest
    asksForTotals = indicator?.isSensitive ?? false
    holders = indicator?.holders.map(\.name) ?? []
    let example = toolkit.firstCase(among: factor.cases, besides: told.cases)
    self.example = example.map { Example($0, printed: toolkit.casesPrinted) }
    let step = toolkit.firstStep(among: factor.strategies, besides: told.strategies)
    strategy = step?.strategy.name
    deciders = step?.strategy.whoDecides.map(\.name) ?? []
    firstStep = step?.step
    caution = step?.strategy.cautions.first
    func origins(_ sources: [NamedEntry]?) -> [Origin] {
      (sources ?? []).map { Origin(name: $0.name.text, printed: toolkit.casesPrinted) }
    }
    self.origins = Origins(
      indicator: origins(indicator?.sources), example: origins(example?.sources),
      strategy: origins(step?.strategy.sources))
    if let example { told.cases.insert(example.id) }
    if let step { told.strategies.insert(step.strategy.id) }
  }

  /// Explains factors one after the other, and as little as can be twice.
  static func all(
    _ factors: [Factor], questionnaire: Questionnaire, toolkit: ToolkitLibrary, words: InterfaceWords
  ) -> [FactorExplanation] {
    var told = Told()
    return factors.map {
      FactorExplanation($0, questionnaire: questionnaire, toolkit: toolkit, words: words, besides: &told)
    }
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
    FactorExplanation.all(
      ranking.entries.prefix(count).map(\.factor), questionnaire: questionnaire, toolkit: toolkit,
      words: words)
  }
}
