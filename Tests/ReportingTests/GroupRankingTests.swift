import Questionnaires
import Scoring
import Testing

@testable import Reporting

/// Rank sets, tiers, weights and sites.
@Suite struct GroupRankingTests {
  @Test func `every range holds the rank, and tiers begin at their leader`() throws {
    let table = try Crowd.mixed(40).table()
    for factor in table.ranked {
      let set = try #require(factor.rankSet)
      #expect(set.contains(factor.rank?.place ?? 0))
      #expect(factor.ownRankSet.map { set.contains($0.lowerBound) && set.contains($0.upperBound) } == true)
    }
    #expect(table.factors.first?.id == "lamps" && table.factors.first?.rankSet == 1...1)
    #expect(table.factors.map(\.tier) == table.factors.compactMap(\.tier).sorted().map { $0 })
  }

  @Test(arguments: [(19, false), (20, true)])
  func `ranges need twenty people`(people: Int, hasRanges: Bool) throws {
    let table = try Crowd.mixed(people).table()
    #expect(table.factors.contains { $0.rankSet != nil } == hasRanges)
    #expect(table.factors.contains { $0.tier != nil } == hasRanges)
    #expect(table.factors.allSatisfy { $0.median != nil && $0.spread != nil })
  }

  @Test func `a factor with few people has no range and widens the others`() throws {
    var people = try Crowd.mixed(40).people
    for index in people.indices where index >= 8 { people[index].levels[3] = nil }
    let crowd = try Crowd(people)
    let table = try crowd.table()
    let fights = try #require(table.factors.first { $0.id == "fights" })
    #expect(fights.rank != nil && fights.rankSet == nil && fights.tier == nil)
    let lamps = try #require(table.factors.first { $0.id == "lamps" })
    #expect(lamps.rankSet == 1...2)
    #expect(try crowd.text().contains("so they have no range: Fights."))
  }

  @Test func `few sites give no ranges and say why`() throws {
    var people = try Crowd.mixed(40).people
    for index in people.indices { people[index].month = "2026-0\(1 + index % 5)" }
    let crowd = try Crowd(people)
    let table = try crowd.table { $0.cluster = .site }
    #expect(table.noRankSets == .fewSites(5))
    #expect(
      try crowd.text { $0.cluster = .site }.contains("The uncertainty between so few cannot be estimated"))
  }

  @Test func `enough sites give ranges that are no narrower`() throws {
    var people = try Crowd.mixed(45).people
    for index in people.indices { people[index].month = "2026-0\(1 + index % 9)" }
    let crowd = try Crowd(people)
    let table = try crowd.table { $0.cluster = .site }
    #expect(table.sites == 9 && table.noRankSets == nil)
    #expect(try crowd.text { $0.cluster = .site }.contains("There are 9 sites."))
  }

  @Test func `other weights make other points that add up`() throws {
    let crowd = try Crowd.mixed(40)
    let severe = try PriorityWeights(severity: 1, chosen: 0)
    let table = try crowd.table { $0.weights = severe }
    for factor in table.ranked {
      #expect(factor.contributions?.chosen == 0)
      #expect(abs((factor.score ?? 0) - 100 * (factor.meanSeverity ?? -1)) < 1e-9)
    }
  }

  @Test func `too close to call is said when nothing can be told apart`() throws {
    let people = (0..<23).map { Crowd.Person(levels: [$0 % 5, ($0 + 1) % 5, ($0 + 2) % 5, ($0 + 3) % 5, 2]) }
    let text = try Crowd(people).text()
    #expect(text.contains("Too close to call with 23 answers."))
  }
}

/// Six ways of counting.
@Suite struct RuleComparisonTests {
  @Test func `six rules rank every factor that all can rank`() throws {
    let table = try Crowd.mixed(40).table { $0.comparesRules = true }
    let rules = try #require(table.rules)
    #expect(rules.names == RuleComparison.Rule.allCases)
    #expect(rules.ranks.count == 5 && rules.ranks.values.allSatisfy { $0.count == 6 })
    #expect(rules.ranks["lamps"]?.allSatisfy { $0.place == 1 } == true)
    #expect((0...1).contains(rules.w ?? -1))
  }

  @Test func `without picks one rule is missing`() throws {
    let people = try Crowd.mixed(30).people.map { person in
      var person = person
      person.picks = []
      return person
    }
    let rules = try #require(try Crowd(people).table { $0.comparesRules = true }.rules)
    #expect(!rules.names.contains(.plackettLuce) && rules.names.count == 5)
  }

  @Test func `nobody has no rules to compare`() throws {
    #expect(try Crowd().table { $0.comparesRules = true }.rules == nil)
  }
}
