import FoundationEssentials
import Interviewing
import Questionnaires
import Scoring
import TestSupport
import Toolkit

@testable import Reporting

/// Made-up people who answered the shipped questionnaire, told by their number.
struct Town {
  /// What one person typed, and whether it may be printed.
  struct Words {
    var question: String
    var text: String
    var mayBePrinted: Bool
  }

  /// The longest text that can be typed, in words.
  static let longText =
    String(
      (0..<200).map { $0 == 199 ? "the end" : "long word" }.joined(separator: " ").prefix(1980)) + " THE END"

  var questionnaire: Questionnaire
  var count: Int
  /// So many more came for the quick walk: they rate areas, and what these open.
  var quick = 0
  var month = "2026-11"
  /// By person.
  var words: [Int: Words] = [:]
  /// Whose words a facilitator marked.
  var marked: Set<Int> = []
  /// Who leaves open who should help first.
  var silent: Set<Int> = []
  /// Levels of a wave lie so much higher for the topic with the second longest name.
  var change = 0

  /// So many people; topics with the longest names rank first.
  init(_ count: Int, place: String = "Elm City Public Library and Neighborhood Center") throws {
    questionnaire = try ShippedPack.questionnaire
    questionnaire.place.name = place
    questionnaire.place.hearBack = "2027-02"
    self.count = count
  }

  /// Fifty people with words of every kind, marked as far as they are listed.
  static func fifty() throws -> Town {
    var town = try Town(50)
    town.words = [
      1: Words(question: "one_change", text: longText, mayBePrinted: true),
      2: Words(question: "one_change", text: "SECRET: ask my neighbor Bob.", mayBePrinted: false),
      4: Words(question: "what_helps_now", text: longText + " too", mayBePrinted: true),
      5: Words(question: "survey_feedback", text: "SECRET: too long.", mayBePrinted: true),
      8: Words(question: "top_pick_why", text: longText + " as well", mayBePrinted: true),
    ]
    town.marked = Set(town.words.keys)
    return town
  }

  private static let ages = ["age_25_34", "age_35_44", "age_65_74"]
  private static let levels = ["not_a", "small", "medium", "big", "very_big"]

  /// Factors, those with the longest names first.
  private var order: [Factor] {
    questionnaire.catalog.factors.sorted { ($0.name.base.count, $0.id) > ($1.name.base.count, $1.id) }
  }

  func columns(_ facts: [WalkFact]) throws -> WalkColumns {
    var columns = WalkColumns(questionnaire, facts: facts)
    let order = order
    for person in 0..<count { try columns.add(walk(person, order), finishedAt: Int64(person)) }
    for person in 0..<quick { try columns.add(quickWalk(person)) }
    return columns
  }

  /// Areas that are small problems open one factor each, which is left out.
  private func quickWalk(_ person: Int) throws -> Interview {
    var interview = Interview(questionnaire: questionnaire)
    _ = try interview.apply(.start(WalkStart(setting: .own, language: "en", seed: 7, month: month)))
    _ = try interview.apply(.chooseLength("quick"))
    let areas = questionnaire.questions.filter { $0.domain != nil }
    for area in areas {
      _ = try interview.apply(.answer(AnswerKey(area.name), .choice("small_problem", own: nil)))
    }
    let first = questionnaire.catalog.factors[person % 3].id
    _ = try interview.apply(.answer(AnswerKey("top_picks"), .choices([first])))
    return interview
  }

  private func walk(_ person: Int, _ order: [Factor]) throws -> Interview {
    var interview = Interview(questionnaire: questionnaire)
    _ = try interview.apply(.start(WalkStart(setting: .own, language: "en", seed: 7, month: month)))
    _ = try interview.apply(.chooseLength("standard"))
    func answer(_ question: String, _ answer: Answer) throws {
      _ = try interview.apply(.answer(AnswerKey(question), answer))
    }
    try answer("age_group", .choice(person % 25 == 24 ? "age_75_or_more" : Self.ages[person % 3], own: nil))
    for (rank, factor) in order.enumerated() {
      guard let question = questionnaire.severityQuestion(ofFactor: factor.id) else { continue }
      try answer(question.name, .choice("\(Self.levels[level(person, rank)])_problem", own: nil))
    }
    let picks = Set([0, 1 + person % 3, 4 + person % 4]).sorted().map { order[$0].id }
    let named = questionnaire.catalog.factors.map(\.id).filter(picks.contains)
    try answer("top_picks", .choices(named))
    try answer("top_three_order", .order(picks))
    let helper = person % 3 == 0 ? "police_alone" : "unarmed_team"
    if !silent.contains(person) { try answer("first_help_crisis", .choice(helper, own: nil)) }
    try answer(
      "strengths_pick", .choices(person % 2 == 0 ? ["child-care", "coming-home"] : strengths(person)))
    try answer("share_10_coins", .allocation(coins(person)))
    try say(words[person], &interview)
    return interview
  }

  /// Housing gets most, jail nothing; not everybody spends all.
  private func coins(_ person: Int) -> [Share] {
    person % 2 == 0
      ? [Share("police", 1), Share("crisis_teams", 3), Share("housing", 6)]
      : [Share("youth_jobs", 4), Share("housing", 5)]
  }

  /// In the order of the pack.
  private func strengths(_ person: Int) -> [String] {
    person % 3 == 0 ? ["health-care", "child-care"] : ["health-care", "child-care", "peacemakers"]
  }

  /// The first topics are rated high; those of the youngest third rate the second one low.
  private func level(_ person: Int, _ rank: Int) -> Int {
    let start = rank == 1 ? (person % 3 == 0 ? 1 : 4) + change : 4 - rank / 5
    return min(max(start - (person * 7 + (person / 3 + 1) * rank * rank) % 5 % 2, 0), 4)
  }

  private func say(_ words: Words?, _ interview: inout Interview) throws {
    guard let words else { return }
    _ = try interview.apply(.answer(AnswerKey("count_my_answers"), .choice("count", own: nil)))
    _ = try interview.apply(.answer(AnswerKey(words.question), .text(words.text)))
    guard words.mayBePrinted || words.question != "survey_feedback" else { return }
    let answer = words.mayBePrinted ? "yes" : "no"
    _ = try? interview.apply(.answer(AnswerKey("quote_my_words"), .choice(answer, own: nil)))
  }
}

// MARK: - What is made of them

extension Town {
  func findings(
    _ page: GroupPage, by: [String] = [], quotes: Int = 3, language: String = "en",
    _ adjust: (inout GroupPlan) -> Void = { _ in }
  ) throws -> GroupFindings {
    var plan = GroupPlan(weights: try PriorityWeights(questionnaire.scoring), seed: 1)
    plan.release = .public
    adjust(&plan)
    let builder = GroupFindingsBuilder(
      questionnaire, plan: plan, page: page, by: by, quotes: quotes, language: language)
    let columns = try columns(builder.facts)
    return try builder.findings(columns, marked: texts(columns).texts.filter { marked.contains($0.walk) })
  }

  /// The texts that may be printed; of whom `erased` names, the walk is gone.
  func texts(
    _ columns: WalkColumns? = nil, erased: Set<Int> = [], marked: Set<QuoteCode> = []
  ) throws -> QuotableTexts {
    let columns = try columns ?? self.columns(QuotableTexts.facts(questionnaire))
    return QuotableTexts(questionnaire, columns, marked: marked) { place in
      erased.contains(Int(place)) ? nil : "walk of \(place)"
    }
  }

  func maker(_ language: String = "en") throws -> GroupPageMaker {
    let words = try ShippedPack.words(in: language)
      .adding(ShippedPack.words(in: language, folder: "reports"))
    return try GroupPageMaker(questionnaire, words: words, toolkit: ShippedPack.toolkit(in: language))
  }

  func document(
    _ page: GroupPage, by: [String] = [], language: String = "en",
    _ adjust: (inout GroupPlan) -> Void = { _ in }
  ) throws -> Document {
    try maker(language).document(page, findings(page, by: by, language: language, adjust))
  }

  /// The words of a page with single blanks between them.
  func text(
    _ page: GroupPage, by: [String] = [], language: String = "en",
    _ adjust: (inout GroupPlan) -> Void = { _ in }
  ) throws -> String {
    TextRenderer().render(try document(page, by: by, language: language, adjust))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// This town and the same people in another month, with one topic changed.
  func changed(by change: Int, version: String? = nil, language: String = "en") throws -> Document {
    var later = self
    (later.month, later.change) = ("2027-03", change)
    if let version { later.questionnaire.pack.version = version }
    var plan = GroupPlan(weights: try PriorityWeights(questionnaire.scoring), seed: 1)
    (plan.release, plan.isForPages) = (.public, true)
    let facts: [WalkFact] = [.month, .packVersion]
    let waves = try [self, later].map { town in
      try GroupTableBuilder.Wave(
        name: town.month, columns: town.columns(facts), walks: Array(0..<town.count),
        everybody: Array(0..<town.count))
    }
    let builder = try GroupTableBuilder(questionnaire, plan: plan, language: language)
    let table = try builder.table(old: waves[0], new: waves[1], everybody: nil)
    return try maker(language).document(.change, GroupFindings(table, condition: nil))
  }
}
