/// A whole questionnaire as values: what is asked, of whom, in which words, and how it is scored.
package struct Questionnaire: Equatable, Sendable {
  package var pack: PackManifest
  /// Differs as soon as one byte of a file that decides about answers differs; 16 hexadecimal digits.
  package var contentHash: String
  package var lengths: [Length]
  package var sections: [Section] {
    didSet { index = QuestionIndex(sections, minors, catalog) }
  }
  /// By XLSForm list name.
  package var choiceLists: [String: ChoiceList]
  package var helpBoxes: [String: HelpBox]
  package var minors: Minors? {
    didSet { index = QuestionIndex(sections, minors, catalog) }
  }
  /// Questions about the person that move no rank: asked away from home only where a host says what for.
  package var personal: Set<String>
  package var scoring: ScoringRules
  package var closing: Closing
  package var catalog: FactorCatalog {
    didSet { index = QuestionIndex(sections, minors, catalog) }
  }
  package var place: Place
  /// Columns of older answer files: what a cell's label means now.
  package var olderColumns: [String: [String: AnswerByName]]
  private var index: QuestionIndex

  /// Joins what the files say, and works out what is looked up all the time.
  package init(
    pack: PackManifest, contentHash: String, lengths: [Length], sections: [Section],
    choiceLists: [String: ChoiceList], helpBoxes: [String: HelpBox], minors: Minors?, personal: Set<String>,
    scoring: ScoringRules,
    closing: Closing, catalog: FactorCatalog, place: Place, olderColumns: [String: [String: AnswerByName]]
  ) {
    self.pack = pack
    self.contentHash = contentHash
    self.lengths = lengths
    self.sections = sections
    self.choiceLists = choiceLists
    self.helpBoxes = helpBoxes
    self.minors = minors
    self.personal = personal
    self.scoring = scoring
    self.closing = closing
    self.catalog = catalog
    self.place = place
    self.olderColumns = olderColumns
    index = QuestionIndex(sections, minors, catalog)
  }

  /// All questions in the order in which they stand in the pack.
  package var questions: [Question] { sections.flatMap(\.questions) }

  /// Looks a question up by its XLSForm name.
  package func question(named name: String) -> Question? { index.byName[name].map(question) }

  /// Looks a question up as people call it: by its name, or by its printed number in small letters or capitals.
  package func question(called name: String) -> Question? {
    if let named = question(named: name) { return named }
    let number = name.lowercased()
    return number.isEmpty ? nil : questions.first { $0.number.lowercased() == number }
  }

  /// What a question is answered with; cheaper than the question itself.
  package func kind(ofQuestion name: String) -> Question.Kind? {
    index.byName[name].map { sections[$0.section].questions[$0.question].kind }
  }

  /// The position of the section that a question stands in.
  package func sectionIndex(ofQuestion name: String) -> Int? { index.byName[name]?.section }

  /// How far the answer to a question reaches into what else is asked.
  ///
  /// Nil when it changes nothing else.
  package func reach(of question: String) -> AnswerReach? { index.reach[question] }

  /// When the questions are asked, by the positions of section and question.
  package var rules: [[AskingRule]] { index.rules }

  /// When a question is asked; cheaper than the question itself.
  package func rule(ofQuestion name: String) -> AskingRule? {
    index.byName[name].map { index.rules[$0.section][$0.question] }
  }

  /// Whether any section is asked once a factor.
  package var hasRepeats: Bool { index.hasRepeats }

  /// The question that rates how big a problem a factor is.
  package func severityQuestion(ofFactor id: String) -> Question? { severityQuestion(id, isFactor: true) }

  /// The question that rates how big a problem an area is.
  package func severityQuestion(ofDomain id: String) -> Question? { severityQuestion(id, isFactor: false) }

  private func severityQuestion(_ id: String, isFactor: Bool) -> Question? {
    let key = QuestionIndex.key(id: id, isFactor: isFactor, list: scoring.severityList)
    return index.byRating[key].map(question)
  }

  private func question(at place: QuestionIndex.Place) -> Question {
    sections[place.section].questions[place.question]
  }

  /// The choices of a question as the pack has them, before order and filters.
  package func choices(of question: Question) -> [Choice] {
    question.kind.listName.flatMap { choiceLists[$0]?.choices } ?? []
  }

  /// The question that has a screen of its own.
  package func question(appearing appearance: Question.Appearance) -> Question? {
    for section in sections {
      if let question = section.questions.first(where: { $0.appearance == appearance }) { return question }
    }
    return nil
  }

  /// Nil when no length has that name.
  package func length(named name: String) -> Length? { lengths.first { $0.name == name } }
}

/// The last questions, which decide what happens with the answers.
package struct Closing: Equatable, Sendable {
  /// Asks whether the answers may be counted, and the choices that say so and that erase everything.
  package var count: String
  package var countYes: String
  package var countErase: String
  /// Asks for a page, and the choice that prints one.
  package var page: String
  package var pagePrint: String
  /// Asks whether own words may be printed, the choice that allows it, and the questions it speaks of.
  package var quote: String
  package var quoteYes: String
  package var quotable: [String]
}

/// How much of the questionnaire is asked.
package struct Length: Equatable, Sendable {
  package var name: String
  /// The letter that paper forms and answer files use, such as `Q`.
  package var code: String
  package var label: Wording
  /// About how long it takes when nothing is skipped.
  package var minutes: Int
  /// Whether screens offer it; answer files may use every length.
  package var isOffered: Bool
}

/// What to do in a crisis, shown before a hard question.
package struct HelpBox: Equatable, Sendable {
  package var id: String
  package var title: Wording
  package var text: Wording
  /// The month in which its numbers were called, such as `2026-11`; nil where there are none to call.
  package var checked: String?
}

/// What is asked of whom, by the answer to one question about age.
package struct Minors: Equatable, Sendable {
  /// The question that asks for the age group.
  package var question: String
  /// Answers that end the walk with nothing kept.
  package var tooYoung: Set<String>
  /// Answers that count as grown up; every other, and none, counts as a minor's.
  package var adults: Set<String>
  /// Questions that minors are not asked.
  package var hide: Set<String>
}
