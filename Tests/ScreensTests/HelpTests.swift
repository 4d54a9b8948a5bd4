import Interviewing
import Pages
import Questionnaires
import Screens
import TestSupport
import Testing

/// What `?` and the help lines say.
struct HelpTests {
  /// Every part of a page of help, as lines.
  private func text(_ page: Page) -> String {
    page.blocks.map { block in
      switch block {
      case .heading(let text), .question(let text), .paragraph(let text), .hint(let text, _): text
      case .list(let items): items.joined(separator: "\n")
      case .box(let title, let text, _): title + "\n" + text
      default: ""
      }
    }.joined(separator: "\n")
  }

  @Test(arguments: ["en", "es"])
  func `help on what works well says what each answer means`(language: String) throws {
    var scenario = try AppScenario(.shipped, language: language)
    scenario.walk(to: "strengths_pick", language: language)
    scenario.press(.help)
    let help = text(scenario.page)
    let questionnaire = scenario.world.questionnaire
    let question = try #require(questionnaire.question(named: "strengths_pick"))
    for choice in questionnaire.choices(of: question) {
      let strength = try #require(questionnaire.catalog.factor(choice.name)).strength
      #expect(help.contains("\(choice.label.text(in: language)): \(strength.text(in: language))"))
    }
  }

  @Test(arguments: ["en", "es"])
  func `help says how much is left, for windows with no room for it`(language: String) throws {
    var scenario = try AppScenario(.shipped, language: language)
    scenario.open()
    scenario.press(.help)
    #expect(scenario.page.progress == nil)
    scenario.back()
    scenario.walk(to: "neighborhood", language: language)
    let progress = try #require(scenario.page.progress)
    scenario.press(.help)
    #expect(text(scenario.page).contains(progress.text))
  }

  @Test func `in lines help on what works well says the same`() throws {
    var scenario = try AppScenario(.shipped)
    scenario.walk(to: "strengths_pick")
    #expect(scenario.line("?") == nil)
    #expect(text(scenario.page).contains("Shelter and a path to a home: People without a home can get"))
  }

  @Test func `help on another question says nothing of that`() throws {
    var scenario = try AppScenario(.shipped)
    scenario.walk(to: "top_picks")
    scenario.press(.help)
    #expect(!scenario.page.blocks.contains { if case .list = $0 { true } else { false } })
  }

  @Test(arguments: [(Setting.own, false), (.kiosk, true), (.session, true)])
  func `only where somebody stands at a desk help sends people there`(setting: Setting, isSent: Bool) throws {
    var scenario = try AppScenario(.lighting, setting: setting)
    scenario.open()
    scenario.press(.help)
    #expect(text(scenario.page).contains("ask the person at the desk") == isSent)
    #expect(text(scenario.page).contains("To choose an answer, type its number."))
  }

  @Test(arguments: [("2027-11", false), ("2027-12", true), ("2026-11", false), ("2030-01", true)])
  func `numbers that were called more than a year ago say so`(today: String, isOld: Bool) throws {
    for (language, words) in [
      ("en", "Checked November 2026, more than a year ago. Numbers may have changed."),
      ("es", "hace más de un año. Los números pueden haber cambiado."),
    ] {
      var scenario = try AppScenario(.shipped, language: language, host: .own, today: Month(today))
      scenario.begin(language: language)
      scenario.press(.helpLines)
      #expect(text(scenario.page).contains(words) == isOld, "\(language)")
    }
  }

  @Test func `the help box before a hard question says how old it is`() throws {
    var scenario = try AppScenario(.shipped, host: .own, today: Month("2028-01"))
    scenario.walk(to: "safe_home", length: "full")
    #expect(text(scenario.page).contains("more than a year ago"))
    scenario.press(.help)
    #expect(text(scenario.page).contains("more than a year ago"))
  }
}
