import Pages
import Screens
import TestSupport
import Testing

struct HomeTests {
  private static let noStore = "Answers cannot be saved here just now. Please ask for help."
  private static let noPack = "The questions cannot be opened. Please ask for help."

  @Test func `the first page offers what can be done here`() throws {
    var scenario = try AppScenario()
    scenario.open()
    #expect(
      scenario.page.items
        == ["Answer the questions", "Go on with a code", "Look at results", "Help", "Leave"])
    #expect(menu(of: scenario).allSatisfy { $0.unavailable == nil })
    scenario.expectNotice(nil)
  }

  @Test func `every item leads where its words say`() throws {
    let places = [
      "Answer the questions": "language", "Go on with a code": "continue", "Look at results": "group",
      "Help": "help",
    ]
    for (item, place) in places {
      var scenario = try AppScenario()
      scenario.open()
      scenario.choose(item)
      scenario.expectPage(place)
      scenario.back()
      scenario.expectPage("home")
    }
  }

  @Test(arguments: ["Leave", nil]) func `a visitor leaves`(item: String?) throws {
    var scenario = try AppScenario()
    scenario.open()
    if let item { scenario.choose(item) } else { scenario.press(.stop) }
    #expect(scenario.world.hasLeft)
  }

  @Test func `without its questions the program says so and offers help only`() throws {
    var scenario = try AppScenario()
    scenario.world.isPackBroken = true
    scenario.open()
    scenario.expectNotice(Self.noPack)
    #expect(
      menu(of: scenario).map(\.unavailable) == ["not just now", "not just now", "not just now", nil, nil])
    scenario.choose("Answer the questions")
    scenario.expectPage("home")
    scenario.expectNotice(Self.noPack)
  }

  @Test func `without a store nothing can be answered until it opens again`() throws {
    var scenario = try AppScenario()
    scenario.world.store.isClosed = true
    scenario.open()
    scenario.expectNotice(Self.noStore)
    #expect(
      menu(of: scenario).map(\.unavailable) == ["not just now", "not just now", "not just now", nil, nil])
    scenario.wait()
    scenario.expectNotice(Self.noStore)
    scenario.world.store.isClosed = false
    scenario.wait()
    scenario.expectNotice(nil)
    #expect(menu(of: scenario).allSatisfy { $0.unavailable == nil })
  }

  @Test func `choosing what cannot be done opens the store anew`() throws {
    var scenario = try AppScenario()
    scenario.world.store.isClosed = true
    scenario.open()
    scenario.world.store.isClosed = false
    scenario.choose("Answer the questions")
    scenario.expectNotice(nil)
    scenario.choose("Answer the questions")
    scenario.expectPage("language")
  }

  @Test func `Enter in lines without a choice says what to do`() throws {
    var scenario = try AppScenario()
    scenario.open()
    let said = scenario.line("")
    #expect(said != nil || scenario.page.notice != nil)
  }

  @Test func `another language changes the words`() throws {
    var scenario = try AppScenario()
    scenario.open()
    scenario.press(.language)
    scenario.expectPage("language")
    scenario.choose("Español")
    scenario.expectPage("home")
    scenario.expectPage(contains: "Contestar las preguntas")
    #expect(scenario.world.store.tries == 0)
  }

  @Test func `a language whose words are missing leaves the first one`() throws {
    var scenario = try AppScenario()
    scenario.world.words["es"] = nil
    scenario.open()
    scenario.press(.language)
    scenario.choose("Español")
    scenario.expectPage(contains: "Answer the questions")
    scenario.expectNotice("That language cannot be shown here just now. Please ask for help.")
    #expect(scenario.page.language == "en")
  }

  private func menu(of scenario: AppScenario) -> [MenuItem] {
    if case .menu(let menu) = scenario.page.control { menu.items } else { [] }
  }
}
