import Interviewing
import Pages
import Screens
import TerminalUI
import TestSupport
import Testing

/// What a rehearsal looks like, and that it is the same program.
struct RehearsalTests {
  private func scenario(
    _ pack: FakePack = .lighting, language: String = "en", setting: Setting = .own, isRehearsal: Bool = true
  ) throws -> AppScenario {
    try AppScenario(pack, language: language, host: Host(setting: setting, isRehearsal: isRehearsal))
  }

  /// Every page from the first to the results, with what is done on the way.
  private func pages(_ scenario: inout AppScenario, language: String) -> [Page] {
    var pages = [scenario.page]
    scenario.begin("standard", language: language)
    for _ in 0..<200 {
      pages.append(scenario.page)
      guard ["question", "section"].contains(scenario.page.name.split(separator: "/").first) else { break }
      for command in [Command.help, .helpLines, .review, .stop] { pages.append(scenario.on(command).page) }
      scenario.answerPlainly()
    }
    return pages
  }

  @Test(arguments: [("en", "REHEARSAL"), ("es", "ENSAYO")], [FakePack.lighting, .shipped])
  func `every page says so, in every window and in lines`(language: (String, String), pack: FakePack) throws {
    var scenario = try scenario(pack, language: language.0)
    for page in pages(&scenario, language: language.0) {
      #expect(page.mark == language.1, "\(page.id)")
      for size in [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24)] {
        for frame in page.frames(size) { #expect(frame.text.contains(language.1), "\(page.id)") }
      }
    }
    scenario.expectPage("results")
  }

  @Test(arguments: [FakePack.lighting, .shipped]) func `no other page does`(pack: FakePack) throws {
    var real = try scenario(pack, isRehearsal: false)
    for page in pages(&real, language: "en") {
      #expect(page.mark.isEmpty && !page.texts.contains { $0.contains("REHEARSAL") }, "\(page.id)")
    }
  }

  @Test func `the first page says what it means`() throws {
    var english = try scenario()
    english.open()
    english.expectPage(
      contains: "This is a rehearsal. Its answers are made up, and are kept apart from real ones.")
    var spanish = try scenario(language: "es")
    spanish.open()
    spanish.expectPage(
      contains: "Esto es un ensayo. Sus respuestas son inventadas y se guardan aparte de las reales.")
  }

  @Test(arguments: [Setting.own, .kiosk, .session])
  func `what is asked and stored is the same as for real`(setting: Setting) throws {
    let stored = try [true, false].map { isRehearsal in
      var scenario = try scenario(.garden, setting: setting, isRehearsal: isRehearsal)
      scenario.walk(to: "neighborhood")
      scenario.answerAll()
      return scenario.stored
    }
    #expect(stored[0] == stored[1] && stored[0].last == .finished)
  }

  @Test func `answers that cannot be stored are kept as in a real walk`() throws {
    var scenario = try scenario()
    scenario.walk(to: "area_streets")
    scenario.world.store.failingAppends = 1
    scenario.answer("Big problem")
    scenario.expectQuestion("area_streets")
    scenario.expectMarked("Big problem")
    #expect(scenario.page.mark == "REHEARSAL")
    scenario.wait()
    scenario.expectQuestion("area_neighbors")
  }

  @Test func `a small window has the word in the row above the keys`() throws {
    var scenario = try scenario()
    scenario.walk(to: "area_streets")
    scenario.expectScreen(
      """
      How big a problem are the streets?
      Lamps and crossings.
      > 1 ( ) Not a problem
        2 ( ) Small problem
        3 ( ) Medium problem
        4 ( ) Big problem
        5 ( ) Very big problem
        6 ( ) Don't know
        7 ( ) Prefer not to say

      REHEARSAL - h help now -- 3 of 11, 3 min
      Enter next  Esc back  ? help  F12 hide
      """)
  }

  @Test func `in lines the word stands before the name of the part`() throws {
    var scenario = try scenario()
    scenario.open()
    scenario.consent()
    scenario.expectLines(
      """
      REHEARSAL
      Your code
      apple boat cloud door
      Write these four words down. With them you can stop and come back later.
      Nobody can look them up for you. They stop working when you are done.
      Press Enter to go on.
      xx hide, q stop, l language, h help now
      """)
  }

  @Test func `the word follows the language`() throws {
    var scenario = try scenario()
    scenario.open()
    scenario.press(.language)
    scenario.choose("Español")
    #expect(scenario.page.mark == "ENSAYO")
  }
}
