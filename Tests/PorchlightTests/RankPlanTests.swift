import Questionnaires
import Reporting
import TestSupport
import Testing

@testable import porchlight

/// What is asked of `rank` and `report`, with questions called as staff read them on paper.
@Suite struct RankPlanTests {
  private func plan() throws -> RankPlan { RankPlan(questionnaire: try ShippedPack.questionnaire) }

  @Test(arguments: ["age_group", "A4", "a4"])
  func `groups and clusters are found by name and by number`(name: String) throws {
    #expect(try plan().groups(name) == "age_group")
    #expect(try plan().cluster(name) == .answer(to: "age_group"))
  }

  @Test(arguments: ["E2", "f1", "B1"])
  func `a number without groups is refused as it was typed`(number: String) throws {
    let plan = try plan()
    let error = #expect(throws: RankError.self) { try plan.groups(number) }
    #expect("\(try #require(error))".contains(number))
  }

  @Test func `a number that nothing has is no question`() throws {
    let plan = try plan()
    #expect(throws: CommandError.unknownQuestion("Z9", near: nil)) { try plan.groups("Z9") }
  }

  @Test func `a condition is remembered by names, and as it was typed where it has them`() throws {
    let typed = "${age_group}='age_18_24'"
    #expect(try plan().condition(typed).text == typed)
    let numbered = try plan().condition("${A4}='age_18_24'")
    #expect(numbered.text == "${age_group} = 'age_18_24'")
    #expect(try numbered.expression == plan().condition(typed).expression)
  }

  @Test func `a target goes by numbers as well`() throws {
    let files = ["A4:\n  age_18_24: 3\n", "age_group:\n  age_18_24: 3\n"]
    let targets = try files.map {
      try TargetReader.read($0, path: "target.yaml", in: ShippedPack.questionnaire)
    }
    #expect(targets[0] == targets[1])
  }
}
