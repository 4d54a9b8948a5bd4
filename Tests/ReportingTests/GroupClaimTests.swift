import Questionnaires
import Scoring
import Testing

@testable import Reporting

/// Sentences that must be true of whatever stands beside them.
@Suite struct GroupClaimTests {
  @Test func `few people are not told what other weights would do`() throws {
    let few = try Crowd.mixed(12).text()
    #expect(
      !few.contains("first come:") && !few.contains("The first three") && !few.contains("No other weights"))
    #expect(few.contains("under 20 people speak only of those who answered"))
    #expect(try Crowd.mixed(20).text().contains("first come:"))
  }

  @Test(arguments: [
    ("en", "Only one topic has points, so there is no range."),
    ("es", "Solo un tema tiene puntos, así que no hay margen."),
  ])
  func `one topic that thirty people rated is not called few people`(language: String, sentence: String)
    throws
  {
    let people = (0..<30).map { _ in Crowd.Person(levels: [3, nil, nil, nil, nil], picks: [0]) }
    let crowd = try Crowd(people)
    #expect(try crowd.table().noRankSets == .oneFactor)
    let text = try crowd.text(language: language)
    #expect(text.contains(sentence) && !text.contains("20 people") && !text.contains("20 personas"))
  }

  @Test func `nothing is said of how many people stand behind what is not shown`() throws {
    let sentence = "Nothing here stands on fewer than 11 people."
    #expect(try !Crowd.mixed(3).text { $0.release = .public }.contains(sentence))
    #expect(try Crowd.mixed(11).text { $0.release = .public }.contains(sentence))
  }

  @Test func `a hidden share is named with the reason`() throws {
    // Ten of fifteen were asked about parks, for five it was never shown.
    let people = (0..<15).map { Crowd.Person(levels: [$0 % 5, 1, nil, 2, 3], picks: [$0 % 2, 2]) }
    let text = try Crowd(people).text { $0.release = .public }
    #expect(text.contains("would give away what few people said"))
  }

  @Test func `people who answer alike are called answers, not sites`() throws {
    var people = try Crowd.mixed(40).people
    for index in people.indices {
      people[index].gender = index % 2 == 0 ? "woman" : index % 4 == 1 ? "own_word" : nil
    }
    let crowd = try Crowd(people)
    let text = try crowd.text { $0.cluster = .answer(to: "gender") }
    #expect(!text.contains("site") && text.contains("2 answers were given ("))
    #expect(text.contains("10 people did not answer that question, and each counts alone."))
    let table = try crowd.table { $0.cluster = .answer(to: "gender") }
    #expect(table.sites == 2 && table.withoutSite == 10 && table.noRankSets == .fewSites(2))
  }

  @Test func `every sentence of the table is a warning of the JSON`() throws {
    let crowd = try Crowd.mixed(60)
    let table = try crowd.table { $0.by = "picks" }
    #expect(try crowd.sentences().warnings(table).contains("People may be in more than one group."))
    #expect(
      try table.lines(crowd.sentences()).joined(separator: " ")
        .ranges(of: "People may be in more than one group.").count == 1)
    let nobody = try Crowd()
    #expect(try nobody.sentences().warnings(nobody.table()) == ["Nobody has answered yet."])
  }

  @Test func `too few topics for other ways to count are said`() throws {
    let people = (0..<30).map { _ in Crowd.Person(levels: [3, nil, nil, nil, nil], picks: [0]) }
    let sentence = "Too few topics have answers for other ways to count."
    #expect(try Crowd(people).text { $0.comparesRules = true }.contains(sentence))
    #expect(try !Crowd(people).text().contains(sentence))
    #expect(try !Crowd.mixed(30).text { $0.comparesRules = true }.contains(sentence))
  }

  @Test(arguments: [
    (1, "1 earlier release cannot be held against this one."), (2, "2 earlier releases cannot be held"),
  ])
  func `earlier releases that cannot be compared are said`(count: Int, sentence: String) throws {
    var table = try Crowd.mixed(40).table { $0.release = .public }
    #expect(try !Crowd().sentences().warnings(table).joined().contains("earlier release"))
    table.uncheckedReleases = count
    #expect(try Crowd().sentences().warnings(table).joined(separator: " ").contains(sentence))
    let json = String(decoding: try table.json(Crowd().sentences()), as: UTF8.self)
    #expect(json.contains("\"unchecked\" : \(count)"))
  }

  @Test(arguments: [(1.0, "1.0 points"), (1.2, "1.2 points"), (0.9, "0.9 points"), (12, "12.0 points")])
  func `only a whole one is one point`(points: Double, text: String) throws {
    #expect(try Crowd().sentences().points(points, isWhole: false) == text)
    #expect(try Crowd().sentences().points(1, isWhole: true) == "1 point")
  }
}
