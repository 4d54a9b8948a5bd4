import Yams

extension PackChecks {
  /// Why a question is not shown in a length, whatever people answer.
  private enum Barrier: Equatable {
    case relevance
    /// Its rule needs these questions, which the length does not have.
    case notAsked([String])
    /// Minors are not shown it, and the length does not ask for the age.
    case ageNotAsked
    /// Rated areas open the section's questions, and this one belongs to no factor.
    case noFactor
    /// No question of the rule's section rates the area of the question's factor.
    case areaNotRated(domain: String)
    case nothingToRepeat
  }

  /// Looks for questions that nobody can ever be shown.
  func checkVisibility() {
    var unseen: [String: Set<String>] = [:]
    for section in questionnaire.sections {
      for question in section.questions {
        check(question, in: section, &unseen)
        if isSound(question.relevant), isSound(question.choiceFilter) { checkChoices(of: question, unseen) }
      }
    }
  }

  private func check(_ question: Question, in section: Section, _ unseen: inout [String: Set<String>]) {
    let lengths = questionnaire.lengths.map(\.name).filter(question.lengths.contains)
    guard !lengths.isEmpty else {
      if question.lengths.isEmpty { complainAboutNoLength(question) }
      return
    }
    var found: [(length: String, barrier: Barrier)] = []
    for length in lengths {
      guard let barrier = barrier(question, section, length, unseen[length] ?? []) else { continue }
      unseen[length, default: []].insert(question.name)
      found.append((length, barrier))
    }
    guard let first = found.first?.barrier else { return }
    let isEverywhere = found.count == lengths.count
    if isEverywhere, found.contains(where: { $0.barrier == .relevance }) {
      complain(question, .relevance, in: nil)
    } else if isEverywhere, found.allSatisfy({ $0.barrier == first }) {
      complain(question, first, in: nil)
    } else {
      for (length, barrier) in found { complain(question, barrier, in: length, isEverywhere: isEverywhere) }
    }
  }

  private func complainAboutNoLength(_ question: Question) {
    let path = "questions.\(question.name)"
    guard places.node("\(path).lengths")?.sequence?.isEmpty == true else { return }
    diagnostics.add(
      "never-shown", at: places.place("\(path).lengths"), "`\(question.name)` is asked in no length",
      why: "nobody would ever see it.",
      fix:
        "name the lengths that ask it, such as \(questionnaire.lengths.map(\.name).joined(separator: ", ")).")
  }

  private func barrier(_ question: Question, _ section: Section, _ length: String, _ unseen: Set<String>)
    -> Barrier?
  {
    let hidden = questionnaire.minors.map { $0.hide.contains(question.name) ? $0.question : "" } ?? ""
    if !hidden.isEmpty, questionnaire.question(named: hidden)?.lengths.contains(length) == false {
      return .ageNotAsked
    }
    if let rule = section.repeats, !rule.over.isEmpty,
      !rule.over.contains(where: { canAsk($0, length, unseen) })
    {
      return .nothingToRepeat
    }
    if let barrier = openingBarrier(question, section, length) { return barrier }
    guard isSound(question.relevant), let relevant = question.relevant else { return nil }
    let space = Satisfiability(
      questionnaire: questionnaire, length: length, isForAdults: !hidden.isEmpty, unseen: unseen)
    guard !space.canHold(relevant) else { return nil }
    let missing = questionnaire.questions.filter {
      relevant.questions.contains($0.name) && !$0.lengths.contains(length)
    }.map(\.name)
    return missing.isEmpty ? .relevance : .notAsked(missing)
  }

  private func canAsk(_ name: String, _ length: String, _ unseen: Set<String>) -> Bool {
    questionnaire.question(named: name)?.lengths.contains(length) ?? true && !unseen.contains(name)
  }

  /// What keeps the rule of a short walk from ever opening a question.
  private func openingBarrier(_ question: Question, _ section: Section, _ length: String) -> Barrier? {
    guard let rule = section.openItems, rule.lengths.contains(length),
      let areas = questionnaire.sections.first(where: { $0.name == rule.from })?.questions,
      areas.contains(where: isAreaRating)
    else { return nil }
    guard let factor = question.factor else { return .noFactor }
    let domains = areas.compactMap(\.domain)
    guard let domain = questionnaire.catalog.factor(factor)?.domain,
      (domains + [domain]).allSatisfy({ questionnaire.catalog.domain($0) != nil })
    else { return nil }
    let isRated = areas.contains {
      isAreaRating($0) && $0.domain == domain && $0.lengths.contains(length)
    }
    return isRated ? nil : .areaNotRated(domain: domain)
  }

  /// A choice filter that lets no choice through leaves a question without answers.
  private func checkChoices(of question: Question, _ unseen: [String: Set<String>]) {
    guard let filter = question.choiceFilter, let choices = list(of: question)?.choices, !choices.isEmpty
    else {
      return
    }
    let canOffer = questionnaire.lengths.filter { question.lengths.contains($0.name) }.contains { length in
      let space = Satisfiability(
        questionnaire: questionnaire, length: length.name, isForAdults: false,
        unseen: unseen[length.name] ?? [])
      return choices.contains { space.canHold(filter.fixing(choice: $0.name)) }
    }
    guard !canOffer, !question.lengths.isEmpty else { return }
    let path = "questions.\(question.name)"
    diagnostics.add(
      "never-offered", at: places.place("\(path).choice_filter", path),
      "no answers make the `choice_filter` of `\(question.name)` let a choice through",
      why: "there would be nothing to choose from.",
      fix: "compare `name` with what can have been answered; lists that are compared need the same names.")
  }

  /// Whether nothing in an expression has been complained about by itself.
  private func isSound(_ expression: Expression?) -> Bool {
    guard let expression else { return true }
    return expression.questions.allSatisfy { questionnaire.question(named: $0) != nil }
      && expression.comparedChoices.allSatisfy { asked, choice in
        guard let question = questionnaire.question(named: asked), let list = list(of: question) else {
          return true
        }
        return choice == question.noneChoice?.name || list.choice(named: choice) != nil
      }
  }
}

// MARK: - Words

extension PackChecks {
  /// Says that a question is never shown; in one length alone it may be meant so, which is a warning.
  private func complain(
    _ question: Question, _ barrier: Barrier, in length: String?, isEverywhere: Bool = true
  ) {
    let path = "questions.\(question.name)"
    let (key, reason, fix) = words(for: barrier, question)
    diagnostics.add(
      "never-shown", at: places.place("\(path).\(key)", "\(path).name", path),
      "`\(question.name)` can never be shown\(length.map { " in the length `\($0)`" } ?? ""): \(reason)",
      why: length == nil || isEverywhere
        ? "nobody would ever be asked." : "the length is named, and nobody would be asked in it.",
      fix: fix, severity: isEverywhere ? .error : .warning)
  }

  private func words(for barrier: Barrier, _ question: Question) -> (key: String, reason: String, fix: String)
  {
    switch barrier {
    case .relevance:
      return (
        "relevant", "no answers make its `relevant` true",
        "look for conditions that exclude each other, or for an answer that is asked of nobody."
      )
    case .notAsked(let names):
      let asked = names.map { name in
        let lengths = questionnaire.question(named: name)?.lengths ?? []
        let known = questionnaire.lengths.map(\.name).filter(lengths.contains)
        return "`\(name)` is asked in \(known.isEmpty ? "no length" : together(known) + " only")"
      }
      return (
        "relevant", "its `relevant` needs an answer, and \(asked.joined(separator: "; "))",
        "give both questions the same `lengths`."
      )
    case .ageNotAsked:
      return (
        "lengths", "minors are not shown it, and `\(questionnaire.minors?.question ?? "")` is not asked",
        "ask for the age in every length that has this question."
      )
    case .noFactor:
      return (
        "name", "rated areas open the questions of this section, and it belongs to no factor",
        "name its `factor`, or leave out the lengths that `open_items` names."
      )
    case .areaNotRated(let domain):
      return (
        "factor", "no question rates the area `\(domain)`, which would open it", remedy(forUnrated: domain)
      )
    case .nothingToRepeat:
      return (
        "lengths", "its section is repeated over factors, and nothing names one",
        "ask one of the questions under `over` in the same lengths."
      )
    }
  }

  /// Often the question is there and its answers have no levels.
  private func remedy(forUnrated domain: String) -> String {
    guard let question = questionnaire.questions.first(where: { $0.domain == domain && !isAreaRating($0) })
    else {
      return
        "add a question with `domain: \(domain)` to the section that `open_items` names, or leave the length out."
    }
    let scale = questionnaire.scoring.severityList
    return "`\(question.name)` is about it without a scale: write `type: select_one \(scale)` there."
  }
}
