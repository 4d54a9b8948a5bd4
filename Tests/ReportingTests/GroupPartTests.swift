import Questionnaires
import Scoring
import Testing

@testable import Reporting

/// Parts of a group, and what must stay hidden.
@Suite struct GroupPartTests {
  /// People at two places; the first `other` of them elsewhere.
  private func crowd(_ people: Int, other: Int) throws -> Crowd {
    var crowd = try Crowd.mixed(people).people
    for index in crowd.indices { crowd[index].place = index < other ? "other" : "elm-street" }
    return try Crowd(crowd)
  }

  @Test(arguments: [(40, 10), (40, 1), (40, 30), (40, 39)])
  func `a part that is small or leaves few out is refused`(people: Int, other: Int) throws {
    let crowd = try crowd(people, other: other)
    let part = try crowd.condition("${where} = 'other'")
    let refusal: GroupRefusal = other < 11 ? .tooFewInPart(limit: 11) : .tooFewOutside(limit: 11)
    #expect(throws: refusal) { try crowd.table { $0.condition = part } }
  }

  @Test func `a part that is large enough is ranked by itself`() throws {
    let crowd = try crowd(40, other: 15)
    let part = try crowd.condition("${where} = 'other'")
    let table = try crowd.table { $0.condition = part }
    #expect(table.people == 15 && table.condition == "${where} = 'other'")
    #expect(
      try crowd.text { $0.condition = part }.contains("Only people for whom this holds: ${where} = 'other'"))
  }

  @Test func `a part of nobody is said in words`() throws {
    let crowd = try crowd(40, other: 0)
    let part = try crowd.condition("${where} = 'other'")
    #expect(try crowd.text { $0.condition = part }.hasSuffix("It holds for nobody."))
  }

  @Test func `the host's own limit holds inside`() throws {
    let crowd = try crowd(40, other: 6)
    let part = try crowd.condition("${where} = 'other'")
    #expect(try crowd.table { ($0.condition, $0.limit) = (part, 5) }.people == 6)
  }

  @Test func `the whole group is no breakdown inside, and hidden when published`() throws {
    let crowd = try Crowd.mixed(4)
    #expect(try crowd.table().factors.allSatisfy { $0.score != nil })
    let table = try crowd.table { $0.release = .public }
    #expect(table.people == 4)
    #expect(table.factors.allSatisfy { $0.score == nil && $0.bothParts == nil && $0.rank == nil })
    #expect(
      table.factors.allSatisfy { $0.topTwoShare == nil && $0.pickShare == nil && $0.contributions == nil })
    let text = try crowd.text { $0.release = .public }
    #expect(text.contains("(hidden: it stands on fewer than 11 people"))
    #expect(!text.contains("Nothing here stands on fewer"))
    #expect(!text.contains("called this"))
  }

  @Test func `all or nobody in a small group is hidden too`() throws {
    let table = try Crowd.mixed(15).table { $0.release = .public }
    let lamps = try #require(table.factors.first { $0.id == "lamps" })
    #expect(lamps.score != nil && lamps.topTwoShare == nil && lamps.hidden.contains(.ratings))
    // How many rated it says that nobody is unsure, so that need not be hidden.
    #expect(lamps.bothParts == 15 && lamps.dontKnowShare == 0)
  }

  @Test func `how many are unsure is hidden beside few ratings, and where few were asked or all are unsure`()
    throws
  {
    func isHidden(levels: Int, unsure: Int, unasked: Int = 0) throws -> Bool {
      var histogram = [Int](repeating: 0, count: 256)
      for (rating, count) in [(Evidence.Rating.level(2), levels), (.dontKnow, unsure), (.notShown, unasked)] {
        histogram[Int(try Evidence(rating: rating, pick: .notPicked).code)] += count
      }
      let questionnaire = try SmallPack.questionnaire()
      let weights = try PriorityWeights(questionnaire.scoring)
      let summary = FactorSummary(histogram, scales: try EvidenceScales(questionnaire, weights: weights))
      return SmallNumbers(limit: 11, weights: weights).hidden(summary).contains(.dontKnow)
    }
    // 35 of 40 are unsure: five rated it.
    #expect(try isHidden(levels: 5, unsure: 35) && !isHidden(levels: 11, unsure: 29))
    #expect(try isHidden(levels: 0, unsure: 15) && !isHidden(levels: 0, unsure: 22))
    #expect(try isHidden(levels: 10, unsure: 0, unasked: 30) && !isHidden(levels: 12, unsure: 0))
    #expect(try !isHidden(levels: 40, unsure: 3))
  }

  @Test func `what would separate two topics is for staff`() throws {
    #expect(try Crowd.mixed(40).table().factors.contains { $0.moreAnswers != nil })
    let table = try Crowd.mixed(40).table { $0.release = .public }
    #expect(table.factors.allSatisfy { $0.moreAnswers == nil })
  }

  @Test func `groups are shown with their people and gaps`() throws {
    var people = try crowd(60, other: 20).people
    for index in people.indices where index < 20 { people[index].levels[2] = 4 }
    let crowd = try Crowd(people)
    let groups = try #require(try crowd.table { $0.by = "where" }.groups)
    #expect(groups.groups.map(\.id) == ["elm-street", "other", nil])
    #expect(groups.groups.map(\.people) == [40, 20, 0])
    let text = try crowd.text { $0.by = "where" }
    #expect(text.contains("points higher than everybody else on Parks (20 and 40 people)."))
  }

  @Test func `no gap says what could have shown`() throws {
    let text = try crowd(60, other: 20).text { $0.by = "where" }
    #expect(text.contains("no gap is called. The smallest gap that could show: about"))
    #expect(text.contains("Not seen is not equal."))
  }

  @Test func `a small group is hidden, and another with it`() throws {
    var people = try crowd(60, other: 15).people
    for index in 0..<4 { people[index].place = nil }
    let crowd = try Crowd(people)
    let groups = try #require(try crowd.table { $0.by = "where" }.groups)
    #expect(groups.groups.map(\.people) == [45, nil, nil])
    #expect(groups.groups[1].cells.isEmpty && groups.groups[2].cells.isEmpty)
    let text = try crowd.text { $0.by = "where" }
    #expect(text.contains("or hide to protect such a group: Another place."))
    #expect(text.contains("hidden: it stands on fewer than 11 people"))
  }

  @Test func `of twice eleven people and more a small group and another are hidden`() throws {
    for people in 22...40 {
      let groups = try #require(try crowd(people, other: 4).table { $0.by = "where" }.groups)
      #expect(groups.groups.map(\.people) == [nil, nil, 0])
    }
  }

  /// That all of them are in one group, or nobody, would tell what each of them said.
  @Test(arguments: [(1, 0), (9, 4), (12, 0), (12, 12), (21, 0), (21, 10)])
  func `fewer than twice eleven have neither groups nor parts`(people: Int, other: Int) throws {
    let crowd = try crowd(people, other: other)
    #expect(throws: GroupRefusal.tooFewInAll(fewest: 22)) { try crowd.table { $0.by = "where" } }
    for place in ["other", "elm-street"] {
      let part = try crowd.condition("${where} = '\(place)'")
      #expect(throws: GroupRefusal.tooFewInAll(fewest: 22)) { try crowd.table { $0.condition = part } }
    }
    #expect(
      try self.crowd(22, other: 22).table { $0.by = "where" }.groups?.groups.map(\.people) == [0, 22, 0])
  }

  @Test func `topics hidden of a group are counted beside its highest`() throws {
    var people = try crowd(60, other: 20).people
    for index in 0..<12 { people[index].levels[0] = nil }
    for index in 0..<20 { people[index].levels[1] = nil }
    let text = try Crowd(people).text { $0.by = "where" }
    let hidden = try #require(text.firstMatch(of: /Another place +20 [^\n]*/)).output
    #expect(text.contains("1 topic hidden"), "\(hidden)")
    #expect(text.contains("A hidden topic may have more points than those named."))
  }

  /// Whoever chose nothing is in no other group, so each of these is known to be smaller than all eleven.
  @Test func `groups of few people that overlap are refused while some chose nothing`() throws {
    func groups(_ people: Int, without: Int) throws -> GroupBreakdown {
      let answers = (0..<people).map { $0 < without ? nil : $0.isMultiple(of: 2) ? "a" : "a b" }
      let crowd = try crowd(people, other: 0)
      let weights = try PriorityWeights(crowd.questionnaire.scoring)
      let sample = GroupSample(
        evidence: try crowd.columns().evidence(of: Array(0..<people)),
        scales: try EvidenceScales(crowd.questionnaire, weights: weights))
      return try GroupBreakdown(
        "picks", choices: ["a", "b"], isExclusive: false, answers: answers, sample: sample, limit: 11)
    }
    #expect(throws: GroupRefusal.tooFewInAll(fewest: 22)) { try groups(21, without: 1) }
    #expect(try groups(22, without: 0).groups.map(\.people) == [22, 11, 0])
    #expect(try groups(22, without: 1).groups.map(\.people) == [nil, 11, nil])
  }

  @Test func `several choices a person make groups that overlap`() throws {
    let crowd = try Crowd.mixed(60)
    let groups = try #require(try crowd.table { $0.by = "picks" }.groups)
    #expect(!groups.isExclusive)
    #expect(groups.groups.first { $0.id == "lamps" }?.people == 60)
    #expect(groups.groups.first { $0.id == "voice" }?.people == 12)
    #expect(try crowd.text { $0.by = "picks" }.contains("People may be in more than one group."))
  }

  @Test func `groups that overlap do not give away the few who are in two of them`() throws {
    // Everybody chose lamps or fights, three people both: the two groups less everybody are these three.
    let people = (0..<43).map { person -> Crowd.Person in
      Crowd.Person(
        levels: [3, 1, 2, person % 5, 2], picks: person < 3 ? [0, 3] : person < 23 ? [0] : [3])
    }
    let groups = try #require(try Crowd(people).table { $0.by = "picks" }.groups)
    let shown = groups.groups.filter { ($0.people ?? 0) > 0 }
    #expect(shown.map(\.id) == ["fights"] || shown.map(\.id) == ["lamps"])
    let apart = people.map { Crowd.Person(levels: $0.levels, picks: [$0.picks[0]]) }
    let split = try #require(try Crowd(apart).table { $0.by = "picks" }.groups)
    #expect(split.groups.compactMap(\.people).filter { $0 > 0 } == [23, 20])
  }

  /// Every count of people by group, with a solver of its own: the hidden ones sum to what is left.
  @Test func `nobody can work out that a hidden count is small`() throws {
    var random = SeededRandom(seed: 77)
    for _ in 0..<1000 {
      let counts = (0..<Int.random(in: 2...6, using: &random)).map { _ in
        Int.random(in: 0...40, using: &random)
      }
      let names = counts.indices.map { "g\($0)" }
      let answers = zip(names, counts).flatMap { Array(repeating: String?.some($0), count: $1) }
      let split = GroupSplit(choices: names, isExclusive: true, answers: answers)
      let everybody = Array(repeating: true, count: answers.count)
      guard let cells = try SmallCells(split, limit: 11).cells(people: everybody) else { continue }
      let hidden = counts.indices.filter { cells[$0] == nil }
      let left = hidden.reduce(0) { $0 + counts[$1] }
      #expect(cells.dropLast().allSatisfy { $0 == nil || $0 == 0 || ($0 ?? 0) >= 11 })
      // Each of the others is known to be at least 1.
      for _ in hidden { #expect(left - (hidden.count - 1) >= 11) }
    }
  }
}
