import Screens
import TestSupport
import Testing

struct HomeTests {
  @Test func `the first page offers what can be done here`() throws {
    var scenario = try AppScenario()
    scenario.open()
    #expect(
      scenario.page.items
        == ["Answer the questions", "Go on with a code", "Look at results", "Help", "Leave"])
    scenario.expectNotice(nil)
  }
}
