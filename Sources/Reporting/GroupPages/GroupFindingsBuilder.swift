package import Questionnaires
import Scoring

/// Makes what a group's pages say out of walks.
package struct GroupFindingsBuilder: Sendable {
  private let questionnaire: Questionnaire
  private let plan: GroupPlan
  /// The questions whose groups are compared.
  private let by: [String]
  /// Whether these were asked for; otherwise one that cannot be shown is left out instead of refused.
  private let isAskedFor: Bool
  private let mostQuotes: Int
  /// The question in which coins are shared, where the page tells them.
  private let coins: Question?
  private let language: String

  /// Groups are those of the questions named, and without any those of the age groups, where the page has groups.
  package init(
    _ questionnaire: Questionnaire, plan: GroupPlan, page: GroupPage, by: [String], quotes: Int,
    language: String
  ) {
    self.questionnaire = questionnaire
    var plan = plan.forPages(questionnaire)
    (plan.comparesRules, plan.by) = (page == .participants, nil)
    self.plan = plan
    let age = questionnaire.minors.map { [$0.question] } ?? []
    self.by = !page.showsGroups ? [] : by.isEmpty ? age : by
    isAskedFor = !by.isEmpty
    mostQuotes = page == .participants ? quotes : 0
    coins = page == .participants ? questionnaire.coinsQuestion : nil
    self.language = language
  }

  /// What must be known of every walk.
  package var facts: [WalkFact] {
    let answers = by + counted.map(\.name)
    let coins = coins.map { [WalkFact.coins(of: $0.name)] } ?? []
    let quotes = hasQuotes ? QuotableTexts.facts(questionnaire) : []
    return plan.facts + answers.map { .answer(to: $0) } + coins + quotes + [.month]
  }

  /// Whether the page quotes people.
  package var hasQuotes: Bool { mostQuotes > 0 }

  /// The findings over all walks, or those of the plan's condition; nothing is quoted but texts that were marked.
  package func findings(_ columns: WalkColumns, marked: [QuotableText] = []) throws -> GroupFindings {
    var findings = GroupFindings(try table(columns, plan), condition: plan.condition?.expression)
    guard !findings.isTooFew else { return findings }
    for name in by { try add(groupsOf: name, columns, to: &findings) }
    let walks = columns.walks(where: plan.condition.map { .condition($0.expression) })
    let months = columns.column(.month).map { column in walks.compactMap { column[$0] } } ?? []
    if let first = months.min(), let last = months.max() { findings.months = first...last }
    func counts(_ question: Question?) -> ChoiceCounts? {
      question.flatMap { self.counts($0, columns, walks) }
    }
    findings.picks = counts(questionnaire.question(named: questionnaire.scoring.picks))
    findings.strengths = counts(questionnaire.strengthsQuestion)
    let order = findings.table.factors.map(\.id)
    findings.asks = questionnaire.askingQuestions.compactMap { counts($0) }.filter { !$0.counts.isEmpty }
      .sorted { (order.firstIndex(of: $0.factor ?? "") ?? 0) < (order.firstIndex(of: $1.factor ?? "") ?? 0) }
    findings.coins = coinMeans(columns, walks)
    findings.quotes = quotes(marked, columns, walks, findings)
    return findings
  }

  private func builder(_ plan: GroupPlan) throws(ScoringError) -> GroupTableBuilder {
    try GroupTableBuilder(questionnaire, plan: plan, language: language)
  }

  private func table(_ columns: WalkColumns, _ plan: GroupPlan) throws -> GroupTable {
    try builder(plan).table(columns)
  }

  private func add(groupsOf name: String, _ columns: WalkColumns, to findings: inout GroupFindings) throws {
    guard let question = questionnaire.question(named: name) else { return }
    var plan = plan
    (plan.by, plan.comparesRules, plan.limit) = (name, false, limit(of: question))
    do {
      findings.breakdowns.append(try table(columns, plan))
    } catch let refusal as GroupRefusal {
      guard !isAskedFor else { throw refusal }
      switch refusal {
      case .cannotHide, .tooFewInAll: findings.withoutGroups.append(question.label)
      default: throw refusal
      }
    }
  }
}

// MARK: - Counts and words

extension GroupFindingsBuilder {
  /// What is hard to say is kept from being told apart as if it were printed for all.
  private func limit(of question: Question) -> Int {
    question.isSensitive ? max(plan.limit, Suppression.publicLimit) : plan.limit
  }

  /// The questions of which answers are counted.
  private var counted: [Question] {
    [questionnaire.question(named: questionnaire.scoring.picks), questionnaire.strengthsQuestion]
      .compactMap(\.self) + questionnaire.askingQuestions
  }

  private func counts(_ question: Question, _ columns: WalkColumns, _ walks: [Int]) -> ChoiceCounts? {
    columns.column(.answer(to: question.name)).flatMap {
      ChoiceCounts(
        question, in: questionnaire, column: $0, walks: walks, limit: plan.limit, language: language)
    }
  }

  private func coinMeans(_ columns: WalkColumns, _ walks: [Int]) -> CoinMeans? {
    guard let coins, let column = columns.column(.coins(of: coins.name)) else { return nil }
    return CoinMeans(
      coins, in: questionnaire, column: column, walks: walks, limit: plan.limit, language: language)
  }

  /// Nobody of a hidden group is quoted.
  private func quotes(
    _ marked: [QuotableText], _ columns: WalkColumns, _ walks: [Int], _ findings: GroupFindings
  ) -> [GroupQuote] {
    guard hasQuotes, !marked.isEmpty else { return [] }
    let shown = findings.breakdowns.compactMap(\.groups)
    let hidden = by.map { name in
      let groups = shown.first { $0.question == name }?.groups.filter { $0.people == nil }.map { $0.id ?? "" }
      return (name: name, groups: groups.map { Set($0) } ?? small(name, columns, walks))
    }
    let open = walks.filter { walk in
      hidden.allSatisfy { $0.groups.isDisjoint(with: Self.groups($0.name, columns, walk)) }
    }
    return GroupQuotes(
      questions: questionnaire.quotableQuestions, marked: marked, walks: open, seed: plan.seed
    ).chosen(mostQuotes)
  }

  /// The groups of a walk by a question; without an answer it is in a group without a name.
  private static func groups(_ name: String, _ columns: WalkColumns, _ walk: Int) -> Set<String> {
    let given = columns.column(.answer(to: name))?[walk]
    return given.map { Set($0.split(separator: " ").map(String.init)) } ?? [""]
  }

  /// The groups of fewer people than the limit of a question whose groups stay away altogether.
  private func small(_ name: String, _ columns: WalkColumns, _ walks: [Int]) -> Set<String> {
    var people: [String: Int] = [:]
    for walk in walks { for group in Self.groups(name, columns, walk) { people[group, default: 0] += 1 } }
    let limit = questionnaire.question(named: name).map(limit) ?? plan.limit
    return Set(people.filter { $0.value < limit }.keys)
  }
}
