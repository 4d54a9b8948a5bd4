extension ToolkitLibrary {
  /// The first of a factor's indicators; nil when none of the ids exists.
  package func firstIndicator(among ids: [String]) -> Indicator? {
    first(of: indicators, among: ids) { _ in true }
  }

  /// The first of a factor's city examples that has a year, otherwise the first; nil when there is none,
  /// which the page says in words. Where there are others, it is none of those told already.
  package func firstCase(among ids: [String], besides told: Set<String> = []) -> CityExample? {
    let new = ids.filter { !told.contains($0) }
    return first(of: cases, among: new) { $0.years != nil } ?? first(of: cases, among: new) { _ in true }
      ?? first(of: cases, among: ids) { _ in true }
  }

  /// The first of a factor's strategies for which it is known who decides and what to do first; where there are
  /// others, none of those told already.
  package func firstStep(among ids: [String], besides told: Set<String> = []) -> FirstStep? {
    func fits(_ strategy: Strategy) -> Bool { !strategy.whoDecides.isEmpty && !strategy.firstSteps.isEmpty }
    let new = ids.filter { !told.contains($0) }
    let strategy =
      first(of: strategies, among: new, where: fits) ?? first(of: strategies, among: ids, where: fits)
    guard let strategy, let step = strategy.firstSteps.first else { return nil }
    return FirstStep(strategy: strategy, step: step)
  }

  /// The help lines that may stand on a page, 911 first. What nobody has checked is left out of them.
  package var printableHelpLines: [HelpLine] {
    let printable = helpLines.compactMap(\.printable)
    return printable.filter(\.isEmergency) + printable.filter { !$0.isEmergency }
  }

  /// In the order of the ids, which is the order in which the pack thinks them useful.
  private func first<Entry: Identifiable>(
    of entries: [Entry], among ids: [String], where fits: (Entry) -> Bool
  ) -> Entry? where Entry.ID == String {
    for id in ids {
      if let entry = entries.first(where: { $0.id == id }), fits(entry) { return entry }
    }
    return nil
  }
}

/// One thing that could be done soon: a strategy and the first of its steps.
package struct FirstStep: Equatable, Sendable {
  package var strategy: Strategy
  package var step: LocalText
}
