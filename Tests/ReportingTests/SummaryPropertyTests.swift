import Interviewing
import Questionnaires
import TestSupport
import Testing
import Toolkit

@testable import Reporting

/// Two walks through the shipped pack that differ in sensitive answers alone have the same page.
@Suite struct SummaryPropertyTests {
  /// Both languages in turn, so many pairs of walks in each length.
  @Test(arguments: ["quick", "standard", "full"])
  func `a page is the same to the byte whatever the sensitive answers are`(length: String) throws {
    let questionnaire = try ShippedPack.questionnaire
    let languages = try ["en", "es"].map { (try SmallPack.words($0), try SmallToolkit.library($0)) }
    var different = 0
    for seed in UInt64(0)..<UInt64(Soak.count(750)) {
      let (words, toolkit) = languages[Int(seed % 2)]
      var walk = RandomWalk(questionnaire, length: length, seed: seed, detours: 2)
      walk.answerAll()
      let one = walk.scenario.interview
      walk.answerAgain(where: \.isSensitive)
      let other = walk.scenario.interview
      if one.evidence != other.evidence { different += 1 }
      // What is rendered is made of the document alone, so that a look at some is enough.
      let isRendered = seed % 10 == 0
      let isTold =
        try page(one, words, toolkit, isRendered) != page(other, words, toolkit, isRendered)
      try #require(!isTold, "seed \(seed) tells a sensitive answer")
    }
    #expect(different > Soak.count(750) / 2)
  }

  /// The page as it is handed on, and if wanted as text and as HTML.
  private func page(
    _ interview: Interview, _ words: InterfaceWords, _ toolkit: ToolkitLibrary, _ isRendered: Bool
  ) throws -> [String] {
    let ranking = PaperRanking(try WalkRanking(interview), of: interview)
    let document = WalkSummary.document(
      interview: interview, ranking: ranking,
      explanations: ranking.explanations(
        questionnaire: interview.questionnaire, toolkit: toolkit, words: words),
      helpLines: toolkit.helpLines, words: words)
    let json = String(decoding: try document.json(), as: UTF8.self)
    return isRendered ? [json, TextRenderer().render(document), HTMLRenderer().render(document)] : [json]
  }
}
