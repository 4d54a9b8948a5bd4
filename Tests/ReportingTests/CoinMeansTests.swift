import Questionnaires
import Testing

@testable import Reporting

/// How a group shared its coins, as its pages tell it.
@Suite struct CoinMeansTests {
  private func means(_ answers: [String?], limit: Int = 11) throws -> CoinMeans? {
    let questionnaire = try Town(0).questionnaire
    var column = FactColumn()
    for answer in answers { column.add(answer) }
    return try CoinMeans(
      #require(questionnaire.coinsQuestion), in: questionnaire, column: column,
      walks: Array(answers.indices), limit: limit, language: "en")
  }

  private func text(_ count: Int, language: String = "en") throws -> String {
    try Town(count).text(.participants, language: language)
  }

  @Test func `the page says what each box was given on average, most first`() throws {
    let told =
      "40 people had 10 coins each. On average they gave: Housing 5.5; Youth and jobs 2.0; Crisis teams 1.5; "
      + "Police and investigations 0.5."
    #expect(try text(40).contains(told))
    let spanish = try text(40, language: "es")
    #expect(spanish.contains("40 personas tenían 10 monedas cada una. En promedio dieron: "))
  }

  @Test func `only those who shared coins are counted`() throws {
    let some = try #require(try means(Array(repeating: "housing=10", count: 22) + [nil, nil]))
    #expect(some.answered == 22 && some.means.map(\.coins) == [10])
    let spread = try #require(try means((0..<20).map { $0 < 5 ? "housing=4 police=6" : "police=2" }))
    #expect(spread.means.map(\.coins) == [3, 1] && spread.means.map(\.label).last == "Housing")
  }

  @Test func `a box with hardly a coin is not told as one with none`() throws {
    let hardly = (0..<30).map { $0 == 0 ? "housing=1 police=9" : "police=10" }
    #expect(try means(hardly)?.means.map(\.label).contains("Housing") != true)
    let few = (0..<40).map { $0 < 2 ? "housing=1 police=5" : "police=\($0 % 9)" }
    #expect(try means(few)?.means.map(\.coins).last == 0.05)
  }

  @Test func `few people's coins are not told`() throws {
    #expect(try means(Array(repeating: "housing=5", count: 10)) == nil)
    #expect(try means(Array(repeating: "housing=5", count: 10), limit: 5)?.answered == 10)
    #expect(try means(Array(repeating: nil, count: 40)) == nil)
    #expect(try !text(10).contains("coins"))
  }

  @Test func `what everybody in a small group did is not told`() throws {
    #expect(try means(Array(repeating: "housing=10", count: 21)) == nil)
    #expect(try means(Array(repeating: "housing=10", count: 22)) != nil)
  }

  @Test func `boxes that are not of the question, and what is no number, are passed over`() throws {
    let odd = try means(Array(repeating: "housing=2 castle=9 police=x streets_parks_lights", count: 30))
    #expect(odd?.means.map(\.label) == ["Housing"])
  }

  @Test func `equal boxes stand in the order of the pack`() throws {
    let equal = try means(Array(repeating: "housing=2 police=2 youth_jobs=2", count: 30))
    #expect(equal?.means.map(\.label) == ["Police and investigations", "Youth and jobs", "Housing"])
  }

  @Test func `other pages do not ask for the coins`() throws {
    for page in [GroupPage.wall, .council] {
      #expect(try !Town(40).text(page).contains("coins each"))
      #expect(try Town(40).findings(page).coins == nil)
    }
  }
}
