/// What can only be seen when the whole pack has been read: looked for by `porchlight check`, not before a walk.
struct PackChecks {
  let questionnaire: Questionnaire
  let places: PackPlaces
  let translations: Translations
  let diagnostics: Diagnostics
  /// False when the file that a host fills in could not be read, so that nothing is missed in it.
  let isPlaceRead: Bool
  /// Against which dates are held; nil lets nothing grow old.
  let today: Month?

  func run() {
    checkScales()
    checkFactors()
    checkPicks()
    checkOwners()
    for section in questionnaire.sections {
      for question in section.questions {
        checkControl(question, in: section)
        checkListIsFilled(of: question)
        checkWaysOut(of: question)
        checkExclusion(of: question)
      }
    }
    checkRules()
    checkHelpBoxes()
    checkVisibility()
    checkPlaceholders()
    checkTranslations()
  }

  func list(of question: Question) -> ChoiceList? {
    question.kind.listName.flatMap { questionnaire.choiceLists[$0] }
  }

  /// Names as people read them in a sentence: `a`, `b` and `c`.
  func together(_ names: [String], _ word: String = "and") -> String {
    let quoted = names.map { "`\($0)`" }
    guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " \(word) \(last)"
  }
}
