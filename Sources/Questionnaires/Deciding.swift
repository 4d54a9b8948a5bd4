extension Questionnaire {
  /// Some questions and all those whose answers decide whether these are asked and what they offer.
  package func deciding(about names: [String]) -> Set<String> {
    var found: Set<String> = []
    var waiting = names
    while let name = waiting.popLast() {
      guard let rule = rule(ofQuestion: name), found.insert(name).inserted else { continue }
      waiting += rule.looksAt
      if let index = sectionIndex(ofQuestion: name) { waiting += deciding(aboutSection: index) }
    }
    return found
  }

  private func deciding(aboutSection index: Int) -> [String] {
    let areas = sections[index].openItems.flatMap { rule in sections.first { $0.name == rule.from } }
    // Whether a minor is asked one of them moves the places of the others, and so does a topic of a repetition.
    let isHidden = sections[index].repeats != nil || rules[index].contains(where: \.isHiddenFromMinors)
    let hidden = isHidden ? minors?.question : nil
    return (areas?.questions ?? []).map(\.name) + (sections[index].repeats?.over ?? [])
      + [hidden].compactMap(\.self)
  }

  /// Questions whose answers make the ranking of one person and say whether it may be counted.
  package var countedQuestions: [String] {
    let factors = catalog.factors.compactMap { severityQuestion(ofFactor: $0.id) }
    let areas = catalog.domains.compactMap { severityQuestion(ofDomain: $0.id) }
    return (factors + areas).map(\.name) + [scoring.picks, scoring.order, closing.count]
  }
}
