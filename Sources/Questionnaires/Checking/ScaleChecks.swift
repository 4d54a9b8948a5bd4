extension PackChecks {
  /// A scale needs two levels at least, and each of them at its place.
  func checkScales() {
    for list in questionnaire.choiceLists.values.sorted(by: { $0.name < $1.name }) {
      let levels = Set(list.choices.compactMap(\.level))
      // One that is missing or cannot be read is another slip.
      if levels.count > 1, list.choices.allSatisfy({ $0.level != nil }) { checkLevels(of: list) }
      guard levels.count == 1, let rated = list.choices.first(where: { $0.level != nil }) else { continue }
      diagnostics.add(
        "one-level", at: places.place("choices.\(list.name).\(rated.name).level"),
        "the scale `\(list.name)` has only one level",
        why: "whatever people answer, it would be as big a problem as anything else.",
        fix: "give each choice a `level` of its own, from 0 for the lowest.")
    }
  }

  /// Points are made of the number of a level and how many there are: 0 for the first that is offered, or for the last.
  private func checkLevels(of list: ChoiceList) {
    let rated = list.choices
    let rising = Array(rated.indices)
    let levels = rated.compactMap(\.level)
    guard levels != rising, levels != rising.reversed() else { return }
    let isFalling = (levels.first ?? 0) > (levels.last ?? 0)
    let expected = isFalling ? rising.reversed() : rising
    guard let wrong = rated.indices.first(where: { levels[$0] != expected[$0] }) else { return }
    diagnostics.add(
      "bad-level", at: places.place("choices.\(list.name).\(rated[wrong].name).level"),
      "`\(rated[wrong].name)` has level \(levels[wrong]), and at its place in `\(list.name)` stands \(expected[wrong])",
      why: "points are made of levels, so a wrong one puts topics at wrong places.",
      fix: "number the choices in order, from 0 to \(rated.count - 1).")
  }

  /// Every factor is rated by one question, and there are no more than can be ranked.
  func checkFactors() {
    if questionnaire.catalog.factors.count > FactorCatalog.mostFactors {
      let first = questionnaire.catalog.factors[FactorCatalog.mostFactors].id
      diagnostics.add(
        "too-many-factors", at: places.place("factors.\(first).id"),
        "the pack has \(questionnaire.catalog.factors.count) factors, and at most "
          + "\(FactorCatalog.mostFactors) can be ranked",
        why: "a list of picks from more of them cannot be counted.",
        fix: "join factors that are close to each other, or make a second pack.")
    }
    let isKnown = questionnaire.questions.compactMap(\.factor).allSatisfy {
      questionnaire.catalog.factor($0) != nil
    }
    guard questionnaire.choiceLists[questionnaire.scoring.severityList]?.levels != nil else { return }
    for factor in questionnaire.catalog.factors {
      let rating = questionnaire.questions.filter { $0.factor == factor.id && isRating($0) }
      // A mistyped name has been complained about, and may be this one.
      if rating.isEmpty, isKnown {
        diagnostics.add(
          "unasked-factor", at: places.place("factors.\(factor.id).id"),
          "no question rates the factor `\(factor.id)`",
          why: "it could be chosen and would never have a place in the ranking.",
          fix: "add a question with `factor: \(factor.id)` and `type: select_one "
            + "\(questionnaire.scoring.severityList)`, or take the factor out.")
      }
      for second in rating.dropFirst() {
        diagnostics.add(
          "duplicate-factor", at: places.place("questions.\(second.name).factor"),
          "`\(second.name)` rates the factor `\(factor.id)`, which `\(rating[0].name)` rates already",
          why: "only the first answer counts for the ranking.", fix: "name another factor, or none.")
      }
    }
  }

  /// Whether a question rates how big a problem something is.
  private func isRating(_ question: Question) -> Bool {
    question.kind == .selectOne(questionnaire.scoring.severityList)
  }

  /// What is picked stands in everybody's ranking, on paper too.
  func checkPicks() {
    for name in [questionnaire.scoring.picks, questionnaire.scoring.order] {
      guard let question = questionnaire.question(named: name), question.isSensitive else { continue }
      diagnostics.add(
        "sensitive-picks", at: places.place("questions.\(name).sensitive", "questions.\(name)"),
        "`\(name)` makes the ranking and is marked as sensitive",
        why: "the ranking is printed, and sensitive answers never are.",
        fix: "take the mark away, or count other picks in `scoring`.")
    }
  }

  /// Names that two files of the pack claim.
  func checkOwners() {
    if places.node("choices.factors") != nil {
      diagnostics.add(
        "two-owners", at: places.place("choices.factors"),
        "the list `factors` is made from `\(questionnaire.pack.files.factors)` and cannot be written here",
        why: "what stands here would never be offered.", fix: "give the list another name.")
    }
    for choice in questionnaire.place.neighborhoods {
      guard places.node("choices.neighborhoods.\(choice.name)") != nil else { continue }
      diagnostics.add(
        "two-owners", at: places.place("choices.neighborhoods.\(choice.name).name"),
        "`\(choice.name)` is a neighborhood in `\(questionnaire.pack.files.place)` too",
        why: "the two could not be told apart in the answers.", fix: "give one of them another name.")
    }
  }
}
