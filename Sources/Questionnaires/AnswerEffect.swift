/// What else an answer to a question can change.
package enum AnswerEffect: Equatable, Sendable {
  case nothing
  /// Whether these questions are asked; which factors are opened and looked at stays.
  case others([String])
  /// Anything that is asked.
  case everything
}

extension AnswerEffect {
  /// The effects of all questions that have one.
  static func all(_ sections: [Section], _ minors: Minors?) -> [String: AnswerEffect] {
    let shaping = shapingQuestions(sections, minors)
    let direct = dependents(sections)
    let repeated = Set(sections.filter { $0.repeats != nil }.flatMap(\.questions).map(\.name))
    var effects: [String: AnswerEffect] = [:]
    for name in shaping.union(direct.keys) {
      let others = reached(from: name, direct)
      let isFar = shaping.contains(name) || !others.isDisjoint(with: shaping.union(repeated))
      effects[name] = isFar ? .everything : .others(others.sorted())
    }
    return effects
  }

  /// Questions that decide about age, about opened places or about the factors that sections are asked for.
  private static func shapingQuestions(_ sections: [Section], _ minors: Minors?) -> Set<String> {
    var names = Set([minors?.question].compactMap(\.self))
    for section in sections {
      names.formUnion(section.repeats?.over ?? [])
      guard let from = section.openItems?.from else { continue }
      names.formUnion(sections.filter { $0.name == from }.flatMap(\.questions).map(\.name))
    }
    return names
  }

  /// By question, those that look at its answer.
  private static func dependents(_ sections: [Section]) -> [String: [String]] {
    var dependents: [String: [String]] = [:]
    for question in sections.flatMap(\.questions) {
      let asked = (question.relevant?.questions ?? []) + (question.choiceFilter?.questions ?? [])
      for name in Set(asked) { dependents[name, default: []].append(question.name) }
    }
    return dependents
  }

  /// Those that look at an answer, those that look at theirs, and so on.
  private static func reached(from name: String, _ direct: [String: [String]]) -> Set<String> {
    var found: Set<String> = []
    var waiting = direct[name] ?? []
    while let next = waiting.popLast() {
      if found.insert(next).inserted { waiting += direct[next] ?? [] }
    }
    return found
  }
}
