extension PackChecks {
  /// A control offers neither *Don't know* nor *Prefer not to say*, so only what decides about the walk itself may
  /// be one, and always one that can be answered.
  func checkControl(_ question: Question, in section: Section) {
    guard question.isControl else { return checkOpen(question) }
    if let reason = reasonForWaysOut(question) {
      complain(
        "no-way-out", question, "`\(question.name)` is a control, and \(reason)",
        why: "people could neither say that they do not know nor keep it to themselves.",
        fix: "take `control: true` out; it is for what steers the walk, such as consent.")
    }
    if question.choiceFilter != nil {
      complain(
        "filtered-control", question, "`\(question.name)` is a control, and has a `choice_filter`",
        why: "where it let no choice through, nobody could go on.",
        fix: "take `choice_filter` out, or `control: true`.")
    }
    if section.isSkippable {
      complain(
        "control-in-skippable", question,
        "`\(question.name)` is a control, and its section `\(section.name)` can be skipped",
        why: "who skips the rest of the section would be asked it all the same.",
        fix: "move the question into another section, or take `skippable: true` out.")
    }
  }

  /// What allows or forbids something must be answered: beside *Don't know* nobody could tell which.
  private func checkOpen(_ question: Question) {
    let closing = questionnaire.closing
    let isConsent = question.appearance == .consent
    guard isConsent || [closing.count, closing.page, closing.quote].contains(question.name) else { return }
    diagnostics.add(
      "open-control", at: places.place("questions.\(question.name)"),
      "`\(question.name)` decides what may be done with the answers, and is no control",
      why: "people could say *Don't know*, and nobody could tell what they allow.",
      fix: "add the line `control: true` to the question.")
  }

  private func complain(_ code: String, _ question: Question, _ message: String, why: String, fix: String) {
    let path = "questions.\(question.name)"
    diagnostics.add(code, at: places.place("\(path).control", path), message, why: why, fix: fix)
  }

  private func reasonForWaysOut(_ question: Question) -> String? {
    let scoring = questionnaire.scoring
    return if question.factor != nil {
      "rates a factor"
    } else if question.domain != nil {
      "rates an area"
    } else if question.name == scoring.picks || question.name == scoring.order {
      "chooses what matters most"
    } else if question.isSensitive || questionnaire.personal.contains(question.name) {
      "is sensitive"
    } else if question.isDemographic {
      "asks about the person"
    } else if !steersTheWalk(question) {
      "decides nothing about the walk"
    } else {
      nil
    }
  }

  /// Whether a question has a screen of its own, or is named by a rule that goes by its answer.
  private func steersTheWalk(_ question: Question) -> Bool {
    let closing = questionnaire.closing
    let named = [closing.count, closing.page, closing.quote, questionnaire.minors?.question]
    // A mistyped name has been complained about, and may be this one.
    return places.node("questions.\(question.name).appearance") != nil
      || named.contains { $0 == question.name || $0?.isEmpty == true }
      || questionnaire.sections.contains { $0.repeats?.over.contains(question.name) == true }
  }
}
