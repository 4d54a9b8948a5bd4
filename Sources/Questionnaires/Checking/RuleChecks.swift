extension PackChecks {
  /// Rules that open or repeat questions need answers that they can go by.
  func checkRules() {
    for (index, section) in questionnaire.sections.enumerated() {
      if let rule = section.openItems { check(rule, of: section, after: questionnaire.sections[..<index]) }
    }
    checkMinors()
  }

  private func check(_ rule: OpenItems, of section: Section, after earlier: ArraySlice<Section>) {
    guard let areas = earlier.first(where: { $0.name == rule.from }) else { return }
    guard !areas.questions.contains(where: isAreaRating) else { return }
    diagnostics.add(
      "no-rating", at: places.place("sections.\(section.name).open_items.from", "sections.\(section.name)"),
      "no question of `\(areas.name)` rates an area", why: "the rule opens questions by how areas are rated.",
      fix: "name a section whose questions have a `domain` and a list with levels.")
  }

  /// Whether the answer to a question can open others: it rates an area on a scale.
  func isAreaRating(_ question: Question) -> Bool {
    guard case .selectOne = question.kind, question.domain != nil else { return false }
    return list(of: question)?.levels != nil
  }

  /// The question that tells minors apart must not be hidden from them: until it is answered, everybody counts
  /// as one.
  private func checkMinors() {
    guard let minors = questionnaire.minors else { return }
    for name in [minors.question] + asked(by: minors.question) where minors.hide.contains(name) {
      let isItself = name == minors.question
      diagnostics.add(
        "circle", at: places.place("minors.hide"),
        isItself
          ? "`\(name)` tells who is a minor, and is hidden from minors"
          : "`\(minors.question)` tells who is a minor and asks about `\(name)`, which is hidden from minors",
        why: "who gives no age counts as a minor, so nobody would ever see it.",
        fix: "take `\(name)` out of `hide`.")
    }
  }

  /// All questions that a question's relevance depends on.
  private func asked(by name: String) -> [String] {
    var found: [String] = []
    var waiting = [name]
    while let next = waiting.popLast() {
      for asked in questionnaire.question(named: next)?.relevant?.questions ?? [] where !found.contains(asked)
      {
        found.append(asked)
        waiting.append(asked)
      }
    }
    return found
  }
}
