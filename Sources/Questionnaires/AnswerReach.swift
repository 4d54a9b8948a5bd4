/// How far the answer to a question reaches into what else is asked.
package struct AnswerReach: Equatable, Sendable {
  /// Questions that expressions may add or take away; none of them repeats.
  package fileprivate(set) var questions: [String] = []
  /// Positions of sections that must be worked out anew in any case.
  package fileprivate(set) var sections: Set<Int> = []
  /// Whether it decides about which questions rated areas open.
  package fileprivate(set) var opens = false
  /// Whether it decides about the factors for which sections are asked.
  package fileprivate(set) var repeats = false
}

/// Finds the reach of every answer of a pack, once.
struct AnswerReachTable {
  private let sections: [Section]
  private let rules: [[AskingRule]]
  /// Questions by a question that their expressions look at.
  private var lookers: [String: [String]] = [:]
  private var sectionOf: [String: Int] = [:]
  /// Questions whose answers name the factors of repeated sections.
  private let over: Set<String>

  init(_ sections: [Section], _ rules: [[AskingRule]]) {
    self.sections = sections
    self.rules = rules
    over = Set(sections.flatMap { $0.repeats?.over ?? [] })
    for (section, rules) in rules.enumerated() {
      for rule in rules {
        sectionOf[rule.question] = section
        for name in rule.looksAt { lookers[name, default: []].append(rule.question) }
      }
    }
  }

  /// By the name of the question; an answer that is not there changes nothing else.
  func table(_ minors: Minors?) -> [String: AnswerReach] {
    var table: [String: AnswerReach] = [:]
    for name in rules.flatMap({ $0 }).map(\.question) {
      let reach = name == minors?.question ? everything : reach(of: name)
      if reach != AnswerReach() { table[name] = reach }
    }
    return table
  }

  private var everything: AnswerReach {
    var reach = AnswerReach()
    reach.sections = Set(sections.indices)
    (reach.opens, reach.repeats) = (true, true)
    return reach
  }

  private func reach(of name: String) -> AnswerReach {
    var reach = AnswerReach()
    var reached = reached(from: [name])
    var decided: Set<String> = [name]
    // What is opened may decide about what is repeated, and the other way round.
    while true {
      let before = (decided.count, reached.count)
      let opened = opened(by: decided.union(reached))
      let repeated = repeated(by: decided.union(reached))
      reach.opens = !opened.isEmpty
      reach.repeats = !repeated.isEmpty
      reach.sections.formUnion(opened + repeated)
      let questions = (opened + repeated).flatMap { rules[$0].map(\.question) }
      decided.formUnion(questions)
      reached.formUnion(self.reached(from: questions))
      if (decided.count, reached.count) == before { break }
    }
    for question in reached.sorted() {
      guard let section = sectionOf[question] else { continue }
      if sections[section].repeats == nil {
        reach.questions.append(question)
      } else {
        reach.sections.insert(section)
      }
    }
    return reach
  }

  /// Sections whose questions the areas among these answers open.
  private func opened(by names: Set<String>) -> [Int] {
    let areas = Set(names.compactMap { name in sectionOf[name].map { sections[$0].name } })
    return sections.indices.filter { sections[$0].openItems.map { areas.contains($0.from) } ?? false }
  }

  /// Sections that are asked once for each factor that these answers name.
  private func repeated(by names: Set<String>) -> [Int] {
    over.isDisjoint(with: names) ? [] : sections.indices.filter { sections[$0].repeats != nil }
  }

  /// All questions that look at some, and those that look at these.
  private func reached(from names: [String]) -> Set<String> {
    var reached: Set<String> = []
    var waiting = names.flatMap { lookers[$0] ?? [] }
    while let next = waiting.popLast() {
      if reached.insert(next).inserted { waiting += lookers[next] ?? [] }
    }
    return reached
  }
}
