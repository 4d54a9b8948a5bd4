import Questionnaires
import Scoring
import TestSupport
import Testing

@testable import Reporting

/// Whose words stand on a group's page, and whose never do, once somebody has marked all that are listed.
@Suite struct GroupQuoteTests {
  private func quotes(_ town: Town, by: [String] = [], count: Int = 3, seed: UInt64 = 1) throws
    -> [GroupQuote]
  {
    try marked(town).findings(.participants, by: by, quotes: count) { $0.seed = seed }.quotes
  }

  private func marked(_ town: Town) -> Town {
    var town = town
    town.marked = Set(town.words.keys)
    return town
  }

  @Test func `without a mark nobody is quoted, and with one only that text`() throws {
    var town = try Town(50)
    for (person, text) in [(1, "Lamps"), (4, "Parks"), (7, "Homes")] {
      town.words[person] = .init(question: "one_change", text: text, mayBePrinted: true)
    }
    #expect(try town.findings(.participants, quotes: 6).quotes.isEmpty)
    for seed in UInt64(1)...4 {
      town.marked = [4]
      #expect(try town.findings(.participants, quotes: 6) { $0.seed = seed }.quotes.map(\.text) == ["Parks"])
      town.marked = [4, 7]
      let found = try town.findings(.participants, quotes: 6) { $0.seed = seed }.quotes.map(\.text)
      #expect(found.sorted() == ["Homes", "Parks"])
    }
  }

  @Test func `a page that was to quote and cannot says so, and how to mark`() throws {
    let (town, maker) = (try Town.fifty(), try Town.fifty().maker())
    var unmarked = town
    unmarked.marked = []
    let missing = try unmarked.findings(.participants, quotes: 6)
    #expect(
      maker.warnings(missing, quoting: "porchlight quotes") == [
        "No marked text can stand on this page, so nobody is quoted. To read texts and mark them: porchlight quotes"
      ])
    #expect(maker.warnings(missing).isEmpty)
    #expect(try maker.warnings(town.findings(.participants, quotes: 6), quoting: "x").isEmpty)
    #expect(try maker.warnings(Town(5).findings(.participants, quotes: 6), quoting: "x").isEmpty)
  }

  @Test func `only words that may be printed, and only those that the question spoke of`() throws {
    for seed in UInt64(1)...4 {
      let found = try quotes(Town.fifty(), count: 6, seed: seed)
      #expect(found.count == 3)
      #expect(found.allSatisfy { !$0.text.contains("SECRET") })
    }
    for page in GroupPage.allCases where page != .change {
      #expect(try !Town.fifty().text(page).contains("SECRET"))
    }
  }

  @Test func `long words are cut between words, and that is seen`() throws {
    let found = try quotes(Town.fifty())
    #expect(found.allSatisfy { $0.text.count <= GroupQuote.longest })
    let ends = ["long […]", "word […]"]
    #expect(found.allSatisfy { quote in ends.contains(where: quote.text.hasSuffix) })
    #expect(GroupQuote.shortened("A lamp.") == "A lamp.")
    let solid = String(repeating: "x", count: 500)
    #expect(GroupQuote.shortened(solid).count == GroupQuote.longest)
  }

  @Test func `one person is quoted once, and short words come first`() throws {
    var town = try Town(60)
    town.words = [
      3: .init(question: "one_change", text: "More lamps.", mayBePrinted: true),
      4: .init(question: "one_change", text: Town.longText, mayBePrinted: true),
      6: .init(question: "one_change", text: "More lamps.", mayBePrinted: true),
    ]
    for seed in UInt64(1)...4 {
      let found = try quotes(town, by: ["first_help_crisis"], seed: seed).map(\.text)
      #expect(found.count == 2 && found.first == "More lamps.")
    }
  }

  @Test func `as many as were asked for, and none on pages without words`() throws {
    #expect(try quotes(Town.fifty(), count: 1).count == 1)
    #expect(try quotes(Town.fifty(), count: 0).isEmpty)
    #expect(try Town.fifty().findings(.council).quotes.isEmpty)
    #expect(try !Town(30).text(.participants).contains("In people's own words"))
  }

  @Test func `nobody of a hidden group is quoted`() throws {
    var town = try Town(50)
    // Two people are 75 or older.
    town.words = [
      24: .init(question: "one_change", text: "SECRET of the old", mayBePrinted: true),
      3: .init(question: "one_change", text: "Lamps", mayBePrinted: true),
      4: .init(question: "one_change", text: "Parks", mayBePrinted: true),
      5: .init(question: "one_change", text: "Homes", mayBePrinted: true),
    ]
    let findings = try marked(town).findings(.participants, quotes: 6)
    let hidden = findings.breakdowns.compactMap(\.groups).flatMap(\.groups)
      .filter { $0.people == nil }.compactMap(\.id)
    #expect(hidden.contains("age_75_or_more"))
    #expect(!findings.quotes.isEmpty && findings.quotes.allSatisfy { !$0.text.contains("SECRET") })
  }

  @Test func `a group without an answer is quoted while it is shown`() throws {
    var town = try Town(30)
    town.words = [3: .init(question: "one_change", text: "Lamps", mayBePrinted: true)]
    // Nobody said a word about gender, so that all of them are the group without an answer, and it is shown.
    #expect(try quotes(town, by: ["gender"]).map(\.text) == ["Lamps"])
  }

  @Test func `who did not answer a question whose unanswered are hidden is not quoted`() throws {
    var town = try Town(50)
    town.silent = [20, 21, 22, 23]
    for person in town.silent {
      town.words[person] = .init(question: "one_change", text: "SECRET \(person)", mayBePrinted: true)
    }
    town.words[3] = .init(question: "one_change", text: "Lamps", mayBePrinted: true)
    let findings = try marked(town).findings(.participants, by: ["first_help_crisis"], quotes: 6)
    let unanswered = try #require(findings.breakdowns.first?.groups?.groups.last)
    #expect(unanswered.id == nil && unanswered.people == nil)
    #expect(findings.quotes.allSatisfy { !$0.text.contains("SECRET") })
  }

  @Test func `people of a small group are not quoted where all groups stay away`() throws {
    var town = try Town(12)
    town.words = [
      3: .init(question: "one_change", text: "SECRET of a few", mayBePrinted: true),
      4: .init(question: "one_change", text: "SECRET too", mayBePrinted: true),
    ]
    let findings = try marked(town).findings(.participants, quotes: 6)
    #expect(findings.withoutGroups.count == 1 && findings.breakdowns.isEmpty && findings.quotes.isEmpty)
  }
}

/// Which groups stand on a page.
@Suite struct GroupPartsOfPagesTests {
  @Test func `groups are by age where nothing else is asked for, and small ones stay hidden`() throws {
    let text = try Town(50).text(.participants)
    #expect(text.contains("How old are you?") && text.contains(": 16 people"))
    #expect(
      text.contains(
        "Groups we have not heard enough from (fewer than 11 people), or hide to protect such a group:"))
    #expect(!text.contains("75 or older: 2"))
  }

  @Test func `several questions are told after each other`() throws {
    let findings = try Town(50).findings(.participants, by: ["age_group", "first_help_crisis"])
    #expect(findings.breakdowns.compactMap(\.groups?.question) == ["age_group", "first_help_crisis"])
    let text = try Town(50).text(.participants, by: ["age_group", "first_help_crisis"])
    #expect(text.contains("Police alone: 17 people"))
  }

  @Test func `a gap that chance does not explain is told with its numbers`() throws {
    #expect(
      try Town(60).text(.participants).contains("than everybody else on Robbery, theft and break-ins ("))
    // One gap has room on a council's page.
    #expect(try Town(60).text(.council).ranges(of: "than everybody else on").count == 1)
    #expect(try Town(60).text(.wall).contains("everybody else") == false)
  }

  @Test func `ages that cannot be hidden are left out, and those asked for refused`() throws {
    let findings = try Town(12).findings(.participants)
    #expect(findings.breakdowns.isEmpty && findings.withoutGroups.count == 1)
    #expect(try Town(12).text(.participants).contains("are not shown, because some are too small"))
    #expect(throws: GroupRefusal.tooFewInAll(fewest: 22)) {
      _ = try Town(12).findings(.participants, by: ["age_group"]).table.people
    }
  }

  @Test func `a part chosen by what is hard to say takes eleven people also at the desk`() throws {
    let town = try Town(0)
    let limits = try ["${gender} = 'woman'", "${age_group} = 'age_25_34'"].map { text in
      var plan = GroupPlan(weights: try PriorityWeights(town.questionnaire.scoring), seed: 1)
      plan.limit = 5
      let condition = try PackReader.expression(text, named: "--where", in: town.questionnaire)
      plan.condition = GroupPlan.Condition(condition, text: text)
      return plan.forPages(town.questionnaire).limit
    }
    #expect(limits == [11, 5])
  }

  @Test func `what is hard to say takes eleven people also at the desk`() throws {
    let town = try Town(50)
    let limits = try ["disability", "age_group"].map { name in
      try town.findings(.council, by: [name]) { ($0.release, $0.limit) = (.inside, 5) }.breakdowns.first?
        .limit
    }
    #expect(limits == [11, 5])
  }
}
