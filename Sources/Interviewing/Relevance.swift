package import Questionnaires

extension Interview {
  /// The questions of a section that are asked of this person as things stand, in order; a section that repeats
  /// is asked factor by factor.
  func pathNow(_ section: Int) -> [AnswerKey] {
    guard length != nil else { return [] }
    let rules = questionnaire.rules[section]
    let name = questionnaire.sections[section].name
    if let factors = repeated[name] {
      return factors.flatMap { factor in keys(rules, factor) }
    }
    guard let opened = opened[name] else { return keys(rules, nil) }
    return opened.compactMap { question in
      guard let index = rules.firstIndex(where: { $0.question == question }), isOpen(rules[index]) else {
        return nil
      }
      return AnswerKey(question)
    }
  }

  private func keys(_ rules: [AskingRule], _ factor: String?) -> [AnswerKey] {
    rules.indices.compactMap { index in
      guard !rules[index].hasOwnScreen, isOpen(rules[index], factor: factor) else { return nil }
      return AnswerKey(rules[index].question, factor: factor)
    }
  }

  /// Whether the path has a question just when it is asked; not for questions that repeat.
  func isOnPathAsAsked(_ name: String) -> Bool {
    guard let rule = questionnaire.rule(ofQuestion: name), !rule.hasOwnScreen else { return true }
    return pathBySection[rule.sectionIndex].contains(AnswerKey(name)) == isAsked(AnswerKey(name))
  }

  /// Whether a question is asked of this person as things stand, at least for one factor where it repeats.
  package func isAsked(_ question: Question) -> Bool {
    guard let s = questionnaire.sectionIndex(ofQuestion: question.name),
      questionnaire.sections[s].repeats != nil
    else { return isAsked(AnswerKey(question.name)) }
    return repeatedFactors(of: questionnaire.sections[s]).contains {
      isAsked(AnswerKey(question.name, factor: $0))
    }
  }

  /// Whether a question is asked as things stand; where it repeats, for this factor.
  package func isAsked(_ key: AnswerKey) -> Bool {
    questionnaire.rule(ofQuestion: key.question).map { isAsked($0, factor: key.factor) } ?? false
  }

  /// The same for whoever has the rule at hand.
  func isAsked(_ rule: AskingRule, factor: String? = nil) -> Bool {
    guard rule.isRepeated == (factor != nil), isOpen(rule, factor: factor) else { return false }
    if let factor { return repeated[rule.section]?.contains(factor) ?? false }
    return opened[rule.section]?.contains(rule.question) ?? true
  }

  /// Whether nothing closes a question apart from openings and repetitions.
  func isOpen(_ rule: AskingRule, factor: String? = nil) -> Bool {
    isAllowed(rule) && isRelevant(rule, factor: factor)
  }

  /// The answer that counts: none when the question is not asked any more, or the answer names choices that
  /// an answer further up has taken away since.
  package func countedAnswer(to name: String) -> Answer? { countedAnswer(to: AnswerKey(name)) }

  /// The answer that counts, for one factor where the question repeats.
  package func countedAnswer(to key: AnswerKey) -> Answer? {
    guard let answer = answers[key], let rule = questionnaire.rule(ofQuestion: key.question),
      isAsked(rule, factor: key.factor), isStillOffered(answer, key, rule)
    else { return nil }
    return answer
  }

  /// Whether a question of the path still waits for an answer.
  package func isWaiting(_ key: AnswerKey) -> Bool {
    guard let answer = answers[key] else { return true }
    return !(questionnaire.rule(ofQuestion: key.question).map { isStillOffered(answer, key, $0) } ?? true)
  }

  private func isStillOffered(_ answer: Answer, _ key: AnswerKey, _ rule: AskingRule) -> Bool {
    guard let filter = rule.choiceFilter else { return true }
    // Looked up once for all names: each look asks whether that answer counts in its turn.
    var values: [String: ExpressionValue] = [:]
    return answer.names.allSatisfy { name in
      filter.holds(choice: name) { question in
        if let value = values[question] { return value }
        let value = expressionValue(of: question, for: key)
        values[question] = value
        return value
      }
    }
  }

  /// Whether the person counts as a minor: every age group that is not grown up, and none.
  package var isMinor: Bool {
    guard let minors = questionnaire.minors else { return false }
    guard case .choice(let name, _)? = answers[AnswerKey(minors.question)] else { return true }
    return !minors.adults.contains(name)
  }

  /// Whether the walk must end with nothing kept because the person is too young.
  package var isTooYoung: Bool {
    guard let minors = questionnaire.minors,
      case .choice(let name, _)? = answers[AnswerKey(minors.question)]
    else { return false }
    return minors.tooYoung.contains(name)
  }

  /// The section that a question stands in.
  package func section(of question: Question) -> Section? {
    questionnaire.sectionIndex(ofQuestion: question.name).map { questionnaire.sections[$0] }
  }

  func isInLength(_ rule: AskingRule) -> Bool {
    length.map(rule.lengths.contains) ?? true
  }

  func isHidden(_ rule: AskingRule) -> Bool { rule.isHiddenFromMinors && isMinor }

  /// Whether a host's machine leaves the question out because nobody has said what it is for.
  func isOffHere(_ rule: AskingRule) -> Bool {
    guard let setting = start?.setting, setting != .own, start?.purpose == nil else { return false }
    return questionnaire.personal.contains(rule.question)
  }

  /// Whether nothing but other answers can leave the question out.
  func isAllowed(_ rule: AskingRule) -> Bool {
    isInLength(rule) && !isHidden(rule) && !isOffHere(rule)
  }

  func isAllowed(_ question: Question) -> Bool {
    questionnaire.rule(ofQuestion: question.name).map { isAllowed($0) } ?? false
  }

  func isRelevant(_ rule: AskingRule, factor: String?) -> Bool {
    guard let relevant = rule.relevant else { return true }
    let key = AnswerKey(rule.question, factor: factor)
    return relevant.holds { expressionValue(of: $0, for: key) }
  }
}
