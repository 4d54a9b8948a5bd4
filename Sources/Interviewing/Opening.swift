import Questionnaires

extension Interview {
  /// Whether a section's questions are opened by rated areas in the length at hand.
  func isRuledByOpening(_ section: Section) -> Bool {
    guard let rule = section.openItems, let length else { return false }
    return rule.lengths.contains(length)
  }

  /// Works out which questions are open now.
  mutating func openQuestions() {
    opened = [:]
    for index in questionnaire.sections.indices where questionnaire.sections[index].openItems != nil {
      guard isRuledByOpening(questionnaire.sections[index]) else { continue }
      opened[questionnaire.sections[index].name] = openedQuestions(ofSection: index)
    }
  }

  /// The names of the questions that rated areas open: one of each area in turn, the highest rated area first.
  ///
  /// Areas rated at the rule's level or higher take part, otherwise those rated highest; an area without an
  /// answer opens nothing. What is drawn by lot is drawn from the walk's seed. A place that is drawn stays
  /// drawn when another answer makes its question pointless.
  private func openedQuestions(ofSection index: Int) -> [String] {
    guard let rule = questionnaire.sections[index].openItems else { return [] }
    let section = questionnaire.sections[index].name
    let rules = questionnaire.rules[index]
    var queues = openingAreas(rule).map { domain in
      let allowed = rules.filter { $0.domain == domain && isAllowed($0) }
      return shuffled(allowed.map(\.question), salt: "\(section)/\(domain)")[...]
    }
    var opened: [String] = []
    while opened.count < rule.atMost, queues.contains(where: { !$0.isEmpty }) {
      for index in queues.indices where opened.count < rule.atMost {
        if let next = queues[index].popFirst() { opened.append(next) }
      }
    }
    return opened
  }

  /// How many questions a section will ask in all, as far as can be told: all places of the rule until every
  /// area has an answer.
  func expectedOpenings(of section: Section) -> Int {
    guard let rule = section.openItems else { return 0 }
    let isWaiting = rules(ofSection: rule.from).contains {
      isAsked($0) && countedAnswer(to: $0.question) == nil
    }
    return isWaiting ? rule.atMost : opened[section.name]?.count ?? 0
  }

  private func rules(ofSection name: String) -> [AskingRule] {
    questionnaire.rules.first { $0.first?.section == name } ?? []
  }

  private func openingAreas(_ rule: OpenItems) -> [String] {
    let rated = rules(ofSection: rule.from).compactMap { area -> (domain: String, level: Int)? in
      guard let domain = area.area, isAsked(area), let level = level(ofQuestion: area.question) else {
        return nil
      }
      return (domain, level)
    }
    guard let highest = rated.map(\.level).max() else { return [] }
    let threshold = min(highest, level(named: rule.atLeast) ?? highest)
    let open = shuffled(rated.filter { $0.level >= threshold }, salt: rule.from)
    return open.sorted { $0.level > $1.level }.map(\.domain)
  }

  /// The level that a rating question was answered with; nil without an answer on the scale.
  func level(ofQuestion question: String) -> Int? {
    guard case .choice(let name, _)? = answers[AnswerKey(question)],
      let list = questionnaire.kind(ofQuestion: question)?.listName
    else { return nil }
    return level(named: name, in: list)
  }

  /// The number of a level of the severity scale, by its name.
  func level(named name: String) -> Int? {
    level(named: name, in: questionnaire.scoring.severityList)
  }

  private func level(named name: String, in list: String) -> Int? {
    guard let choices = questionnaire.choiceLists[list]?.choices,
      let place = choices.indices.first(where: { choices[$0].name == name })
    else { return nil }
    return choices[place].level
  }

  /// The items in an order drawn from the walk's seed; the same salt gives the same order again.
  func shuffled<Item>(_ items: [Item], salt: String) -> [Item] {
    SeededOrder.shuffled(items, seed: start?.seed ?? 0, salt: salt)
  }
}
