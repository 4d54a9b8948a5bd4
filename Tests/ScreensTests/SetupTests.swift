import Interviewing
import Pages
import Screens
import TestSupport
import Testing

/// What a host decides about a computer, and what that does.
struct SetupTests {
  private func setup(
    _ setting: Setting = .own, purpose: String? = nil, pageLimit: Int? = nil,
    isRehearsal: Bool = false
  ) throws -> AppScenario {
    let host = Host(setting: setting, purpose: purpose, pageLimit: pageLimit, isRehearsal: isRehearsal)
    return try AppScenario(.garden, host: host, beginning: .setup)
  }

  @Test func `a public place leaves personal questions out unless the host says yes`() throws {
    var scenario = try setup()
    scenario.expectPage("setup/place")
    scenario.answer("In a public place, by many people")
    scenario.expectMarked("Yes, as many as they like")
    scenario.goOn()
    scenario.expectMarked("No, leave them out")
    scenario.goOn()
    scenario.expectMarked("No, answers are real")
    scenario.goOn()
    scenario.expectPage("setup/saved")
    scenario.expectPage(contains: "Personal questions are left out.")
    scenario.expectPage(contains: "People may print as many pages here as they like.")
    #expect(scenario.world.savedHost == Host(setting: .kiosk))
    scenario.goOn()
    #expect(scenario.world.hasLeft)
  }

  @Test func `personal questions need a purpose in one language at least`() throws {
    var scenario = try setup()
    scenario.line("3")
    scenario.line("2")
    scenario.expectPage("setup/purpose")
    scenario.goOn()
    scenario.expectPage("setup/purpose-es")
    scenario.goOn()
    scenario.expectPage("setup/purpose-es")
    scenario.expectNotice("Please write what the answers are for.")
    scenario.back()
    scenario.line("To plan help for people who were hurt.")
    scenario.line("")
    scenario.goOn()
    #expect(
      scenario.world.savedHost
        == Host(setting: .session, purpose: "To plan help for people who were hurt."))
    scenario.expectPage("setup/saved")
    scenario.expectPage(contains: "Personal questions are asked, for the reason you gave.")
    scenario.expectPage(contains: "People who begin in Español are not asked them.")
    scenario.expectPage(lacks: "People who begin in English")
  }

  private static func hint(_ language: String) -> String {
    "People who read \(language) see it before they start. If it is empty, they are not asked such questions."
  }

  @Test func `the purpose is asked for in every language`() throws {
    var scenario = try AppScenario(.garden, host: Host(setting: .session), beginning: .setup)
    scenario.goOn()
    scenario.answer("Yes, ask them")
    scenario.expectPage(contains: "Write it in this language: English.")
    scenario.expectPage(contains: Self.hint("English"))
    scenario.type("To plan help.")
    scenario.goOn()
    scenario.expectPage("setup/purpose-es")
    scenario.expectPage(contains: "Write it in this language: Español.")
    scenario.expectPage(contains: Self.hint("Español"))
    var empty = scenario
    empty.goOn()
    empty.goOn()
    #expect(empty.world.savedHost == Host(setting: .session, purpose: "To plan help."))
    scenario.type("Para planear ayuda.")
    scenario.goOn()
    scenario.back()
    #expect(scenario.page.fieldText == "Para planear ayuda.")
    scenario.goOn()
    scenario.goOn()
    var host = Host(setting: .session, purpose: "To plan help.")
    host.otherPurposes = ["es": "Para planear ayuda."]
    #expect(scenario.world.savedHost == host)
  }

  @Test func `where only the second language is used, nothing is written in the first`() throws {
    var scenario = try AppScenario(.garden, host: Host(setting: .session), beginning: .setup)
    scenario.goOn()
    scenario.answer("Yes, ask them")
    scenario.goOn()
    scenario.type("Para planear ayuda.")
    scenario.goOn()
    scenario.goOn()
    var host = Host(setting: .session)
    host.otherPurposes = ["es": "Para planear ayuda."]
    #expect(scenario.world.savedHost == host)
    scenario.expectPage(contains: "Personal questions are asked, for the reason you gave.")
    scenario.expectPage(contains: "People who begin in English are not asked them.")
    var again = try AppScenario(.garden, host: host, beginning: .setup)
    again.goOn()
    again.expectMarked("Yes, ask them")
    again.goOn()
    #expect(again.page.fieldText == "")
    again.goOn()
    #expect(again.page.fieldText == "Para planear ayuda.")
  }

  @Test func `with one language its words are needed`() throws {
    var scenario = try AppScenario(.garden, host: Host(setting: .session), languages: 1, beginning: .setup)
    scenario.goOn()
    scenario.answer("Yes, ask them")
    scenario.expectPage(contains: "People read your words before they start.")
    scenario.expectPage(lacks: "Write it in this language")
    scenario.goOn()
    scenario.expectPage("setup/purpose")
    scenario.expectNotice("Please write what the answers are for.")
  }

  @Test(arguments: [nil, "Para planear ayuda."])
  func `whoever reads another language agrees to words in it, or is not asked`(spanish: String?) throws {
    var host = Host(setting: .kiosk, purpose: "To plan help.")
    host.otherPurposes["es"] = spanish
    var scenario = try AppScenario(.garden, host: host)
    scenario.open()
    scenario.act(.chose(0))
    scenario.act(.chose(0))
    scenario.expectPage(contains: "To plan help.")
    scenario.press(.language)
    scenario.choose("Español")
    scenario.expectPage("consent")
    scenario.expectPage(lacks: "To plan help.")
    if let spanish { scenario.expectPage(contains: spanish) }
    scenario.act(.chose(0))
    scenario.goOn()
    scenario.act(.chose(2))
    #expect(scenario.interview?.start?.purpose == spanish)
    #expect(scenario.interview?.path.contains { $0.question == "income" } == (spanish != nil))
  }

  @Test func `a limit of pages is asked for where whoever comes by prints`() throws {
    var scenario = try setup()
    scenario.line("2")
    scenario.expectPage("setup/limiting")
    scenario.expectPage(contains: "May people print as many pages here as they like?")
    scenario.line("2")
    scenario.expectPage("setup/limit")
    scenario.expectPage(contains: "A page without answers is one page. A page with answers is two or three.")
    scenario.type("40")
    scenario.goOn()
    scenario.expectPage("setup/personal")
    for _ in 0..<2 { scenario.goOn() }
    scenario.expectPage(contains: "People may print 40 pages a day here.")
    #expect(scenario.world.savedHost == Host(setting: .kiosk, pageLimit: 40))
  }

  @Test(arguments: ["", "0", "10000", "-3", "99999999999999999999"])
  func `what is no number of pages is not taken`(typed: String) throws {
    var scenario = try setup(.kiosk, pageLimit: 7)
    scenario.goOn()
    scenario.expectMarked("No, only so many a day")
    scenario.goOn()
    #expect(scenario.page.fieldText == "7")
    scenario.type(typed)
    scenario.goOn()
    scenario.expectPage("setup/limit")
    scenario.expectNotice("Please type a number from 1 to 9999.")
    scenario.type("9999")
    for _ in 0..<3 { scenario.goOn() }
    #expect(scenario.world.savedHost?.pageLimit == 9_999)
  }

  @Test func `a limit is taken away, and is gone where nobody comes by`() throws {
    var kiosk = try setup(.kiosk, pageLimit: 7)
    kiosk.goOn()
    kiosk.answer("Yes, as many as they like")
    for _ in 0..<2 { kiosk.goOn() }
    #expect(kiosk.world.savedHost == Host(setting: .kiosk))
    var session = try setup(.kiosk, pageLimit: 7)
    session.answer("In a group session")
    for _ in 0..<2 { session.goOn() }
    #expect(session.world.savedHost == Host(setting: .session))
  }

  @Test func `keys and lines set up the same, in Spanish too`() throws {
    var pressed = try AppScenario(.garden, language: "es", beginning: .setup)
    var typed = pressed
    pressed.keys(.character("2"), .enter, .character("2"), .enter)
    pressed.expectPage(contains: "¿Cuántas páginas al día?")
    pressed.keys(.character("1"), .character("2"), .enter, .character("1"), .enter, .enter)
    for line in ["2", "2", "12", "1", "1"] { typed.line(line) }
    typed.expectPage(contains: "La gente puede imprimir aquí 12 páginas al día.")
    #expect(pressed.world.savedHost == Host(setting: .kiosk, pageLimit: 12))
    #expect(pressed.world.savedHost == typed.world.savedHost)
  }

  @Test func `a computer of one's own needs no more`() throws {
    var scenario = try setup(.kiosk, purpose: "To plan.")
    scenario.expectMarked("In a public place, by many people")
    scenario.answer("At home or at work, by its owner")
    scenario.expectPage("setup/rehearsal")
    scenario.goOn()
    #expect(scenario.world.savedHost == .own)
  }

  @Test func `what is set up is there to change, and going back keeps it`() throws {
    var scenario = try setup(.kiosk, purpose: "To plan.")
    scenario.goOn()
    scenario.goOn()
    scenario.expectMarked("Yes, ask them")
    scenario.goOn()
    #expect(scenario.page.fieldText == "To plan.")
    for _ in 0..<3 { scenario.back() }
    scenario.expectPage("setup/place")
    scenario.back()
    #expect(scenario.world.hasLeft)
    #expect(scenario.world.savedHost == nil)
  }

  @Test func `what could not be saved is said and tried again`() throws {
    var scenario = try setup()
    scenario.world.canSave = false
    scenario.answer("In a group session")
    for _ in 0..<2 { scenario.goOn() }
    scenario.expectNotice("This could not be saved here. Please try again.")
    scenario.world.canSave = true
    scenario.goOn()
    #expect(scenario.world.savedHost == Host(setting: .session))
  }

  @Test func `a rehearsal is set up, says so at once, and is ended again`() throws {
    var scenario = try setup()
    scenario.goOn()
    scenario.expectPage(contains: "Answers of a rehearsal are kept apart. Every page says that it is one.")
    scenario.expectPage(lacks: "REHEARSAL")
    scenario.answer("Yes, answers are made up")
    #expect(scenario.world.savedHost == Host(setting: .own, isRehearsal: true))
    #expect(scenario.page.mark == "REHEARSAL")
    scenario.expectPage(contains: Self.note)
    var again = try setup(isRehearsal: true)
    #expect(again.page.mark == "REHEARSAL")
    again.goOn()
    again.answer("No, answers are real")
    #expect(again.world.savedHost == .own)
    again.expectPage(lacks: "REHEARSAL")
    again.expectPage(lacks: Self.note)
  }

  private static let note =
    "This is a rehearsal. Its answers are made up, and are kept apart from real ones."

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
