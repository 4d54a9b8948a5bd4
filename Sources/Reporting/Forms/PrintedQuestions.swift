import Questionnaires

/// The questions that stand on a paper form, in order, and where each answer leads.
struct PrintedQuestions {
  private let questionnaire: Questionnaire
  /// In the order of the form.
  let questions: [Question]

  /// The questions of a length, without those of `leavingOut`.
  init(_ questionnaire: Questionnaire, length: String, leavingOut: Set<String>) {
    self.questionnaire = questionnaire
    questions = questionnaire.questions.filter {
      $0.lengths.contains(length) && !leavingOut.contains($0.name)
    }
  }

  func contains(_ question: Question) -> Bool { questions.contains { $0.name == question.name } }

  /// The first printed question after a section.
  func first(after section: Section) -> Question? {
    guard let last = section.questions.last(where: contains),
      let index = questions.firstIndex(where: { $0.name == last.name })
    else { return nil }
    return questions.dropFirst(index + 1).first
  }

  /// Where somebody goes on who chooses an answer (nil: none that opens anything).
  enum Way: Equatable {
    case next
    case skip(to: Question)
    case end
  }

  /// The way from a question with one answer: past everything that this answer alone closes.
  func way(from question: Question, choosing choice: String?) -> Way {
    guard let index = questions.firstIndex(where: { $0.name == question.name }) else { return .next }
    var passed: Set<String> = [question.name]
    for next in questions[(index + 1)...] {
      guard let relevant = next.relevant, Set(relevant.questions).isSubset(of: passed),
        !relevant.holds(answers: { .string($0 == question.name ? choice ?? "" : "") })
      else { return passed.count == 1 ? .next : .skip(to: next) }
      passed.insert(next.name)
    }
    return passed.count == 1 ? .next : .end
  }

  /// Whether some answer to an earlier question says on paper to go past this one.
  func isSkippedByWords(_ question: Question) -> Bool {
    questions.prefix { $0.name != question.name }.contains { earlier in
      guard case .selectOne = earlier.kind, question.relevant?.questions.contains(earlier.name) ?? false
      else {
        return false
      }
      let names = questionnaire.choices(of: earlier).map { Optional($0.name) } + [nil]
      return names.contains { passes(question, way(from: earlier, choosing: $0)) }
    }
  }

  private func passes(_ question: Question, _ way: Way) -> Bool {
    switch way {
    case .next: return false
    case .end: return true
    case .skip(let target):
      let places = [question, target].map { wanted in questions.firstIndex { $0.name == wanted.name } ?? 0 }
      return places[0] < places[1]
    }
  }
}
