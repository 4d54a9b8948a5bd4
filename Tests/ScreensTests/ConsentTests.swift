import Interviewing
import Pages
import Questionnaires
import Screens
import TestSupport
import Testing

/// Whether a walk starts is decided by the choice that the pack names, wherever it stands.
struct ConsentTests {
  /// At the consent of the small pack, with its choices in another order or with more of them.
  private func asked(_ change: (inout [Choice]) -> Void) throws -> AppScenario {
    var scenario = try AppScenario()
    var list = try #require(scenario.world.questionnaire.choiceLists["consent"])
    change(&list.choices)
    scenario.world.questionnaire.choiceLists["consent"] = list
    scenario.open()
    scenario.choose("Answer the questions")
    scenario.choose("English")
    scenario.expectPage("consent")
    return scenario
  }

  @Test func `the yes starts the walk where it stands second`() throws {
    var scenario = try asked { $0.reverse() }
    #expect(scenario.page.items == ["No, stop", "Yes, start"])
    scenario.choose("Yes, start")
    scenario.expectPage("code")
    #expect(scenario.stored.contains(.answered(AnswerKey("consent"), .choice("yes_start", own: nil))))
  }

  @Test func `the no keeps nothing where it stands first`() throws {
    var scenario = try asked { $0.reverse() }
    scenario.choose("No, stop")
    scenario.expectPage("declined")
    #expect(scenario.world.store.tries == 0 && scenario.world.drawnWalks == 0)
  }

  @Test func `every other choice is a no`() throws {
    for label in ["Not now", "No, stop"] {
      var scenario = try asked {
        $0.insert(Choice(name: "not_now", label: Wording("Not now")), at: 0)
      }
      scenario.choose(label)
      scenario.expectPage("declined")
      #expect(scenario.world.store.tries == 0)
    }
  }

  @Test func `a number that no choice has does nothing`() throws {
    var scenario = try asked { _ in }
    scenario.act(.chose(7))
    scenario.expectPage("consent")
    #expect(scenario.world.store.tries == 0)
  }

  @Test(arguments: [FakePack.lighting, .garden, .shipped])
  func `every pack names its yes among its choices`(pack: FakePack) throws {
    let questionnaire = try pack.questionnaire
    let question = try #require(questionnaire.question(appearing: .consent))
    #expect(questionnaire.choices(of: question).contains { $0.name == question.agreement })
    #expect(questionnaire.questions.count { $0.agreement != nil } == 1)
  }
}
