import Questionnaires
import Scoring
import Testing

@testable import Reporting

/// The sentences that one builder says of one person and of groups.
@Suite struct GroupSentencesTests {
  private func factor(_ id: String = "lamps") throws -> GroupTable.Factor {
    var factor = try #require(try Crowd.mixed(20).table().factors.first { $0.id == id })
    (factor.topTwo, factor.rated, factor.areaRated) = (14, 16, 0)
    return factor
  }

  @Test(arguments: [
    ("en", "14 of 16 called this a big or very big problem."),
    ("es", "14 de 16 dijeron que es un problema grande o muy grande."),
  ])
  func `a count comes first`(language: String, sentence: String) throws {
    #expect(try Crowd().sentences(language).heard(factor()) == sentence)
  }

  @Test func `ratings of the area are told apart`() throws {
    var factor = try factor()
    factor.areaRated = 9
    let heard = try Crowd().sentences().heard(factor)
    #expect(heard == "14 of 16 called this a big or very big problem. 16 rated this, 9 rated its area.")
  }

  @Test func `nothing is said of what is hidden`() throws {
    var factor = try factor()
    factor.topTwo = nil
    #expect(try Crowd().sentences().heard(factor) == nil)
  }

  @Test(arguments: [
    ("en", "hidden: it stands on fewer than 11 people, or would give away a number that does"),
    ("es", "oculto: se basa en menos de 11 personas, o revelaría un número que sí"),
  ])
  func `hidden has a reason`(language: String, sentence: String) throws {
    #expect(try Crowd().sentences(language).hidden(limit: 11) == sentence)
  }

  @Test(arguments: [
    ("en", "Street lamps: six counts of the same answers; the place depends on which: 2nd to 7th."),
    ("es", "Street lamps: seis cuentas de las mismas respuestas; el lugar depende de cuál: 2.º a 7.º."),
  ])
  func `the place may depend on the rule`(language: String, sentence: String) throws {
    var table = try Crowd.mixed(20).table { $0.comparesRules = true }
    table.rules?.ranks = ["lamps": [2, 3, 3, 4, 7, 2].map { Rank(place: $0, isTied: false) }]
    #expect(try Crowd().sentences(language).rules(table).contains(sentence))
  }

  @Test func `the first under most rules is named`() throws {
    let table = try Crowd.mixed(40).table { $0.comparesRules = true }
    let sentences = try Crowd().sentences().rules(table)
    #expect(sentences.contains("First under 6 of 6 rules: Street lamps."))
    #expect(sentences.first?.hasSuffix("proves nothing extra, disagreement is worth a talk.") == true)
  }

  @Test(arguments: [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (21, "21st")])
  func `places are read as people say them`(place: Int, label: String) throws {
    #expect(try SmallPack.words("en").ordinal(GroupWord.ordinal, place) == label)
    #expect(try SmallPack.words("es").ordinal(GroupWord.ordinal, place) == "\(place).º")
  }

  @Test func `tiers name what cannot be told apart`() throws {
    var table = try Crowd.mixed(40).table()
    for (index, tier) in [1, 1, 1, 2, 2].enumerated() { table.factors[index].tier = tier }
    let names = table.factors.map(\.name)
    #expect(
      try Crowd().sentences().tiers(table) == [
        "\(names[0]) cannot be told apart from \(names[1]), \(names[2])."
      ])
    for index in table.factors.indices { table.factors[index].tier = 1 }
    #expect(try Crowd().sentences().tiers(table) == ["Too close to call with 40 answers."])
  }

  @Test func `ranges are chance among those who came`() throws {
    let sentences = try Crowd().sentences().ranges(Crowd.mixed(40).table())
    #expect(sentences == ["The ranges show chance among people like these, not those who did not come."])
  }

  @Test func `a pack without words for its highest answers says it plainly`() throws {
    var questionnaire = try SmallPack.questionnaire()
    questionnaire.scoring.topTwo = nil
    let plain = RankingSentences(
      questionnaire: questionnaire, words: try SmallPack.words("en"))
    #expect(try plain.heard(factor()) == "14 of 16 gave one of the two highest ratings.")
  }

  @Test(arguments: [(0.6, 2, "0.60"), (-3.14, 1, "-3.1"), (-0.01, 1, "0.0"), (12.96, 1, "13.0"), (2, 0, "2")])
  func `numbers are rounded`(value: Double, decimals: Int, text: String) {
    #expect(Numbers.decimals(value, decimals) == text)
  }
}
