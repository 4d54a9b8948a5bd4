package import Questionnaires

extension Interview {
  /// The factors for which a section is asked as things stand, in the order of asking; none where the section
  /// is asked as a whole.
  package func repeatedFactors(of section: Section) -> [String] { repeated[section.name] ?? [] }

  /// Works out for which factors sections are asked now.
  mutating func repeatSections() {
    guard questionnaire.hasRepeats else { return }
    repeated = [:]
    for section in questionnaire.sections {
      guard let rule = section.repeats else { continue }
      repeated[section.name] = pickedFactors(rule)
    }
  }

  private func pickedFactors(_ rule: Repeat) -> [String] {
    guard let length else { return [] }
    let isMinor = isMinor
    var factors: [String] = []
    for name in rule.over {
      for factor in countedAnswer(to: name)?.names ?? []
      where !factors.contains(factor) && questionnaire.catalog.factor(factor) != nil {
        if isMinor, isHiddenFromMinors(factor) { continue }
        factors.append(factor)
      }
    }
    return Array(factors.prefix(rule.atMost[length] ?? factors.count))
  }

  /// A topic that minors are not asked to rate is not looked at more closely with them either; they may pick it.
  private func isHiddenFromMinors(_ factor: String) -> Bool {
    let rating = questionnaire.severityQuestion(ofFactor: factor)
    return rating.flatMap { questionnaire.rule(ofQuestion: $0.name) }?.isHiddenFromMinors ?? false
  }

  /// Whether the key is of a form that the pack can ask for: with a factor where the section repeats, without
  /// one everywhere else.
  func isWellFormed(_ key: AnswerKey) -> Bool {
    guard let s = questionnaire.sectionIndex(ofQuestion: key.question) else { return false }
    guard let rule = questionnaire.sections[s].repeats else { return key.factor == nil }
    guard let factor = key.factor, questionnaire.catalog.factor(factor) != nil else { return false }
    return rule.over.contains { name in
      let list = questionnaire.kind(ofQuestion: name)?.listName ?? ""
      return questionnaire.choiceLists[list]?.choice(named: factor) != nil
    }
  }

  /// How many questions of a section are still to come that cannot be named yet: as many as the length allows
  /// while nothing is picked, and those of the picks while their order waits.
  func pendingRepeats(ofSection index: Int) -> [Question] {
    let section = questionnaire.sections[index]
    guard let rule = section.repeats, let length else { return [] }
    let asked = rule.over.filter { isAsked(AnswerKey($0)) }
    guard asked.contains(where: { isWaiting(AnswerKey($0)) }) else { return [] }
    let isPicked = asked.contains { !isWaiting(AnswerKey($0)) }
    let most = asked.compactMap(questionnaire.question(named:)).map {
      $0.maximum ?? questionnaire.choices(of: $0).count
    }
    let limit = min(rule.atMost[length] ?? .max, most.max() ?? 0)
    let factors = isPicked ? repeatedFactors(of: section).count : limit
    let questions = section.questions.filter(isAllowed)
    return Array((0..<factors).flatMap { _ in questions }.dropFirst(pathBySection[index].count))
  }
}
