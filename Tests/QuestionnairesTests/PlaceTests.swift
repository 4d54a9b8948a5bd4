import Questionnaires
import TestSupport
import Testing

/// The host's own limit for parts of a group, and the month that pages promise.
@Suite struct PlaceTests {
  private func files(_ line: String) -> PackFiles {
    PackFixtures.lighting { $0["places/here.yaml"] = "name: Elm City\nneighborhoods: []\n\(line)\n" }
  }

  @Test(arguments: [("smallest_group: 5", 5), ("smallest_group: 10", 10), ("", nil)] as [(String, Int?)])
  func `a host may set five to ten`(line: String, limit: Int?) throws {
    #expect(try PackReader.questionnaire(from: files(line)).place.smallestGroup == limit)
  }

  @Test(arguments: ["smallest_group: 4", "smallest_group: 11", "smallest_group: few"])
  func `anything else is refused`(line: String) {
    let complaints = PackReader.check(files(line)).complaints
    #expect(complaints.contains { $0.code == "wrong-type" && $0.location.line == 3 })
  }

  @Test(arguments: ["2027-13", "soon", "2027"])
  func `the month in which people hear back is a month`(month: String) throws {
    let complaint = try #require(PackReader.check(files("hear_back: \(month)")).complaints.first)
    #expect(
      complaint.description == """
        places/here.yaml:3:12: error[not-a-month]: `\(month)` is not a month
        3 | hear_back: \(month)
          |            ^
        why: pages would promise nothing.
        fix: write a year and a month, such as 2027-02.
        """)
  }
}
