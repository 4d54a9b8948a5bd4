import Questionnaires
import Testing

@testable import Reporting

@Suite struct HearBackTests {
  @Test(arguments: [("2027-02", "You will hear what came of it by February 2027."), ("", nil), ("soon", nil)])
  func `the page promises what the host has promised`(month: String, sentence: String?) throws {
    var questionnaire = try SmallPack.questionnaire()
    questionnaire.place.hearBack = month
    let text = TextRenderer().render(try Walk(questionnaire).document())
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("You will hear") == (sentence != nil))
    if let sentence { #expect(text.contains(sentence)) }
  }

  @Test func `tied topics share a line of the table`() throws {
    var walk = try Walk(try SmallPack.questionnaire())
    try walk.rate([
      "lamps": "very_big", "crossings": "very_big", "parks": "big", "fights": "big", "voice": "small",
    ])
    #expect(!TextRenderer().render(try walk.document()).contains("All others, in order"))
  }
}
