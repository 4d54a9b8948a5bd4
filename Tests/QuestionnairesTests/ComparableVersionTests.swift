import Testing

@testable import Questionnaires

/// Which answers to two versions of a questionnaire can be compared.
@Suite struct ComparableVersionTests {
  private func rules(_ since: String?, reworded: Set<String> = []) -> ScoringRules {
    var rules = ScoringRules(
      severityList: "problem", picks: "top_picks", order: "top_order", severityWeight: 0.6, chosenWeight: 0.4,
      orderedValues: [1], unorderedValue: 0.5)
    (rules.comparableSince, rules.reworded) = (since, reworded)
    return rules
  }

  @Test(arguments: [
    (nil, false), ("1.0.0", true), ("1.1.0", true), ("1.1.1", false), ("1.2.0", false), ("0.9", true),
    ("1.10.0", false), ("1", true), ("1.1", true),
  ])
  func `versions count by their numbers`(since: String?, isComparable: Bool) {
    #expect(rules(since).isComparable("lamps", between: ["1.1.0", "1.10.2"]) == isComparable)
  }

  @Test func `the same version is always comparable, and a changed question never between two`() {
    #expect(rules(nil, reworded: ["lamps"]).isComparable("lamps", between: ["2.0.0"]))
    let rules = rules("1.0.0", reworded: ["lamps"])
    #expect(!rules.isComparable("lamps", between: ["1.0.0", "1.1.0"]))
    #expect(rules.isComparable("parks", between: ["1.0.0", "1.1.0"]))
  }

  @Test func `a walk that does not know its version is older than every mark`() {
    #expect(!rules("1.0.0").isComparable("lamps", between: ["", "1.1.0"]))
  }
}
