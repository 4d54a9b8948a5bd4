import Interviewing
import Questionnaires
import Scoring

@testable import Reporting

/// Made-up people of the small pack as columns, told by what they answered.
struct Crowd {
  /// One person: levels of lamps, crossings, parks, fights and voice (nil for *Don't know*), and picks in order.
  struct Person {
    var levels: [Int?]
    var picks: [Int] = []
    var place: String? = "elm-street"
    var gender: String?
    var month = "2026-11"
  }

  static let factors = ["lamps", "crossings", "parks", "fights", "voice"]
  private static let levels = ["not_a", "small", "medium", "big", "very_big"]

  var questionnaire: Questionnaire
  private(set) var people: [Person] = []

  init(_ people: [Person] = []) throws {
    questionnaire = try SmallPack.questionnaire()
    self.people = people
  }

  /// People who differ a little: lamps stand out, fights come last, the rest lies close together.
  static func mixed(_ count: Int) throws -> Crowd {
    let people = (0..<count).map { person -> Person in
      let step = (person * 7) % 5
      return Person(
        levels: [3 + step % 2, 1 + step % 3, 1 + (step + 1) % 3, (step + 1) % 2, 1 + (step + 2) % 3],
        picks: step == 4 ? [0, 1] : step == 3 ? [0, 4, 2] : [0],
        place: person % 4 == 0 ? "other" : "elm-street", gender: person % 3 == 0 ? "woman" : nil)
    }
    return try Crowd(people)
  }

  /// Walked through the interview, one after the other.
  func columns(_ facts: [WalkFact] = []) throws -> WalkColumns {
    var columns = WalkColumns(questionnaire, facts: facts)
    for person in people { try columns.add(walk(person)) }
    return columns
  }

  private func walk(_ person: Person) throws -> Interview {
    var interview = Interview(questionnaire: questionnaire)
    _ = try interview.apply(
      .start(WalkStart(setting: .kiosk, language: "en", seed: 7, month: person.month)))
    _ = try interview.apply(.chooseLength("standard"))
    func answer(_ question: String, _ answer: Answer) throws {
      _ = try interview.apply(.answer(AnswerKey(question), answer))
    }
    if let place = person.place {
      try answer("where", .choice(place, own: place == "other" ? "Elsewhere" : nil))
    }
    for (factor, level) in zip(Self.factors, person.levels) {
      try answer("p_\(factor)", level.map { .choice("\(Self.levels[$0])_problem", own: nil) } ?? .dontKnow)
    }
    let picks = person.picks.sorted().map { Self.factors[$0] }
    try answer("picks", .choices(picks.isEmpty ? ["none_of_these"] : picks))
    if person.picks.count > 1 {
      try answer("picks_order", .order(person.picks.prefix(3).map { Self.factors[$0] }))
    }
    if let gender = person.gender {
      try answer("gender", .choice(gender, own: gender == "own_word" ? "mine" : nil))
    }
    return interview
  }

  func plan(_ change: (inout GroupPlan) -> Void = { _ in }) throws -> GroupPlan {
    var plan = GroupPlan(weights: try PriorityWeights(questionnaire.scoring), seed: 1)
    change(&plan)
    return plan
  }

  func table(language: String = "en", _ change: (inout GroupPlan) -> Void = { _ in }) throws -> GroupTable {
    let plan = try plan(change)
    return try GroupTableBuilder(questionnaire, plan: plan, language: language).table(columns(plan.facts))
  }

  func sentences(_ language: String = "en") throws -> RankingSentences {
    RankingSentences(questionnaire: questionnaire, words: try SmallPack.words(language))
  }

  /// The whole table as one text with single blanks, so that wrapped sentences can be found in it.
  func text(language: String = "en", _ change: (inout GroupPlan) -> Void = { _ in }) throws -> String {
    try table(language: language, change).lines(sentences(language)).joined(separator: " ")
  }

  func condition(_ text: String) throws -> GroupPlan.Condition {
    GroupPlan.Condition(
      try PackReader.expression(text, named: "--where", in: questionnaire), text: text)
  }
}
