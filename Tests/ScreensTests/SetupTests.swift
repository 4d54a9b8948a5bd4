import Interviewing
import Pages
import Screens
import TestSupport
import Testing

/// What a host decides about a computer, and what that does.
struct SetupTests {
  private func setup(_ setting: Setting = .own, purpose: String? = nil) throws -> AppScenario {
    try AppScenario(.garden, setting: setting, purpose: purpose, beginning: .setup)
  }

  @Test func `a public place leaves personal questions out unless the host says yes`() throws {
    var scenario = try setup()
    scenario.expectPage("setup/place")
    scenario.answer("In a public place, by many people")
    scenario.expectMarked("No, leave them out")
    scenario.goOn()
    scenario.expectPage("setup/saved")
    scenario.expectPage(contains: "Personal questions are left out.")
    #expect(scenario.world.savedHost == Host(setting: .kiosk))
    scenario.goOn()
    #expect(scenario.world.hasLeft)
  }

  @Test func `personal questions need a purpose`() throws {
    var scenario = try setup()
    scenario.line("3")
    scenario.line("2")
    scenario.expectPage("setup/purpose")
    scenario.goOn()
    scenario.expectNotice("Please write what the answers are for.")
    scenario.line("To plan help for people who were hurt.")
    #expect(
      scenario.world.savedHost
        == Host(setting: .session, purpose: "To plan help for people who were hurt."))
  }

  @Test func `a computer of one's own needs no more`() throws {
    var scenario = try setup(.kiosk, purpose: "To plan.")
    scenario.expectMarked("In a public place, by many people")
    scenario.answer("At home or at work, by its owner")
    #expect(scenario.world.savedHost == .own)
  }

  @Test func `what is set up is there to change, and going back keeps it`() throws {
    var scenario = try setup(.kiosk, purpose: "To plan.")
    scenario.goOn()
    scenario.expectMarked("Yes, ask them")
    scenario.goOn()
    #expect(scenario.page.fieldText == "To plan.")
    scenario.back()
    scenario.back()
    scenario.expectPage("setup/place")
    scenario.back()
    #expect(scenario.world.hasLeft)
    #expect(scenario.world.savedHost == nil)
  }

  @Test func `what could not be saved is said and tried again`() throws {
    var scenario = try setup()
    scenario.world.canSave = false
    scenario.answer("In a group session")
    scenario.goOn()
    scenario.expectNotice("This could not be saved here. Please try again.")
    scenario.world.canSave = true
    scenario.goOn()
    #expect(scenario.world.savedHost == Host(setting: .session))
  }

  @Test func `the purpose is shown word for word before the yes, and kept with the walk`() throws {
    var scenario = try AppScenario(.garden, setting: .kiosk, purpose: "To plan help. 100%!")
    scenario.open()
    scenario.act(.chose(0))
    scenario.act(.chose(0))
    scenario.expectPage("consent")
    scenario.expectPage(contains: "To plan help. 100%!")
    scenario.act(.chose(0))
    #expect(scenario.interview?.start?.purpose == "To plan help. 100%!")
    #expect(scenario.interview?.start?.setting == .kiosk)
  }

  @Test func `a computer of one's own shows no purpose`() throws {
    var scenario = try AppScenario(.garden, setting: .own, purpose: "To plan help.")
    scenario.begin()
    #expect(scenario.interview?.start?.purpose == nil)
  }

  @Test func `without a purpose personal questions are not asked in a public place`() throws {
    var scenario = try AppScenario(.garden, setting: .kiosk)
    scenario.begin("full")
    let asked = scenario.interview?.path.map(\.question) ?? []
    #expect(!asked.contains("income"))
    #expect(asked.contains("feels_heard"))
  }
}
