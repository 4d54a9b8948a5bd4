import Interviewing
import Pages
import Questionnaires
import Screens
import TerminalUI
import TestSupport
import Testing

/// Every control on the small pack.
struct QuestionTests {
  @Test func `one answer is marked, confirmed and stored`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.expectQuestion("age_group")
    scenario.choose("14 to 17")
    scenario.expectMarked("14 to 17")
    scenario.choose("18 or older")
    scenario.expectMarked("18 or older")
    #expect(scenario.stored.last == .lengthChosen("quick"))
    scenario.goOn()
    scenario.expectQuestion("neighborhood")
    #expect(scenario.stored.last == .answered(AnswerKey("age_group"), .choice("age_18_or_more", own: nil)))
  }

  @Test(arguments: [
    ("en", "I will type it", "your neighborhood"), ("es", "Lo voy a escribir", "su vecindario"),
  ])
  func `where the host has named no place, people type theirs`(
    language: String, label: String, piped: String
  ) throws {
    var scenario = try AppScenario(.shipped, language: language)
    scenario.walk(to: "neighborhood", length: "full", language: language)
    #expect(scenario.page.items.first == label && scenario.page.items.count == 3)
    scenario.answer(label)
    scenario.expectPage("question/neighborhood/own")
    scenario.type("Old Mill")
    scenario.goOn()
    #expect(scenario.stored.last == .answered(AnswerKey("neighborhood"), .choice("other", own: "Old Mill")))
    scenario.back()
    scenario.goOn()
    scenario.press(.skip)
    scenario.answerAll(upTo: "feel_safe_overall")
    scenario.expectPage(contains: piped)
    scenario.expectPage(lacks: label)
  }

  @Test func `where the host has named places, another one stands below them`() throws {
    var scenario = try AppScenario(.shipped)
    let mill = Choice(name: "mill", label: Wording("Mill Lane"))
    scenario.world.questionnaire.place.neighborhoods = [mill]
    scenario.world.questionnaire.choiceLists["neighborhoods"]?.choices.insert(mill, at: 0)
    scenario.walk(to: "neighborhood", length: "full")
    #expect(scenario.page.items.prefix(2) == ["Mill Lane", "Another place (type its name)"])
  }

  /// A crisis line before the first question that may need it; afterwards it is one key away.
  @Test(arguments: ["en", "es"])
  func `a help box is read before the first question that has it, in the smallest window too`(
    language: String
  ) throws {
    let size = Size(columns: 40, rows: 12)
    var scenario = try AppScenario(.shipped, language: language)
    scenario.begin("full", language: language)
    var shown: [String: [String]] = [:]
    for _ in 0..<200 where scenario.page.name != "results" {
      let key = scenario.interview?.current?.question ?? ""
      if let box = scenario.world.questionnaire.question(named: key)?.helpBox,
        scenario.page.name.hasPrefix("question/")
      {
        let title = try #require(scenario.world.questionnaire.helpBoxes[box]).title.text(in: language)
        let isFirst = shown[box] == nil
        let frames = scenario.page.frames(size).map { $0.rows.joined(separator: " ") }
        #expect(frames[0].contains(title) == isFirst, "\(key)")
        #expect(frames.count == 1 || isFirst, "\(key)")
        let wide = scenario.page.frames(Size(columns: 80, rows: 24))
        #expect(wide.count == 1 && wide[0].rows.joined().contains(title), "\(key)")
        shown[box, default: []].append(key)
      }
      scenario.answerPlainly()
    }
    #expect(shown.count == 5 && shown["HB1"]?.count ?? 0 > 3)
  }

  @Test func `going on without an answer says what is missing`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.goOn()
    scenario.expectQuestion("age_group")
    scenario.expectNotice(Sentences.chooseFirst)
    scenario.choose("18 or older")
    scenario.expectNotice(nil)
  }

  @Test func `where Don't know is no answer it is not spoken of`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "count_my_answers")
    #expect(scenario.page.items == ["Count them", "Erase them"])
    scenario.goOn()
    scenario.expectQuestion("count_my_answers")
    #expect(scenario.page.notice?.text.contains("Don't know") == false)
  }

  @Test(arguments: [("Don't know", Answer.dontKnow), ("Prefer not to say", .preferNot)])
  func `not knowing and not saying are two answers`(label: String, answer: Answer) throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_streets")
    scenario.answer(label)
    #expect(scenario.stored.last == .answered(AnswerKey("area_streets"), answer))
    scenario.back()
    scenario.expectMarked(label)
  }

  @Test func `an own word is asked for on a page of its own`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "gender")
    scenario.answer("I use another word")
    scenario.expectPage("question/gender/own")
    #expect(scenario.page.offers.contains { $0.command == .skip })
    scenario.type("  agender\u{202E}  ")
    scenario.back()
    scenario.expectQuestion("gender")
    scenario.expectMarked("I use another word")
    scenario.goOn()
    #expect(scenario.page.fieldText == "  agender\u{202E}  ")
    scenario.goOn()
    #expect(scenario.stored.last == .answered(AnswerKey("gender"), .choice("another_word", own: "agender")))
  }

  @Test func `an own word may be left empty`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "gender")
    scenario.answer("I use another word")
    scenario.goOn()
    #expect(scenario.stored.last == .answered(AnswerKey("gender"), .choice("another_word", own: nil)))
  }

  @Test func `an own word that cannot be stored stays in its field`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "gender")
    scenario.answer("I use another word")
    scenario.type("agender")
    scenario.world.store.failingAppends = 2
    scenario.goOn()
    scenario.expectPage("question/gender/own")
    scenario.expectNotice(Sentences.notStored)
    #expect(scenario.page.fieldText == "agender")
    scenario.goOn()
    scenario.wait()
    scenario.expectQuestion("count_my_answers")
    scenario.expectNotice(nil)
    #expect(scenario.stored.last == .answered(AnswerKey("gender"), .choice("another_word", own: "agender")))
  }

  @Test func `several answers are marked, taken back and stored in the pack's order`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "what_outside", length: "standard")
    scenario.expectPage(contains: "Choose all that fit.")
    scenario.answer("I play", "I walk", "I wait for the bus", "I wait for the bus")
    #expect(scenario.stored.last == .answered(AnswerKey("what_outside"), .choices(["walking", "playing"])))
    scenario.back()
    scenario.expectMarked("I walk", "I play")
  }

  @Test func `what excludes others clears them, and others clear it`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "top_picks", length: "standard")
    scenario.choose("Street lighting")
    scenario.choose("None of these")
    scenario.expectMarked("None of these")
    scenario.expectNotice(
      "Your other mark is gone, because this answer stands alone. Choose that one again to have it back.")
    scenario.choose("Safe crossings")
    scenario.expectMarked("Safe crossings")
    scenario.choose("Don't know")
    scenario.expectMarked("Don't know")
    scenario.answer("Prefer not to say")
    #expect(scenario.stored.last == .answered(AnswerKey("top_picks"), .preferNot))
  }

  @Test func `more than the maximum is refused in words and nothing is taken away`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "top_picks", length: "standard")
    scenario.expectPage(contains: "Choose up to 2.")
    scenario.choose("Street lighting")
    scenario.choose("Safe crossings")
    scenario.choose("Calm evenings")
    scenario.expectNotice("Please choose no more than 2. Take one back first.")
    #expect(Set(scenario.page.marked) == ["Street lighting", "Safe crossings"])
    scenario.act(.named([0, 1, 2]))
    scenario.expectNotice("Please choose no more than 2.")
    #expect(Set(scenario.page.marked) == ["Street lighting", "Safe crossings"])
  }

  @Test func `a typed line names everything at once`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "top_picks", length: "standard")
    for (line, alone) in [("none; 1", "None of these"), ("1; don't know", "Don't know")] {
      scenario.line(line)
      scenario.expectQuestion("top_picks")
      scenario.expectNotice(
        "\"\(alone)\" cannot go with other answers. Please choose it alone, or leave it out.")
      #expect(scenario.page.marked.isEmpty)
    }
    scenario.line("street; calm")
    #expect(
      scenario.stored.last
        == .answered(AnswerKey("top_picks"), .choices(["street-lighting", "calm-evenings"])))
  }

  @Test func `picks are put in order one by one`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "top_picks", length: "standard")
    scenario.answer("Street lighting", "Calm evenings")
    scenario.expectQuestion("top_order")
    #expect(!scenario.page.items.contains("Safe crossings"))
    scenario.choose("Calm evenings")
    scenario.choose("Street lighting")
    scenario.expectMarked("Calm evenings", "Street lighting")
    scenario.choose("Calm evenings")
    scenario.expectMarked("Street lighting")
    scenario.answer("Calm evenings")
    #expect(
      scenario.stored.last == .answered(AnswerKey("top_order"), .order(["street-lighting", "calm-evenings"])))
  }

  @Test func `a text has a counter, a limit and is cleaned`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "anything_else")
    scenario.expectPage(contains: "2,000 letters left")
    scenario.expectPage(contains: "Please do not type names of people or street addresses.")
    scenario.type(String(repeating: "é", count: 2_100))
    scenario.expectPage(contains: "0 letters left")
    scenario.goOn()
    scenario.expectQuestion("anything_else")
    scenario.expectNotice("That is too long. Please use no more than 2,000 letters.")
    #expect(scenario.page.fieldText?.count == 2_100)
    scenario.type("Big \u{1B}[31mdogs\u{202E}\nat night ")
    scenario.goOn()
    #expect(
      scenario.stored.last == .answered(AnswerKey("anything_else"), .text("Big [31mdogs at night")))
  }

  @Test(arguments: ["", "   ", "\u{200E}\n"]) func `an empty text is a skipped one`(text: String) throws {
    var scenario = try AppScenario()
    scenario.walk(to: "anything_else")
    scenario.type(text)
    scenario.goOn()
    #expect(scenario.stored.last == .answered(AnswerKey("anything_else"), .preferNot))
  }

  @Test(arguments: ["8", "-1", "many", "99999999999999999999"])
  func `a number that does not fit is refused with the range`(number: String) throws {
    var scenario = try AppScenario()
    scenario.walk(to: "evenings_out", length: "standard")
    scenario.type(number)
    scenario.goOn()
    scenario.expectQuestion("evenings_out")
    scenario.expectNotice("Please type a number from 0 to 7.")
    #expect(scenario.page.fieldText == number)
  }

  @Test(arguments: [0, 7]) func `a number in range is stored`(number: Int) throws {
    var scenario = try AppScenario()
    scenario.walk(to: "evenings_out", length: "standard")
    scenario.type(String(number))
    scenario.goOn()
    #expect(scenario.stored.last == .answered(AnswerKey("evenings_out"), .integer(number)))
    scenario.expectPage(number == 0 ? "section/problems" : "question/what_outside")
  }

  @Test(arguments: [Command.skip, .next])
  func `a number can be skipped like any question, and left empty as the page says`(way: Command) throws {
    var scenario = try AppScenario()
    scenario.walk(to: "evenings_out", length: "standard")
    scenario.press(way)
    #expect(scenario.stored.last == .answered(AnswerKey("evenings_out"), .preferNot))
  }

  @Test func `the first question says that there is none before it`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.back()
    scenario.expectNotice("This is the first question.")
    scenario.expectQuestion("age_group")
  }

  @Test func `a visitor goes back, changes an answer and goes on`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.answer("18 or older")
    scenario.back()
    scenario.expectMarked("18 or older")
    scenario.answer("14 to 17")
    scenario.expectQuestion("neighborhood")
    #expect(scenario.stored.last == .answered(AnswerKey("age_group"), .choice("age_14_17", own: nil)))
    #expect(scenario.interview?.isMinor == true)
  }

  @Test func `a hard question brings its help lines along`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "prob_calm_evenings", length: "standard")
    scenario.expectPage(contains: "Call 911. Victim help is at 555-0100.")
    scenario.expectPage(lacks: "To complain")
    scenario.press(.help)
    scenario.expectPage(contains: "Call 911. Victim help is at 555-0100.")
  }
}
