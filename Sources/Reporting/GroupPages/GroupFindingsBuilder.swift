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
    return plan.facts + answers.map { .answer(to: $0) } + coins + quotable.map { .words(of: $0.name) } + [
      .month
    ]
  }

  /// The findings over all walks, or those of the plan's condition.
  package func findings(_ columns: WalkColumns) throws -> GroupFindings {
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
    findings.quotes = quotes(columns, walks, findings)
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
    (plan.by, plan.comparesRules) = (name, false)
    // What is hard to say is kept from being told apart as if it were printed for all.
    if question.isSensitive { plan.limit = max(plan.limit, Suppression.publicLimit) }
    do {
      findings.breakdowns.append(try table(columns, plan))
    } catch let refusal as GroupRefusal {
      guard !isAskedFor, case .cannotHide = refusal else { throw refusal }
      findings.withoutGroups.append(question.label)
    }
  }
}

// MARK: - Counts and words

extension GroupFindingsBuilder {
  /// The questions of which answers are counted.
  private var counted: [Question] {
    [questionnaire.question(named: questionnaire.scoring.picks), questionnaire.strengthsQuestion]
      .compactMap(\.self) + questionnaire.askingQuestions
  }

  private var quotable: [Question] { mostQuotes > 0 ? questionnaire.quotableQuestions : [] }

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
  private func quotes(_ columns: WalkColumns, _ walks: [Int], _ findings: GroupFindings) -> [GroupQuote] {
    guard mostQuotes > 0 else { return [] }
    let hidden = findings.breakdowns.compactMap(\.groups).map { groups in
      (
        column: columns.column(.answer(to: groups.question)),
        names: Set(groups.groups.filter { $0.people == nil }.map { $0.id ?? "" })
      )
    }
    let open = walks.filter { walk in
      hidden.allSatisfy { column, names in
        let given = column?[walk].map { Set($0.split(separator: " ").map(String.init)) } ?? [""]
        return names.isDisjoint(with: given)
      }
    }
    return GroupQuotes(questions: quotable, columns: columns, walks: open, seed: plan.seed).chosen(mostQuotes)
  }
}
