extension PackChecks {
  /// Choices by these names are what every closed question offers by itself.
  static let waysOut: Set<String> = [
    "dont_know", "do_not_know", "dontknow", "dk", "prefer_not", "prefer_not_to_say", "prefer_not_say",
    "refused", "pn",
  ]

  /// Every closed question offers *Don't know* and *Prefer not to say* by itself unless it is a control, so no
  /// list may offer them once more.
  func checkWaysOut(of question: Question) {
    let path = "questions.\(question.name)"
    guard !question.isControl, let list = list(of: question), list.name != "factors" else { return }
    for choice in list.choices where Self.waysOut.contains(choice.name) {
      diagnostics.add(
        "own-way-out", at: places.place("choices.\(list.name).\(choice.name).name", path),
        "`\(choice.name)` stands in the list `\(list.name)`, which `\(question.name)` uses",
        why:
          "every closed question offers *Don't know* and *Prefer not to say* by itself: people would see it "
          + "twice, and this one would count as an answer.",
        fix: "take the choice out of the list.")
    }
  }

  /// The two lists that stand on other files may come out empty.
  func checkListIsFilled(of question: Question) {
    guard let list = list(of: question), list.choices.isEmpty else { return }
    let fix: String
    switch list.name {
    case "factors": fix = "add factors to `\(questionnaire.pack.files.factors)`."
    case "neighborhoods" where isPlaceRead:
      fix =
        "name places in `\(questionnaire.pack.files.place)`, or add a choice with `specify: true` to the list."
    default: return
    }
    diagnostics.add(
      "no-choices", at: places.place("questions.\(question.name).type"),
      "`\(question.name)` chooses from `\(list.name)`, which holds nothing",
      why: "there would be nothing to choose from.", fix: fix)
  }

  /// A choice that excludes all others needs others that can stand together.
  func checkExclusion(of question: Question) {
    let path = "questions.\(question.name)"
    guard let none = question.noneChoice?.name, !none.isEmpty else { return }
    let place = places.place("\(path).none", path)
    let why = "one answer that rules out the others is only of use where several can be chosen."
    func complain(_ message: String, fix: String) {
      diagnostics.add("excludes-nothing", at: place, message, why: why, fix: fix)
    }
    guard case .selectMultiple = question.kind else {
      let isOne = if case .selectOne = question.kind { true } else { false }
      return complain(
        "`none` excludes nothing: `\(question.name)` is no `select_multiple`",
        fix: isOne
          ? "put the choice into the list, and take `none` and `none_label` out."
          : "take `none` and `none_label` out.")
    }
    guard let list = list(of: question) else { return }
    if question.maximum == 1 {
      complain(
        "`none` excludes nothing: only one may be chosen anyway",
        fix: "make it a `select_one` with the choice in its list, or raise `max`.")
    } else if list.choice(named: none) != nil {
      diagnostics.add(
        "duplicate-name", at: place, "`\(none)` is a choice of the list `\(list.name)` too",
        why: "people would see it twice, once with and once without the power to rule out the others.",
        fix: "take it out of the list, or give `none` another name.")
    }
  }
}
