import FoundationEssentials
import Interviewing
@testable import Questionnaires
import TestSupport
import Testing
import Toolkit

@testable import Reporting

@Suite struct WalkSummaryTests {
  @Test(arguments: ["en", "es"])
  func `the page reads as it was read before it was committed`(language: String) throws {
    let document = try Walk.usual(language: language).document(language: language)
    try expectSnapshot(TextRenderer().render(document), "Reporting/walk.\(language).txt")
    try expectSnapshot(HTMLRenderer().render(document), "Reporting/walk.\(language).html")
  }

  @Test func `the same walk gives the same bytes`() throws {
    let (one, other) = (try Walk.usual().document(), try Walk.usual().document())
    #expect(one == other && TextRenderer().render(one) == TextRenderer().render(other))
  }

  @Test(arguments: ["en", "es"])
  func `headings go down step by step and tags close`(language: String) throws {
    let html = HTMLRenderer().render(try Walk.usual().document(language: language))
    #expect(tagFault(in: html) == nil)
    let levels = html.matches(of: /<h([1-6])>/).compactMap { Int($0.1) }
    #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test(arguments: ["en", "es"])
  func `nothing known still makes a sensible page`(language: String) throws {
    var walk = try Walk(try SmallPack.questionnaire(), language: language)
    for factor in ["lamps", "crossings", "parks", "fights", "voice"] {
      try walk.answer("p_\(factor)", .dontKnow)
    }
    try walk.answer("picks", .dontKnow)
    let text = TextRenderer().render(try walk.document(language: language))
    let words = try SmallPack.words(language)
    #expect(text.contains(words(ReportWord.leftOutCount, count: 4)))
    #expect(text.contains(words(ReportWord.danger)))
    #expect(
      text.contains(language == "en" ? "There are not enough answers" : "No hay respuestas suficientes"))
    #expect(!text.contains("###"))
  }

  @Test func `what could not be ranked is named by its reason`() throws {
    var walk = try Walk(try SmallPack.questionnaire())
    try walk.rate(["lamps": "big"])
    try walk.answer("p_crossings", .dontKnow)
    try walk.answer("p_parks", .preferNot)
    try walk.answer("p_fights", .dontKnow)
    let text = TextRenderer().render(try walk.document())
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("3 topics could not be ranked. They are not zeros."))
    #expect(text.contains("You said that you do not know: Safe crossings."))
    #expect(text.contains("You chose not to say: Parks."))
    #expect(text.contains("You were not asked, or gave no answer: A say in the plan."))
    #expect(text.contains("The sensitive topics: Fights."))
    #expect(try walk.document().sheets == 2)
  }

  @Test func `area answers are marked in the order`() throws {
    var walk = try Walk(try SmallPack.questionnaire(), length: "quick")
    try walk.answer("area_streets", .choice("big_problem", own: nil))
    try walk.answer("area_people", .choice("medium_problem", own: nil))
    let document = try walk.document()
    #expect(TextRenderer().render(document).contains("We used your answer for the whole area"))
  }

  @Test func `three topics need no second list`() throws {
    let text = TextRenderer().render(try Walk.usual().document())
    #expect(text.contains("The first 3 of the topics on this page") && !text.contains("All others, in order"))
  }

  /// Seven topics on paper, of which three share the fifth place.
  @Test func `a tie that reaches beyond the top five is said to go on`() throws {
    var questionnaire = try SmallPack.questionnaire()
    questionnaire.catalog.factors += ["a", "b", "c"].map { id in
      var factor = questionnaire.catalog.factors[0]
      factor.id = id
      return factor
    }
    let problems = try #require(questionnaire.sections.firstIndex { $0.name == "problems" })
    for id in ["a", "b", "c"] {
      var question = questionnaire.sections[problems].questions[0]
      question.name = "p_\(id)"
      question.factor = id
      questionnaire.sections[problems].questions.append(question)
    }
    var walk = try Walk(questionnaire)
    try walk.rate([
      "lamps": "very_big", "crossings": "very_big", "parks": "big", "voice": "medium", "a": "small",
      "b": "small", "c": "small",
    ])
    let text = TextRenderer().render(try walk.document())
    #expect(text.contains("The last of the first five are tied with the next ones."))
    #expect(text.contains("All others, in order") && text.contains("5=     Street lamps; Street lamps"))
  }

  @Test func `a line nobody verified is left out and 911 never is`() throws {
    let text = TextRenderer().render(try Walk.usual().document())
    #expect(text.contains("In danger now? Call 911.") && text.contains("988 Lifeline: 988."))
    #expect(
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("Checked November 2026."))
    #expect(!text.contains("555-0100"))
    let bare = try Walk.usual().document(toolkit: SmallToolkit.library("en"), explained: 0)
    #expect(TextRenderer().render(bare).contains("In danger now? Call 911."))
  }

  @Test(arguments: [("2027-11", false), ("2027-12", true)])
  func `help lines that were checked more than a year ago say so`(today: String, isOld: Bool) throws {
    let lines = try SmallToolkit.library("en").helpLines
    let walk = try Walk.usual()
    let document = WalkSummary.document(
      interview: walk.interview, ranking: PaperRanking(try WalkRanking(walk.interview), of: walk.interview),
      explanations: [], helpLines: lines, words: try SmallPack.words("en"), today: Month(today))
    let words = "Checked November 2026, more than a year ago. Numbers may have changed."
    let text = TextRenderer().render(document).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains(words) == isOld)
  }

  @Test(arguments: [
    ("en", 2, "Take care:", "Ask for:", "Source:"), ("es", 3, "Tenga en cuenta:", "Pida:", "Fuente:"),
  ])
  func `where room is short cautions stay, and sources go last`(
    language: String, count: Int, caution: String, record: String, source: String
  ) throws {
    let document = try Walk.usual(language: language).document(language: language)
    let pages = document.shortenings.map { TextRenderer().render($0) }
    #expect(pages.count == count && document.shortenings.allSatisfy { $0.sheets == 2 })
    #expect(pages.allSatisfy { $0.contains(caution) && $0.contains("988") })
    #expect(pages.map { $0.contains(record) } == (language == "en" ? [true, false] : [false, false, false]))
    #expect(pages.map { $0.contains(source) } == Array(repeating: true, count: count - 1) + [false])
    let read = try JSONDecoder().decode(Document.self, from: document.json())
    #expect(read == document)
  }

  @Test func `each help line stands on a line of its own`() throws {
    let blocks = try Walk.usual().document().blocks
    #expect(
      blocks.contains(
        .list(
          items: [
            Prose(runs: [
              .init("988 Lifeline:", isEmphasized: true), .init("988."), .init("By text: 988."),
            ])
          ], isNumbered: false)))
  }

  @Test func `how answers are kept has a heading of its own, after the person's own words`() throws {
    var walk = try Walk.usual()
    try walk.answer("why_first", .text("Because."))
    try walk.answer("quote", .choice("yes", own: nil))
    let headings = try walk.document().blocks.compactMap { block -> String? in
      if case .heading(2, let text) = block { text.plain } else { nil }
    }
    #expect(headings.suffix(3) == ["Help lines", "In your words", "How your answers are kept"])
  }

  @Test func `the typed name of a place is printed when own words may be`() throws {
    var walk = try Walk.usual()
    try walk.answer("where", .choice("other", own: "Río <b>Verde</b>"))
    try walk.answer("why_first", .text("Because."))
    #expect(!TextRenderer().render(try walk.document()).contains("Verde"))
    try walk.answer("quote", .choice("no", own: nil))
    #expect(!HTMLRenderer().render(try walk.document()).contains("Verde"))
    try walk.answer("quote", .choice("yes", own: nil))
    let document = try walk.document()
    #expect(TextRenderer().render(document).contains("Neighborhood: Río <b>Verde</b>"))
    #expect(HTMLRenderer().render(document).contains("Neighborhood: Río &lt;b&gt;Verde&lt;/b&gt;"))
  }

  @Test(arguments: [
    ("2026-11", "November 2026"), ("1999-01", "January 1999"), ("2026-13", nil), ("2026", nil), ("", nil),
    ("26-11", nil), ("2026-1", nil), ("2026-11-03", nil),
  ])
  func `a month is named or left out`(stamp: String, name: String?) throws {
    #expect(try SmallPack.words("en").month(stamp) == name)
  }
}

@Suite struct SummaryPrivacyTests {
  private let secrets = ["SECRET-GENDER", "SECRET-WHY", "SECRET-MISSING", "SECRET-FEEDBACK"]

  private func walk(quote: String?) throws -> Walk {
    var walk = try Walk.usual()
    try walk.answer("why_first", .text("SECRET-WHY"))
    try walk.answer("missing", .text("SECRET-MISSING"))
    try walk.answer("feedback", .text("SECRET-FEEDBACK"))
    if let quote { try walk.answer("quote", .choice(quote, own: nil)) }
    return walk
  }

  private func printed(_ walk: Walk) throws -> String {
    let document = try walk.document()
    return TextRenderer().render(document) + HTMLRenderer().render(document)
  }

  @Test(arguments: [nil, "no"])
  func `own words stay off the page unless the person allowed them`(quote: String?) throws {
    let page = try printed(walk(quote: quote))
    for secret in secrets { #expect(!page.contains(secret)) }
  }

  @Test func `with a yes the two quotable texts are printed and nothing else`() throws {
    let page = try printed(walk(quote: "yes"))
    #expect(page.contains("Why the first? SECRET-WHY") && page.contains("SECRET-MISSING"))
    #expect(!page.contains("SECRET-GENDER") && !page.contains("SECRET-FEEDBACK"))
  }

  @Test func `a quotable text that is sensitive stays off too`() throws {
    var questionnaire = try SmallPack.questionnaire()
    questionnaire.closing.quotable = ["gender", "feedback"]
    var walk = try Walk(questionnaire)
    try walk.answer("gender", .choice("own_word", own: "SECRET-GENDER"))
    try walk.answer("quote", .choice("yes", own: nil))
    #expect(try !printed(walk).contains("SECRET-GENDER"))
  }

  @Test func `seed and pack hash are nowhere`() throws {
    let walk = try Walk.usual()
    let page = try printed(walk)
    #expect(!page.contains(walk.interview.questionnaire.contentHash))
  }
}
