import Questionnaires
import Scoring
import Testing

@testable import Reporting

/// Sentences that must be true of whatever stands beside them.
@Suite struct GroupClaimTests {
  @Test func `too few topics for other ways to count are said`() throws {
    let people = (0..<30).map { _ in Crowd.Person(levels: [3, nil, nil, nil, nil], picks: [0]) }
    let sentence = "Other ways to count need two topics or more that people both rated and could pick."
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
