import Questionnaires
import Scoring
import Testing

@testable import Reporting

/// Sentences about groups, gaps, sites and few people claim no more than the answers carry.
@Suite struct HonestSentencesTests {
  /// Two large places and a few people elsewhere who named none.
  private func protecting(_ unanswered: Int = 4) throws -> Crowd {
    var people = try Crowd.mixed(60).people
    for index in people.indices {
      people[index].place = index < unanswered ? nil : index < 24 ? "other" : "elm-street"
    }
    return try Crowd(people)
  }

  // MARK: Groups

  @Test(arguments: [
    ("en", "Groups we have not heard enough from, or hide to protect such a group: Another place."),
    (
      "es",
      "Grupos de los que aún no hemos oído lo suficiente, u ocultos para proteger a uno así: Another place."
    ),
  ])
  func `a large group that protects a small one is not called unheard`(
    language: String, sentence: String
  ) throws {
    let table = try protecting().table(language: language) { $0.by = "where" }
    #expect(table.groups?.groups.map(\.people) == [36, nil, nil])
    #expect(try Crowd().sentences(language).unheard(table).first == sentence)
  }

  @Test(arguments: [
    ("en", "hidden: it stands on fewer than 11 people, or would give away a number that does"),
    ("es", "oculto: se basa en menos de 11 personas, o revelaría un número que sí"),
  ])
  func `the reason of a hidden group holds for a large one too`(language: String, reason: String) throws {
    let table = try protecting().table(language: language) { $0.by = "where" }
    let sentences = try Crowd().sentences(language)
    #expect(sentences.unheard(table).last == "Another place (\(reason))")
    #expect(String(decoding: try table.json(sentences), as: UTF8.self).contains("\"hidden\" : \"\(reason)\""))
    #expect(table.lines(sentences).joined(separator: " ").contains(reason.prefix(40)))
  }

  @Test func `a page says the same of groups that protect others`() throws {
    let table = try protecting().table { $0.by = "where" }
    let sentence = try Crowd().sentences().unheardNames(table, limit: 11)
    #expect(
      sentence == [
        "Groups we have not heard enough from (fewer than 11 people), or hide to protect such a group: "
          + "Another place."
      ])
  }

  @Test func `where nothing is hidden, groups of nobody are plainly unheard`() throws {
    var people = try Crowd.mixed(40).people
    for index in people.indices { people[index].place = "elm-street" }
    let crowd = try Crowd(people)
    let table = try crowd.table { $0.by = "where" }
    #expect(try crowd.sentences().unheard(table) == ["Groups we have not heard enough from: Another place."])
    #expect(
      try crowd.sentences().unheardNames(table, limit: 11) == [
        "Groups we have not heard enough from, with fewer than 11 people: Another place."
      ])
  }

  @Test func `groups that share people are said to in the JSON too`() throws {
    let crowd = try Crowd.mixed(60)
    let sentence = "People may be in more than one group."
    #expect(try crowd.sentences().warnings(crowd.table { $0.by = "picks" }).contains(sentence))
    #expect(try !crowd.sentences().warnings(crowd.table { $0.by = "where" }).contains(sentence))
    #expect(try crowd.text { $0.by = "picks" }.ranges(of: sentence).count == 1)
  }

  // MARK: Gaps

  @Test func `without a gap it is said from which size on one could have shown on any topic`() throws {
    let crowd = try Crowd.mixed(60)
    let table = try crowd.table { $0.by = "where" }
    let group = try #require(table.groups?.groups.first)
    let smallest = group.cells.compactMap(\.gap?.smallestShown)
    let widest = try #require(smallest.max())
    let narrowest = Int((smallest.min() ?? 0).rounded())
    #expect(narrowest < Int(widest.rounded()))
    let sentence = try #require(try crowd.sentences().gaps(table).first)
    let span = "about \(narrowest) to \(Int(widest.rounded())) points, depending on the topic."
    #expect(sentence.contains("The smallest gap that could show: \(span) Not seen is not equal."))
  }

  @Test func `beside a gap that is called the other topics are spoken of`() throws {
    var people = try Crowd.mixed(60).people
    for index in people.indices {
      people[index].place = index < 20 ? "other" : "elm-street"
      if index < 20 { people[index].levels[2] = 4 }
    }
    let crowd = try Crowd(people)
    let sentences = try crowd.sentences().gaps(crowd.table { $0.by = "where" })
    #expect(sentences.contains { $0.contains("higher than everybody else on Parks (20 and 40 people).") })
    let rest = try #require(
      sentences.first { $0.hasPrefix("Another place: no gap is called on the other topics.") })
    #expect(rest.contains("The smallest gap that could show on them: about "))
  }

  // MARK: Sites

  @Test func `answers that stand for sites are called answers, and who gave none is no site`() throws {
    let crowd = try Crowd.mixed(40)
    let table = try crowd.table { $0.cluster = .answer(to: "gender") }
    #expect(table.sites == 1 && table.hasUnsited)  // 14 women together, 26 gave no answer
    #expect(table.noRankSets == .fewSites(1))
    let text = try crowd.text { $0.cluster = .answer(to: "gender") }
    #expect(
      text.contains("The people gave 1 answer to this: What is your gender? The uncertainty between answers"))
    #expect(text.contains("Who gave no answer to it counts alone."))
    #expect(!text.contains("site"))
  }

  @Test func `nobody's answer makes no ranges`() throws {
    var people = try Crowd.mixed(40).people
    for index in people.indices { people[index].gender = nil }
    let table = try Crowd(people).table { $0.cluster = .answer(to: "gender") }
    #expect(table.sites == 0 && table.noRankSets == .fewSites(0))
    #expect(table.ranked.allSatisfy { $0.rankSet == nil })
  }

  // MARK: Few people

  @Test(arguments: [1, 5, 19]) func `few people have counts, and neither places nor means`(count: Int) throws
  {
    let crowd = try Crowd.mixed(count)
    let table = try crowd.table { $0.comparesRules = true }
    #expect(table.isFew && table.sensitivity == nil && table.rules == nil)
    let text = try crowd.text()
    #expect(!text.contains("Rank") && !text.contains("Points  "))
    #expect(!text.contains("The first three") && !text.contains("first come"))
    #expect(text.contains(/Topic +Middle +Spread +High +Unsure +People/))
    #expect(
      text.contains(
        "No topic stands on 20 people or more, so there are counts, middle values and spread only."))
    #expect(text.contains(" \(count) of \(count) "))
  }

  @Test func `the few are listed by their middle values`() throws {
    let crowd = try Crowd.mixed(9)
    let table = try crowd.table()
    let lines = table.lines(try crowd.sentences())
    let listed = lines.drop { !$0.hasPrefix("----") }.dropFirst().prefix { !$0.isEmpty }
    #expect(listed.count == 5)
    let middles = listed.compactMap { line in line.firstMatch(of: /\d+\.\d/).flatMap { Double($0.0) } }
    #expect(middles == middles.sorted(by: >) && middles.count == 5)
  }

  @Test func `twenty people have places again`() throws {
    let text = try Crowd.mixed(20).text()
    #expect(text.contains("Rank  Range") && text.contains("first come"))
    #expect(!text.contains("Under 20 people"))
  }

  @Test func `where one topic alone has enough people that is the reason`() throws {
    var people = try Crowd.mixed(30).people
    for index in people.indices where index > 2 { people[index].levels = [3, nil, nil, nil, nil] }
    let crowd = try Crowd(people)
    #expect(try crowd.table().noRankSets == .oneFactor)
    let text = try crowd.text()
    #expect(text.contains("Only one topic stands on 20 people or more."))
    #expect(!text.contains("Under 20 people"))
  }

  // MARK: What is published

  @Test func `a release of few people says that nothing is shown`() throws {
    let crowd = try Crowd.mixed(3)
    let table = try crowd.table { $0.release = .public }
    let warnings = try crowd.sentences().warnings(table)
    #expect(warnings.contains("Fewer than 11 people answered, so nothing but their number is shown."))
    #expect(!warnings.contains { $0.hasPrefix("Nothing here stands on") })
    let enough = try Crowd.mixed(11)
    #expect(
      try enough.sentences().warnings(enough.table { $0.release = .public }).contains(
        "Nothing here stands on fewer than 11 people."))
  }

  @Test func `a number that is hidden by itself has its reason`() throws {
    var people = try Crowd.mixed(15).people
    for index in people.indices { people[index].picks.removeAll { $0 == 2 } }
    let crowd = try Crowd(people)
    let table = try crowd.table { $0.release = .public }
    let only = table.factors.filter {
      $0.hidden.contains(.picks) && $0.hidden.isDisjoint(with: [.points, .ratings])
    }
    #expect(!only.isEmpty && only.count < table.factors.count)
    let sentences = try crowd.sentences()
    let picks = sentences.words(GroupWord.hiddenPicks)
    let sentence = sentences.warnings(table).first { $0.hasPrefix("\(picks): ") }
    #expect(
      sentence == "\(picks): \(only.map(\.name).joined(separator: ", ")) "
        + "(hidden: it stands on fewer than 11 people, or would give away a number that does)")
  }

  @Test(arguments: ["en", "es"]) func `a number that is hidden of all topics names none`(language: String)
    throws
  {
    let crowd = try Crowd.mixed(40)
    var table = try crowd.table()
    for index in table.factors.indices { table.factors[index].hidden = [.picks] }
    let sentences = try crowd.sentences(language).hiddenNumbers(table)
    #expect(sentences.count == 1)
    #expect(
      sentences[0].hasPrefix(
        language == "en"
          ? "How many chose a topic: all topics (hidden" : "Cuántas personas eligieron un tema: todos"))
  }

  @Test func `nobody yet is said in the JSON too`() throws {
    let nobody = try Crowd()
    #expect(
      try nobody.sentences().warnings(nobody.table()) == ["Nobody who has finished may be counted yet."])
    let part = try nobody.condition("${where} = 'other'")
    #expect(try nobody.sentences().warnings(nobody.table { $0.condition = part }) == ["It holds for nobody."])
  }

  // MARK: One person

  @Test func `a topic that is no problem and was not picked is not among the first`() throws {
    var walk = try Walk(try SmallPack.questionnaire())
    try walk.rate(["lamps": "big", "crossings": "not_a", "parks": "not_a", "fights": "not_a"])
    try walk.pick(["fights"])
    let ranking = try WalkRanking(walk.interview)
    #expect(ranking.leaders(5).map(\.factor.id) == ["lamps", "fights"])
    #expect(ranking.leaders(1).map(\.factor.id) == ["lamps"])
    #expect(ranking.entries.count == 4)
  }

  // MARK: Waves

  /// Forty people each time; only the first `few` of the older ones could rate the topics of these numbers.
  private func waves(
    _ marks: [String?], few: Int = 40, rated unrated: Set<Int> = []
  ) throws -> (GroupTable, RankingSentences) {
    var old = try Crowd(
      Crowd.mixed(40).people.enumerated().map { place, person in
        var person = person
        for topic in unrated where place >= few { person.levels[topic] = nil }
        return person
      })
    old.questionnaire.pack.version = "1.0.0"
    var new = try Crowd.mixed(40)
    new.questionnaire.pack.version = "1.1.0"
    for (index, mark) in marks.enumerated() {
      new.questionnaire.catalog.factors[index].comparableSince = mark
    }
    let facts: [WalkFact] = [.month, .packVersion]
    let builder = try GroupTableBuilder(new.questionnaire, plan: new.plan(), language: "en")
    let waves = try [("before", old), ("after", new)].map { name, crowd in
      GroupTableBuilder.Wave(
        name: name, columns: try crowd.columns(facts), walks: Array(0..<40), everybody: Array(0..<40))
    }
    return (try builder.table(old: waves[0], new: waves[1], everybody: nil), try new.sentences())
  }

  @Test func `topics that were asked alike are compared between versions, the others named`() throws {
    let (table, sentences) = try waves(["1.0.0", "1.0.0", "1.0.0", "1.0.0", "1.1.0"])
    let compared = table.waves?.changes.filter { $0.points != nil }.map(\.new.id) ?? []
    #expect(Set(compared) == ["lamps", "crossings", "parks", "fights"])
    let warnings = sentences.warnings(table)
    #expect(warnings.contains { $0.hasSuffix("so no change of them is named: A say in the plan.") })
    #expect(warnings.contains("Different people may have come each time."))
    #expect(try String(decoding: table.json(sentences), as: UTF8.self).contains("\"comparable\" : false"))
  }

  @Test func `where all was asked alike no version is spoken of, and where nothing was no change`() throws {
    let (alike, sentences) = try waves(Array(repeating: "1.0.0", count: 5))
    #expect(alike.waves?.isComparable == true && alike.waves?.isSameVersion == false)
    #expect(!sentences.warnings(alike).contains { $0.contains("different versions") })
    let (other, _) = try waves([])
    #expect(other.waves?.hasComparable == false)
    let words = "The waves answered different versions of the questionnaire. So no change is named."
    #expect(sentences.warnings(other).contains(words))
  }

  @Test func `topics of which one wave is hidden are said to be not compared`() throws {
    let alike = Array(repeating: "1.0.0", count: 5)
    let (some, sentences) = try waves(alike, few: 8, rated: [0, 2])
    let words = "because too few answers may be shown of one of the two times: Street lamps, Parks."
    #expect(sentences.warnings(some).contains { $0.hasSuffix(words) })
    let (none, _) = try waves(alike, few: 8, rated: [0, 1, 2, 3, 4])
    let all = "No topic can be compared, because too few answers may be shown of one of the two times."
    #expect(sentences.warnings(none).contains(all))
    let (every, _) = try waves(alike)
    #expect(!sentences.warnings(every).contains { $0.contains("compared") })
  }

  @Test func `where nothing was compared the page does not say that nothing changed`() throws {
    let maker = try Town(1).maker()
    for (few, isSaid) in [(40, true), (8, false)] {
      let (table, _) = try waves(Array(repeating: "1.0.0", count: 5), few: few, rated: [0, 1, 2, 3, 4])
      let page = TextRenderer().render(maker.document(.change, GroupFindings(table, condition: nil)))
      #expect(page.contains("No topic changed by more than chance could explain.") == isSaid)
      #expect(page.contains("No topic can be compared") == !isSaid)
    }
  }

  @Test func `the first table of two waves says whom it is about`() throws {
    let (table, sentences) = try waves([])
    let words = "Down to the change, this is about the newer answers alone: after."
    #expect(table.lines(sentences).prefix(3).contains(words))
  }
}
