import Pages
import Questionnaires
import Reporting
import TestSupport
import Testing

/// What must be said of a ranking stands beside it on the screen, as it does on paper.
struct RankingShownTests {
  private static let ratedOnly =
    "You did not choose what matters most. So only how big a problem you said it is counts."
  private static let areaNote =
    "* You did not rate this topic by itself. We used your answer for its whole area."
  private static let goesOn = "The last of the first five are tied with the next ones."
  private static let tie =
    "The sign = means a tie. Tied topics have the same points and stand in the order of the survey."

  /// A quick walk in which all areas are a big problem: eight topics are asked about, the others are not.
  private func quick(picks: String? = nil, language: String = "en") throws -> AppScenario {
    var scenario = try AppScenario(.shipped, language: language)
    scenario.walk(to: "top_picks", language: language)
    if let picks { scenario.answer(picks) }
    scenario.answerAll()
    return scenario
  }

  @Test func `picks that were not answered are said to count for nothing`() throws {
    let scenario = try quick(picks: "Prefer not to say")
    scenario.expectPage(contains: Self.ratedOnly)
    try quick(picks: "None of these").expectPage(lacks: Self.ratedOnly)
    try quick().expectPage(lacks: Self.ratedOnly)
  }

  @Test func `a topic whose area's rating stood in has a mark, and the mark is explained`() throws {
    let scenario = try quick()
    scenario.expectPage(contains: "*: 45 points")
    scenario.expectPage(contains: Self.areaNote)
    var standard = try AppScenario(.shipped)
    standard.walk(to: "top_picks", length: "standard")
    standard.answerAll()
    standard.expectPage(lacks: "*")
  }

  @Test func `ties are explained, and that one goes on behind the first five`() throws {
    let scenario = try quick()
    scenario.expectPage(contains: "2= ")
    scenario.expectPage(contains: "\(Self.goesOn) \(Self.tie) Points go from 0 to 100.")
    try quick(picks: "Prefer not to say").expectPage(contains: "\(Self.goesOn) \(Self.tie)")
  }

  @Test func `without a tie nothing is said of one`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "prob_street_lighting", length: "standard")
    for label in ["Very big problem", "Big problem", "Small problem"] { scenario.answer(label) }
    scenario.answer("None of these")
    scenario.answerAll()
    scenario.expectPage(lacks: "means a tie")
    scenario.expectPage(lacks: "tied")
  }

  @Test func `where nothing is a problem the tie of all is explained, and nothing comes first`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "prob_street_lighting", length: "standard")
    for _ in 0..<3 { scenario.answer("Not a problem") }
    scenario.answer("None of these")
    scenario.answerAll()
    scenario.expectPage(contains: "1= Street lighting: 0 points")
    scenario.expectPage(contains: "\(Self.tie) Points go from 0 to 100.")
    scenario.expectPage(lacks: Self.goesOn)
    scenario.expectPage(lacks: "What comes first in your answers")
  }

  @Test(arguments: ["en", "es"]) func `screen and paper say the same`(language: String) throws {
    let scenario = try quick(language: language)
    let words = try #require(FakePack.words[language])
    for word in [ReportWord.areaNote, .tieGoesOn, .tie, .pointsMeaning] {
      scenario.expectPage(contains: words(word))
    }
  }
}
