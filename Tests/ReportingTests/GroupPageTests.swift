import Questionnaires
import Scoring
import TestSupport
import Testing

@testable import Reporting

/// The pages of a group, as those read them who get them.
@Suite struct GroupPageTests {
  @Test(arguments: [GroupPage.wall, .participants, .council], ["en", "es"])
  func `a page reads as it was read before it was committed`(page: GroupPage, language: String) throws {
    let document = try Town.fifty().document(page, language: language)
    try expectSnapshot(
      String(decoding: document.json(), as: UTF8.self) + "\n",
      "Documents/\(page.rawValue).\(language).json")
  }

  @Test(arguments: ["en", "es"])
  func `the page of a change reads as before`(language: String) throws {
    let document = try Town(50).changed(by: -3, language: language)
    try expectSnapshot(
      String(decoding: document.json(), as: UTF8.self) + "\n", "Documents/change.\(language).json")
  }

  @Test func `the same answers give the same page`() throws {
    #expect(try Town.fifty().document(.participants) == Town.fifty().document(.participants))
  }

  // MARK: - What it says

  @Test func `counts in words come first`() throws {
    for page in [GroupPage.wall, .participants] {
      let text = try Town(40).text(page)
      #expect(text.contains("40 of 40 called this a big or very big problem."), "\(page)")
    }
    let council = try Town(40).text(.council)
    #expect(council.contains("40 of 40"))
  }

  @Test func `below twenty people no place is called likely`() throws {
    let text = try Town(16).text(.participants)
    #expect(text.contains("With fewer than 20 people on a topic we say no more about places"))
    #expect(!text.contains("true place") && !text.contains("Could be"))
    let council = try Town(16).text(.council)
    #expect(!council.contains("Could be") && council.contains("not \"the neighborhood\""))
    let more = try Town(23).text(.participants)
    #expect(more.contains("Its true place may be anywhere from"))
    #expect(more.contains("The ranges show chance among people like these, not those who did not come."))
  }

  @Test(arguments: [GroupPage.wall, .participants, .council], [0, 1, 10])
  func `with too few people a page says so and nothing of them`(page: GroupPage, people: Int) throws {
    let document = try Town(people).document(page)
    let text = TextRenderer().render(document)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Fewer than 11 people have answered so far."))
    #expect(text.contains("You will hear what came of it by February 2027."))
    #expect(!text.contains("points.") && !text.contains(" of \(people) ") && !text.contains("November"))
    #expect(document.blocks.count == 4)
  }

  @Test func `what a host allows at the desk shows smaller groups there, and not outside`() throws {
    let inside = try Town(6).text(.council) { ($0.release, $0.limit) = (.inside, 5) }
    #expect(inside.contains("6 people answered.") && inside.contains("Not to be handed out."))
    #expect(try Town(6).text(.council).contains("Fewer than 11 people have answered so far."))
  }

  @Test func `strengths, picks and what people ask for are counted`() throws {
    let text = try Town(40).text(.participants)
    #expect(text.contains("Child care families can afford: 40 of 40 named it."))
    #expect(text.contains("Care for mind and body nearby: 20 of 40 named it."))
    let council = try Town(40).text(.council)
    #expect(council.contains("40 of 40 chose it as what they most want to see get better."))
    #expect(council.contains("A trained unarmed team: 26 of 40."))
    #expect(council.contains("Who decides:"))
  }

  @Test func `what everybody in a small group said is not told`() throws {
    let text = try Town(20).text(.participants)
    #expect(!text.contains("20 of 20"))
    #expect(text.contains("Care for mind and body nearby: 10 of 20 named it."))
  }

  @Test func `other ways to count name the topics whose place depends on them`() throws {
    let text = try Town(40).text(.participants)
    #expect(text.contains("These are six counts of the same answers."))
    #expect(text.contains("of 6 rules: Trusted neighborhood peacemakers."))
    #expect(text.contains("six counts of the same answers; the place depends on which:"))
    #expect(!text.contains("Kendall"))
  }

  @Test func `a page says how it counts, for whom it speaks and when people hear back`() throws {
    let text = try Town(40).text(.participants)
    for sentence in [
      "The first counts for 60 of 100 points, the second for 40.", "Points, not percent and not a grade.",
      "People chose to come. Some may have answered twice.",
      "This does not speak for everyone who lives here.", "Nothing here stands on fewer than 11 people.",
      "You will hear what came of it by February 2027.", "A first step:",
    ] {
      #expect(text.contains(sentence), "\(sentence)")
    }
  }

  @Test func `names that are many are counted`() throws {
    var table = try Town(40).findings(.council).table
    for index in table.factors.indices { table.factors[index].tier = index < 8 ? 1 : 2 }
    let sentence = try Town(40).maker().sentences.tiers(table, most: 4)
    #expect(sentence.first?.hasSuffix(", and 3 more.") == true)
    #expect(try Town(40).maker().sentences.tiers(table).first?.contains("more") == false)
  }

  @Test(arguments: [GroupPage.participants, .council])
  func `from twenty people on the places that topics could have are drawn`(page: GroupPage) throws {
    func chart(_ people: Int) throws -> DocumentBlock.RankSetChart? {
      for case .rankSets(let chart) in try Town(people).document(page).blocks { return chart }
      return nil
    }
    let drawn = try #require(try chart(40))
    #expect(drawn.places == 26 && drawn.rows.count == (page == .council ? 5 : 10))
    let table = try Town(40).findings(page).table
    for (row, factor) in zip(drawn.rows, table.ranked) {
      #expect(row.name.plain == factor.name && row.first...row.last == factor.rankSet)
    }
    #expect(try chart(16) == nil)
  }

  @Test func `the wall says which places its topics could have, or that nobody can tell`() throws {
    let wall = try Town(40).text(.wall)
    #expect(wall.contains("Its true place may be anywhere from") || wall.contains("Its place is 1st"))
    #expect(
      try Town(16).text(.wall).contains("With fewer than 20 people on a topic we say no more about places"))
  }

  @Test func `with little room the wall has fewer topics and says the rest of it`() throws {
    let document = try Town(40).document(.wall)
    let pages = document.shortenings.map { page in
      TextRenderer().render(page).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let names = try Town(40).findings(.wall).table.ranked.prefix(3).map(\.name)
    #expect(pages.map { page in names.filter(page.contains).count } == [2, 1])
    #expect(pages.allSatisfy { $0.contains("This does not speak for everyone") && $0.contains("40 people") })
    #expect(try Town(5).document(.wall).shortenings.isEmpty)
  }

  @Test func `with little room the council reads places as numbers, then fewer names and steps`() throws {
    let document = try Town(40).document(.council)
    let drawn = document.blocks.contains { if case .rankSets = $0 { true } else { false } }
    let pages = document.shortenings
    #expect(drawn && pages.count == 3)
    for page in pages {
      #expect(!page.blocks.contains { if case .rankSets = $0 { true } else { false } })
      let text = TextRenderer().render(page)
      #expect(text.contains("Place  Could be  Topic") && text.contains("40 people answered."))
    }
    let steps = ([document] + pages).map { page in
      TextRenderer().render(page).ranges(of: "Who").count
    }
    #expect(steps[0] == steps[2] && steps[3] == steps[2] - 1)
    #expect(try Town(5).document(.council).shortenings.isEmpty)
  }

  @Test func `with little room participants see possible places drawn or said, and not both`() throws {
    let pages = try Town(40).document(.participants).shortenings.map { page in
      TextRenderer().render(page).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let (said, drawn) = ("when we allow for chance. ", "the places that are possible when")
    #expect(pages.map { $0.contains("Its true place may be") || $0.contains(said) } == [false, true, true])
    #expect(pages.map { $0.contains(drawn) } == [true, false, false])
    let quotes = try Town.fifty().document(.participants).shortenings.map { page in
      page.blocks.count { if case .quote = $0 { true } else { false } }
    }
    #expect(quotes.dropLast().allSatisfy { $0 > 1 } && quotes.last == 1)
  }

  @Test func `of each question without a gap it is said what could have shown`() throws {
    let findings = try Town(60).findings(.participants)
    var table = try #require(findings.breakdowns.first)
    let maker = try Town(60).maker()
    #expect(maker.sentences.noGaps(table).isEmpty)
    for group in table.groups?.groups.indices ?? 0..<0 {
      for cell in table.groups?.groups[group].cells.indices ?? 0..<0 {
        table.groups?.groups[group].cells[cell].gap?.adjusted = 1
      }
    }
    let said = try #require(maker.sentences.noGaps(table).first)
    #expect(said.hasPrefix("How old are you? No gap is called for these: 35 to 44, 65 to 74."))
    #expect(
      said.contains("The smallest gap that could show: about ") && said.hasSuffix("Not seen is not equal."))
    var both = findings
    both.breakdowns = [table, table]
    let blocks = maker.gaps(both, most: 3)
    let text = TextRenderer().render(Document(title: "", language: "en", blocks: blocks))
    #expect(text.components(of: "No gap is called") == 2)
  }

  @Test(arguments: [GroupPage.wall, .participants, .council])
  func `with nothing to rank a page says so`(page: GroupPage) throws {
    var findings = try Town(40).findings(page)
    for index in findings.table.factors.indices { findings.table.factors[index].rank = nil }
    let text = TextRenderer().render(try Town(40).maker().document(page, findings))
    #expect(text.contains("There are not enough answers yet to put topics in order."))
  }

  @Test func `each tier among the first topics is said in words`() throws {
    var table = try Town(40).findings(.council).table
    for index in table.factors.indices { table.factors[index].tier = index < 1 ? 1 : index < 4 ? 2 : 3 }
    let names = table.ranked.map(\.name)
    let sentences = try Town(40).maker().sentences
    let said = sentences.allTiers(table, shown: 2, most: 4)
    #expect(said == ["\(names[1]) cannot be told apart from \(names[2]), \(names[3])."])
    #expect(sentences.allTiers(table, shown: 5, most: 4).count == 2)
    for index in table.factors.indices { table.factors[index].tier = 1 }
    #expect(sentences.allTiers(table, shown: 5, most: 4) == ["Too close to call with 40 answers."])
  }

  @Test func `the council reads which groups are missing`() throws {
    let council = try Town(40).text(.council)
    #expect(council.contains("Groups we have not heard enough from (fewer than 11 people)"))
    #expect(council.contains(" more."))
  }

  @Test func `what is cut off inside a tie is counted`() throws {
    var findings = try Town(40).findings(.council)
    let first = try #require(findings.picks?.counts.first)
    findings.picks?.counts = ["A", "B", "C", "D"].map { name in
      var count = first
      (count.label, count.people) = (name, name == "D" ? 12 : 40)
      return count
    }
    let maker = try Town(40).maker()
    #expect(maker.picks(findings, most: 2).last == "1 more was named as often.")
    #expect(maker.picks(findings, most: 3).count == 3)
    var table = findings.table
    for index in table.factors.indices.prefix(7) { table.factors[index].rank = table.factors[0].rank }
    #expect(maker.tieGoesOn(table, after: 5) == ["2 more topics have the same points as the last one here."])
    #expect(maker.tieGoesOn(table, after: 7).isEmpty)
  }

  // MARK: - A change

  @Test(arguments: ["en", "es"]) func `a wave that is too small makes a page that says so`(language: String)
    throws
  {
    let town = try Town(5)
    var plan = GroupPlan(weights: try PriorityWeights(town.questionnaire.scoring), seed: 1).forPages(
      town.questionnaire)
    plan.release = .public
    let table = try GroupTableBuilder(town.questionnaire, plan: plan, language: language).nobody()
    let document = try town.maker(language).document(.change, GroupFindings(table, condition: nil))
    let text = TextRenderer().render(document)
    #expect(text.contains(language == "en" ? "fewer than 11 people answered" : "menos de 11 personas"))
    #expect(document.blocks.count == 4)
  }

  @Test func `a change is called where chance is unlikely, and the others are counted`() throws {
    let text = TextRenderer().render(try Town(50).changed(by: -3))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("points less than before. Chance is an unlikely reason."))
    #expect(text.contains("25 topics show no change that is more than chance. Not seen is not equal."))
    #expect(text.contains("Both times people answered the same version of the questionnaire (1.1.0)."))
    #expect(text.contains("Different people may have come each time."))
    #expect(text.contains("Before: 50 people (November 2026). Now: 50 people (March 2027)."))
  }

  @Test func `between versions of the questionnaire nothing is called a change`() throws {
    let text = TextRenderer().render(try Town(50).changed(by: -3, version: "9.0.0"))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("The waves answered different versions of the questionnaire."))
    #expect(!text.contains("than before. Chance") && !text.contains("What did not change"))
    #expect(!text.contains("more than chance"))
  }

  @Test func `without a change that is said`() throws {
    let text = TextRenderer().render(try Town(30).changed(by: 0))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("No topic changed by more than chance could explain."))
    #expect(!text.contains("than before. Chance"))
  }
}
