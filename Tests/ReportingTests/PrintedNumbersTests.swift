import Foundation
import Interviewing
import Questionnaires
import Scoring
import TestSupport
import Testing

@testable import Reporting

/// What the JSON of a ranking gives away, asked of a solver that knows nothing of how it was made: where a hidden
/// number stands on 1 to 10 people, nobody may be able to work out that it does.
@Suite struct PrintedNumbersTests {
  private static let limit = 11

  /// People who came for the quick walk or the other, left things open and did not all choose.
  private struct Pool {
    let questionnaire: Questionnaire
    let facts: [WalkFact]
    let somebody: [WalkColumns]

    init(_ condition: Questionnaires.Expression) throws {
      questionnaire = try SmallPack.questionnaire()
      facts = [.condition(condition), .answer(to: "where"), .answer(to: "picks")]
      var random = SeededGenerator(seed: 90)
      var somebody: [WalkColumns] = []
      for number in 0..<60 {
        var columns = WalkColumns(questionnaire, facts: facts)
        try columns.add(Self.walk(questionnaire, number, &random))
        somebody.append(columns)
      }
      self.somebody = somebody
    }

    private static func walk(
      _ questionnaire: Questionnaire, _ number: Int, _ random: inout SeededGenerator
    ) throws -> Interview {
      var interview = Interview(questionnaire: questionnaire)
      let start = WalkStart(setting: .own, language: "en", seed: UInt64(number), month: "2026-11")
      _ = try interview.apply(.start(start))
      _ = try interview.apply(.chooseLength(number % 5 == 0 ? "quick" : "standard"))
      func answer(_ question: String, _ answer: Answer) throws {
        let key = AnswerKey(question)
        if interview.isAsked(key) { _ = try interview.apply(.answer(key, answer)) }
      }
      if number % 7 > 0 { try answer("where", .choice(number % 3 == 0 ? "other" : "elm-street", own: nil)) }
      let levels = ["not_a", "small", "medium", "big", "very_big"]
      for question in questionnaire.questions where question.factor != nil || question.domain != nil {
        switch random.below(12) {
        case 0, 1: try answer(question.name, .dontKnow)
        case 2: try answer(question.name, .preferNot)
        case 3 where question.factor != nil: break
        default: try answer(question.name, .choice("\(levels[random.below(5)])_problem", own: nil))
        }
      }
      guard !random.oneIn(5) else { return interview }
      let chosen = Crowd.factors.filter { _ in random.oneIn(3) }.prefix(4)
      try answer("picks", .choices(chosen.isEmpty ? ["none_of_these"] : Array(chosen)))
      return interview
    }

    /// Some of them, each more than once; on some topics few are left who rated it.
    func store(_ random: inout SeededGenerator) -> WalkColumns {
      var columns = WalkColumns(questionnaire, facts: facts)
      let kinds = (0..<3 + random.below(6)).map { _ in somebody[random.below(somebody.count)] }
      for kind in kinds { for _ in 0...random.below(random.oneIn(2) ? 6 : 18) { columns.add(kind) } }
      return columns
    }
  }

  private func pool() throws -> Pool { try Pool(Crowd().condition("${where} = 'elm-street'").expression) }

  private func table(
    _ pool: Pool, _ columns: WalkColumns, _ change: (inout GroupPlan) -> Void = { _ in }
  ) throws -> PrintedRanking {
    var plan = GroupPlan(weights: try PriorityWeights(pool.questionnaire.scoring), seed: 1)
    change(&plan)
    let builder = try GroupTableBuilder(pool.questionnaire, plan: plan, language: "en")
    return try PrintedRanking(builder.table(columns).json(Crowd().sentences()))
  }

  /// What those people truly said of a topic.
  private func truth(_ pool: Pool, _ columns: WalkColumns, _ walks: [Int], _ factor: Int) throws
    -> FactorSummary
  {
    let scales = try EvidenceScales(
      pool.questionnaire, weights: try PriorityWeights(pool.questionnaire.scoring))
    return FactorSummary(try columns.evidence(of: walks).histogram(factor), scales: scales)
  }

  /// Counts of few people on which a number stands, all of which may be more for whoever knows what is printed.
  private func expectUnseen(
    _ counts: [(said: Int, unseen: CountSolver.Unknown)], _ solver: CountSolver, _ comment: Comment
  ) -> Int {
    let few = counts.indices.filter { (1..<Self.limit).contains(counts[$0].said) }
    for place in few {
      let isOpen = solver.canBe([counts[place].unseen], atLeast: Self.limit)
      #expect(isOpen, "\(comment): number \(place) of \(counts.map(\.said))")
    }
    return few.count
  }

  /// The same of all people of a ranking and one topic.
  private func expectAllUnseen(
    _ all: FactorSummary, _ factor: String, in ranking: PrintedRanking, _ store: String
  ) -> Int {
    var solver = CountSolver()
    let everybody = UnseenPeople(ranking.people, &solver)
    ranking.tell(factor, of: [everybody], to: &solver)
    let counts = [
      (all.bothParts, everybody.bothParts), (all.rated, everybody.rated),
      (all.areaRated, everybody.areaRated), (all.answeredPicks, everybody.answeredPicks),
      (all.shown, everybody.shown),
    ]
    return expectUnseen(counts, solver, "\(store): \(ranking.said(factor))")
  }

  @Test func `nobody can work out what few people stand behind in a published ranking`() throws {
    let pool = try pool()
    var (random, found) = (SeededGenerator(seed: 91), 0)
    for round in 0..<Soak.count(200) {
      let columns = pool.store(&random)
      let ranking = try table(pool, columns) { $0.release = .public }
      guard ranking.people >= Self.limit else { continue }
      for (index, factor) in pool.questionnaire.catalog.factors.enumerated() {
        let all = try truth(pool, columns, Array(0..<columns.people), index)
        found += expectAllUnseen(all, factor.id, in: ranking, "store \(round)")
      }
    }
    #expect(found > 20, "the stores must reach the case: \(found)")
  }

  @Test func `nobody can work out what few people stand behind in a part, or in those whom it leaves out`()
    throws
  {
    let pool = try pool()
    var (random, found) = (SeededGenerator(seed: 92), 0)
    let part = try Crowd().condition("${where} = 'elm-street'")
    for round in 0..<Soak.count(100) {
      let columns = pool.store(&random)
      let inside = columns.walks(where: .condition(part.expression))
      let outside = Array(Set(0..<columns.people).subtracting(inside)).sorted()
      guard let ranking = try? table(pool, columns, { $0.condition = part }), !inside.isEmpty else {
        continue
      }
      let whole = try table(pool, columns)
      for (index, factor) in pool.questionnaire.catalog.factors.enumerated() {
        var solver = CountSolver()
        let sides = [UnseenPeople(inside.count, &solver), UnseenPeople(outside.count, &solver)]
        ranking.tell(factor.id, of: [sides[0]], to: &solver)
        whole.tell(factor.id, of: sides, to: &solver)
        for (side, walks) in zip(sides, [inside, outside]) {
          let said = try truth(pool, columns, walks, index)
          let all = try truth(pool, columns, Array(0..<columns.people), index)
          // What all of the store say is shown at the desk with its number, however few they are.
          let counts = [
            (all.bothParts, said.bothParts, side.bothParts), (all.rated, said.rated, side.rated),
            (all.areaRated, said.areaRated, side.areaRated),
            (all.answeredPicks, said.answeredPicks, side.answeredPicks),
          ].filter { $0.0 >= Self.limit }
          let printed = "\(ranking.said(factor.id)); all: \(whole.said(factor.id))"
          found += expectUnseen(
            counts.map { ($0.1, $0.2) }, solver, "store \(round), \(walks.count) people: \(printed)")
        }
      }
    }
    #expect(found > 20, "the stores must reach the case: \(found)")
  }

  @Test(arguments: [
    ("where", GroupPlan.Release.inside), ("where", .public), ("picks", .public),
  ])
  func `nobody can work out that a hidden group is small, or few of it answered`(
    question: String, release: GroupPlan.Release
  ) throws {
    let pool = try pool()
    var (random, found) = (SeededGenerator(seed: 93), 0)
    for round in 0..<Soak.count(25) {
      let columns = pool.store(&random)
      guard let ranking = try? table(pool, columns, { ($0.by, $0.release) = (question, release) }),
        ranking.people >= Self.limit
      else { continue }
      let given = (0..<columns.people).map { columns.column(.answer(to: question))?[$0] }
      for (index, factor) in pool.questionnaire.catalog.factors.enumerated() {
        var solver = CountSolver()
        let groups = PrintedGroups(ranking, factor.id, &solver)
        for (place, id) in groups.ids.enumerated() {
          let members = given.indices.filter { person in
            id.map { given[person]?.split(separator: " ").contains(Substring($0)) ?? false }
              ?? (given[person] == nil)
          }
          if (1..<Self.limit).contains(members.count) {
            found += 1
            #expect(solver.canBe([groups.people[place]], atLeast: Self.limit), "store \(round), \(id ?? "-")")
          }
          let all = try truth(pool, columns, Array(0..<columns.people), index).bothParts
          let few = try truth(pool, columns, members, index).bothParts
          guard (1..<Self.limit).contains(few), all >= Self.limit else { continue }
          found += 1
          #expect(
            solver.canBe([groups.bothParts[place]], atLeast: Self.limit),
            "store \(round), \(factor.id), \(few) of \(members.count) in \(id ?? "-")")
        }
      }
    }
    #expect(found > 20, "the stores must reach the case: \(found)")
  }

  /// Whoever has the points with and without a target has two equations for the points of its two answers.
  @Test func `nobody can work out what few people of one answer of a target said`() throws {
    let pool = try pool()
    let target = PopulationTarget(margins: [
      .init(question: "where", counts: ["elm-street": 30, "other": 70])
    ])
    var (random, found, refused) = (SeededGenerator(seed: 94), 0, 0)
    for round in 0..<Soak.count(300) {
      let columns = pool.store(&random)
      let given = (0..<columns.people).map { columns.column(.answer(to: "where"))?[$0] }
      let sides: [String?] = ["elm-street", "other", nil]
      let members = sides.map { side in given.indices.filter { given[$0] == side } }
      guard let ranking = try? table(pool, columns, { ($0.target, $0.release) = (target, .public) }) else {
        #expect(members[..<2].contains { $0.count < Self.limit } || columns.people < Self.limit)
        refused += 1
        continue
      }
      #expect(members[..<2].allSatisfy { $0.count >= Self.limit }, "store \(round)")
      for (index, factor) in pool.questionnaire.catalog.factors.enumerated() {
        let printed = ranking.factor(factor.id)
        let few = try members.map { try truth(pool, columns, $0, index).bothParts }
        if few.contains(where: { (1..<Self.limit).contains($0) }) { found += 1 }
        guard printed["score"] is Double else { continue }
        // Few who left the question open have no weight of their own: they go with the rarest answer.
        #expect(!few[..<2].contains { (1..<Self.limit).contains($0) }, "store \(round), \(factor.id): \(few)")
        let areApart = members[2].count >= Self.limit
        #expect(!areApart || !(1..<Self.limit).contains(few[2]), "store \(round), \(factor.id): \(few)")
        let all = try truth(pool, columns, Array(0..<columns.people), index)
        _ = expectAllUnseen(all, factor.id, in: ranking, "store \(round)")
      }
    }
    #expect(found > 20 && refused > 5, "the stores must reach the cases: \(found), \(refused)")
  }

  // MARK: The solver

  @Test func `the solver finds what a share beside hidden ratings gives away`() throws {
    func most(_ factor: String) throws -> Bool {
      let json =
        #"{"people":40,"weights":{"severity":0.6,"chosen":0.4},"factors":[{"id":"lamps",\#(factor)}]}"#
      var solver = CountSolver()
      let ranking = try PrintedRanking(Data(json.utf8))
      let people = UnseenPeople(ranking.people, &solver)
      ranking.tell("lamps", of: [people], to: &solver)
      return solver.canBe([people.rated], atLeast: 11)
    }
    // 35 of 40 are unsure, so five rated it, however the ratings are hidden.
    #expect(try !most(#""hidden":["ratings","points"],"dontKnowShare":0.875"#))
    #expect(try most(#""hidden":["ratings","points","dontKnow"]"#))
    #expect(try !most(#""hidden":[],"rated":7"#))
    // Everybody has points, and only the ratings of areas are left for all but seven.
    #expect(try !most(#""hidden":["ratings"],"areaRated":33,"bothParts":40"#))
    #expect(try most(#""hidden":["areas","dontKnow","picks"],"rated":40,"bothParts":40"#))
  }
}
