/// What the pack says about when a question is asked: little to copy, for it is looked at again and again
/// while a whole question is not.
package struct AskingRule: Equatable, Sendable {
  package let question: String
  package let lengths: Set<String>
  package let relevant: Expression?
  package let choiceFilter: Expression?
  package let isHiddenFromMinors: Bool
  /// Whether it has a screen of its own before the walk.
  package let hasOwnScreen: Bool
  /// Whether it is asked once a factor.
  package let isRepeated: Bool

  init(_ question: Question, in section: Section, _ minors: Minors?) {
    self.question = question.name
    lengths = question.lengths
    relevant = question.relevant
    choiceFilter = question.choiceFilter
    isHiddenFromMinors = minors?.hide.contains(question.name) ?? false
    hasOwnScreen = question.appearance != nil
    isRepeated = section.repeats != nil
  }

  /// The questions whose answers its expressions look at.
  var looksAt: [String] { (relevant?.questions ?? []) + (choiceFilter?.questions ?? []) }
}

/// How far the answer to a question reaches into what else is asked.
package enum AnswerReach: Equatable, Sendable {
  case nothing
  /// Only these questions can come or go.
  case questions([String])
  /// It opens questions, repeats a section, or decides about something that does.
  case everything

  /// The reach of every answer that has one, by the name of its question.
  static func table(_ sections: [Section], _ rules: [AskingRule], _ minors: Minors?) -> [String: AnswerReach]
  {
    var lookers: [String: [String]] = [:]
    for rule in rules {
      for name in rule.looksAt { lookers[name, default: []].append(rule.question) }
    }
    let over = Set(sections.flatMap { $0.repeats?.over ?? [] })
    let from = Set(sections.compactMap(\.openItems?.from))
    let openers = sections.filter { from.contains($0.name) }.flatMap(\.questions).map(\.name)
    let repeated = rules.filter(\.isRepeated).map(\.question)
    let deciders = over.union(openers).union([minors?.question].compactMap(\.self))
    var table: [String: AnswerReach] = [:]
    for name in deciders.union(lookers.keys) {
      let reached = reached(from: name, lookers)
      let isWide = deciders.contains(name) || !over.union(repeated).isDisjoint(with: reached)
      table[name] = isWide ? .everything : .questions(reached)
    }
    return table
  }

  /// All questions that look at one, and those that look at these, in no order.
  private static func reached(from name: String, _ lookers: [String: [String]]) -> [String] {
    var reached: Set<String> = []
    var waiting = lookers[name] ?? []
    while let next = waiting.popLast() {
      if reached.insert(next).inserted { waiting += lookers[next] ?? [] }
    }
    return reached.sorted()
  }
}
