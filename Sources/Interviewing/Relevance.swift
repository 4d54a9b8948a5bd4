package import Questionnaires

extension Interview {
  /// The questions that are asked of this person as things stand, in order; a section that repeats is asked
  /// factor by factor.
  var pathNow: [AnswerKey] {
    guard length != nil else { return [] }
    var path: [AnswerKey] = []
    // Positions instead of values: copying a question costs more than asking it.
    for s in questionnaire.sections.indices {
      if let factors = repeated[questionnaire.sections[s].name] {
        for factor in factors { path += keys(s, factor) }
      } else if let opened = opened[questionnaire.sections[s].name] {
        path += opened.filter { isOpenTo($0) }.map { AnswerKey($0) }
      } else {
        path += keys(s, nil)
      }
    }
    return path
  }

  private func keys(_ s: Int, _ factor: String?) -> [AnswerKey] {
    questionnaire.sections[s].questions.indices.compactMap { q in
      guard questionnaire.sections[s].questions[q].appearance == nil,
        isOpenTo(questionnaire.sections[s].questions[q], factor: factor)
      else { return nil }
      return AnswerKey(questionnaire.sections[s].questions[q].name, factor: factor)
    }
  }

  /// Whether a question is asked of this person as things stand, at least for one factor where it repeats.
  package func isAsked(_ question: Question) -> Bool {
    guard let s = questionnaire.sectionIndex(ofQuestion: question.name) else { return isOpenTo(question) }
    if questionnaire.sections[s].repeats != nil {
      return repeatedFactors(of: questionnaire.sections[s]).contains { isOpenTo(question, factor: $0) }
    }
    guard isOpenTo(question) else { return false }
    return opened[questionnaire.sections[s].name]?.contains(question.name) ?? true
  }

  /// Whether a question is asked as things stand; where it repeats, for this factor.
  package func isAsked(_ key: AnswerKey) -> Bool {
    guard let question = questionnaire.question(named: key.question),
      let s = questionnaire.sectionIndex(ofQuestion: key.question)
    else { return false }
    guard questionnaire.sections[s].repeats != nil else { return key.factor == nil && isAsked(question) }
    guard let factor = key.factor else { return false }
    return repeatedFactors(of: questionnaire.sections[s]).contains(factor)
      && isOpenTo(question, factor: factor)
  }

  private func isOpenTo(_ name: String) -> Bool {
    questionnaire.question(named: name).map { isOpenTo($0) } ?? false
  }

  private func isOpenTo(_ question: Question, factor: String? = nil) -> Bool {
    isAllowed(question) && isRelevant(question, factor: factor)
  }

  /// The answer that counts: none when the question is not asked any more, or the answer names choices that
  /// an answer further up has taken away since.
  package func countedAnswer(to name: String) -> Answer? { countedAnswer(to: AnswerKey(name)) }

  /// The answer that counts, for one factor where the question repeats.
  package func countedAnswer(to key: AnswerKey) -> Answer? {
    guard let answer = answers[key], isAsked(key), isStillOffered(answer, key) else { return nil }
    return answer
  }

  /// Whether a question of the path still waits for an answer.
  package func isWaiting(_ key: AnswerKey) -> Bool {
    guard let answer = answers[key] else { return true }
    return !isStillOffered(answer, key)
  }

  private func isStillOffered(_ answer: Answer, _ key: AnswerKey) -> Bool {
    guard let filter = questionnaire.question(named: key.question)?.choiceFilter else { return true }
    return answer.names.allSatisfy { name in
      filter.holds(choice: name) { expressionValue(of: $0, for: key) }
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

  func isInLength(_ question: Question) -> Bool {
    length.map(question.lengths.contains) ?? true
  }

  func isHidden(_ question: Question) -> Bool {
    guard let minors = questionnaire.minors, minors.hide.contains(question.name) else { return false }
    return isMinor
  }

  /// Whether a host's machine leaves the question out because nobody has said what it is for.
  func isOffHere(_ question: Question) -> Bool {
    guard let start, start.setting != .own, start.purpose == nil else { return false }
    return questionnaire.personal.contains(question.name)
  }

  /// Whether nothing but other answers can leave the question out.
  func isAllowed(_ question: Question) -> Bool {
    isInLength(question) && !isHidden(question) && !isOffHere(question)
  }

  func isRelevant(_ question: Question, factor: String?) -> Bool {
    question.relevant?.holds {
      expressionValue(of: $0, for: AnswerKey(question.name, factor: factor))
    } ?? true
  }

  /// Whether the question is asked once a factor.
  func isRepeated(_ question: Question) -> Bool { section(of: question)?.repeats != nil }
}
