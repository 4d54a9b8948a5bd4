import Interviewing
import Pages
import Questionnaires
import Screens
import TestSupport
import Testing

/// Another language changes the words and nothing else.
struct LanguageTests {
  /// A question of each kind, and something done there that is not confirmed.
  private static let beginnings: [(question: String, actions: [Action])] = [
    ("age_group", [.chose(1)]), ("top_picks", [.chose(2), .chose(0)]), ("top_order", [.named([1, 0])]),
    ("share_coins", [.counted([0: 3, 2: 4])]), ("why_not_told", [.typed("Half a sent")]),
    ("income", [.typed("4")]), ("roots", [.chose(2), .asked(.next), .typed("Moon")]),
  ]

  /// A full walk as far as a question, with two picks to put in order, and nobody hurt.
  private static func walk(_ scenario: inout AppScenario, to question: String) {
    scenario.begin("full")
    for _ in 0..<60 where scenario.page.name != "question/\(question)" {
      switch scenario.page.name {
      case "question/top_picks": scenario.act(.named([0, 1]))
      case "question/was_hurt": scenario.act(.chose(1))
      default:
        scenario.answerPlainly()
        continue
      }
      scenario.act(.asked(.next))
    }
    scenario.expectQuestion(question)
  }

  @Test(arguments: beginnings.indices)
  func `place, marks and words stay`(index: Int) throws {
    let (question, actions) = Self.beginnings[index]
    var scenario = try AppScenario(.garden)
    Self.walk(&scenario, to: question)
    for action in actions { scenario.act(action) }
    let before = scenario.page
    scenario.press(.language)
    scenario.choose("Español")
    #expect(scenario.page.name == before.name)
    #expect(scenario.page.language == "es")
    #expect(scenario.page.coins == before.coins)
    #expect(scenario.page.fieldText == before.fieldText)
    #expect(scenario.page.marked.count == before.marked.count)
    scenario.press(.language)
    scenario.choose("English")
    #expect(scenario.page.control == before.control)
    #expect(scenario.page.blocks == before.blocks)
  }

  @Test(arguments: [Command.review, .stop, .helpLines])
  func `pages over a walk change their language too`(command: Command) throws {
    var scenario = try AppScenario(.garden)
    scenario.walk(to: "neighborhood")
    scenario.press(command)
    let below = scenario.page.name
    scenario.press(.language)
    scenario.choose("Español")
    #expect(scenario.page.name == below)
    #expect(scenario.page.language == "es")
    scenario.back()
    scenario.expectQuestion("neighborhood")
    #expect(scenario.page.language == "es")
  }

  @Test(arguments: ["neighborhood", "share_coins", "income"])
  func `help explains the same question in the other language, and names its keys`(question: String) throws {
    var scenario = try AppScenario(.garden)
    Self.walk(&scenario, to: question)
    let asked = scenario.page
    scenario.press(.help)
    let english = scenario.page
    scenario.press(.language)
    scenario.choose("Español")
    scenario.expectPage("help")
    #expect(scenario.page.language == "es")
    #expect(scenario.page.blocks.count == english.blocks.count)
    #expect(!scenario.page.blocks.contains { english.blocks.contains($0) })
    #expect(scenario.page.labels.contains("parar") && !scenario.page.labels.contains("stop"))
    scenario.back()
    scenario.expectQuestion(question)
    #expect(scenario.page.language == "es" && scenario.page.control?.operations == asked.control?.operations)
  }

  @Test(arguments: [Command.back, .next]) func `help on the first page changes its language`(out: Command)
    throws
  {
    var scenario = try AppScenario()
    scenario.open()
    scenario.choose("Help")
    scenario.press(.language)
    scenario.choose("Español")
    scenario.expectPage("help")
    #expect(scenario.page.language == "es")
    scenario.press(out)
    scenario.expectPage(contains: "Contestar las preguntas")
    #expect(scenario.world.store.tries == 0)
  }

  @Test func `results of the group are counted out again in the other language`() throws {
    var scenario = try AppScenario()
    scenario.world.group = GroupResult(people: 12, lines: Places.groupLines)
    scenario.open()
    scenario.choose("Look at results")
    scenario.world.group.lines[0].factor = "Luz en la calle"
    scenario.press(.language)
    scenario.choose("Español")
    scenario.expectPage("group")
    scenario.expectPage(contains: "Luz en la calle")
    scenario.expectPage(lacks: "Street lighting")
    #expect(scenario.world.countedLanguages == ["en", "es"])
    scenario.back()
    scenario.expectPage("home")
  }

  @Test func `a group that cannot be counted any more is not shown in the old language`() throws {
    var scenario = try AppScenario()
    scenario.world.group = GroupResult(people: 12, lines: Places.groupLines)
    scenario.open()
    scenario.choose("Look at results")
    scenario.world.store.isClosed = true
    scenario.press(.language)
    scenario.choose("Español")
    scenario.expectPage(lacks: "Street lighting")
    #expect(scenario.page.notice?.kind == .failed)
    scenario.world.store.isClosed = false
    scenario.goOn()
    scenario.expectPage(contains: "Street lighting")
  }

  @Test func `going to the language and back counts nothing again`() throws {
    var scenario = try AppScenario()
    scenario.world.group = GroupResult(people: 12, lines: Places.groupLines)
    scenario.open()
    scenario.choose("Look at results")
    scenario.press(.language)
    scenario.choose("English")
    #expect(scenario.world.countedLanguages == ["en"])
    scenario.expectPage(contains: "Street lighting")
  }

  @Test func `consent and the code change their language and stay`() throws {
    var scenario = try AppScenario()
    scenario.open()
    scenario.choose("Answer the questions")
    scenario.choose("English")
    scenario.press(.language)
    scenario.choose("Español")
    scenario.expectPage("consent")
    #expect(scenario.page.language == "es")
    scenario.act(.chose(0))
    scenario.expectPage("code")
    scenario.press(.language)
    scenario.choose("English")
    scenario.expectPage("code")
    #expect(scenario.stored.contains(.languageChanged("en")))
  }

  @Test func `words that a language lacks are English and say so`() throws {
    let words = try FakePack.words
    var spanish = try #require(words["es"])
    spanish.entries["home.welcome"] = nil
    #expect(spanish.lacksScreenWords)
    let completed = spanish.completed(with: try #require(words["en"]))
    #expect(!completed.lacksScreenWords)
    guard case .text(let text)? = completed.entries["home.welcome"] else {
      Issue.record("no words")
      return
    }
    #expect(text.hasPrefix("Welcome.") && text.hasSuffix("(en inglés)"))
    #expect(completed.entries["home.answer"] == spanish.entries["home.answer"])
  }

  @Test func `a whole language lacks nothing`() throws {
    for words in try FakePack.words.values { #expect(!words.lacksScreenWords) }
  }
}

extension Page {
  /// What commands and keys do, as the page's help names them.
  fileprivate var labels: [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .commands(let offers, _, _): offers.map(\.label)
      case .answering(_, let offers, _): offers.map(\.label)
      default: []
      }
    }
  }
}
