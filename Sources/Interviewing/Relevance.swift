package import Questionnaires

extension Interview {
  /// The questions that are asked of this person as things stand, in order.
  var pathNow: [AnswerKey] {
    guard length != nil else { return [] }
    var path: [AnswerKey] = []
    // Positions instead of values: copying a question costs more than asking it.
    for s in questionnaire.sections.indices {
      if let opened = opened[questionnaire.sections[s].name] {
        path += opened.map { AnswerKey($0) }.filter { isOpenTo($0.question) }
      } else {
        for q in questionnaire.sections[s].questions.indices where isOnPath(s, q) {
          path.append(AnswerKey(questionnaire.sections[s].questions[q].name))
        }
      }
    }
    return path
  }

  /// Whether a question is asked of this person as things stand.
  package func isAsked(_ question: Question) -> Bool {
    guard isOpenTo(question) else { return false }
    guard let s = questionnaire.sectionIndex(ofQuestion: question.name),
      let opened = opened[questionnaire.sections[s].name]
    else { return true }
    return opened.contains(question.name)
  }

  private func isOnPath(_ s: Int, _ q: Int) -> Bool {
    questionnaire.sections[s].questions[q].appearance == nil
      && isOpenTo(questionnaire.sections[s].questions[q])
  }

  private func isOpenTo(_ name: String) -> Bool { questionnaire.question(named: name).map(isOpenTo) ?? false }

  private func isOpenTo(_ question: Question) -> Bool {
    isInLength(question) && !isHidden(question) && isRelevant(question)
  }

  /// The answer that counts: none when the question is not asked any more, or the answer names choices that
  /// an answer further up has taken away since.
  package func countedAnswer(to name: String) -> Answer? {
    guard let answer = answers[AnswerKey(name)], let question = questionnaire.question(named: name),
      isAsked(question), isStillOffered(answer, question)
    else { return nil }
    return answer
  }

  /// Whether a question of the path still waits for an answer.
  package func isWaiting(_ key: AnswerKey) -> Bool {
    guard let answer = answers[key] else { return true }
    guard let question = questionnaire.question(named: key.question) else { return false }
    return !isStillOffered(answer, question)
  }

  private func isStillOffered(_ answer: Answer, _ question: Question) -> Bool {
    guard let filter = question.choiceFilter else { return true }
    return answer.names.allSatisfy { filter.holds(choice: $0, answers: expressionValue) }
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

  func isRelevant(_ question: Question) -> Bool {
    question.relevant?.holds(answers: expressionValue) ?? true
  }

  /// An answer as expressions see it; what was not answered, or does not count any more, is empty.
  func expressionValue(of name: String) -> ExpressionValue {
    guard let answer = countedAnswer(to: name) else { return .string("") }
    return switch answer {
    case .choice(let name, _): .string(name)
    case .choices(let names), .order(let names): .names(names)
    case .text(let text): .string(text)
    case .integer(let number): .number(Double(number))
    case .dontKnow, .preferNot: .string("")
    }
  }
}
