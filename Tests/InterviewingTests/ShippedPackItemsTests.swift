import Questionnaires
import TestSupport
import Testing

/// What the questionnaire that is shipped holds, item by item.
@Suite struct ShippedPackItemsTests {
  private let pack: Questionnaire

  init() throws { pack = try ShippedPack.questionnaire }

  @Test func `all 96 items stand in their order, with their lengths and marks`() {
    #expect(pack.questions.count == 96)
    #expect(pack.questions.map(line) == ShippedPackItems.table.split(separator: "\n").map(String.init))
  }

  private func line(_ question: Question) -> String {
    let codes = [("quick", "Q"), ("standard", "S"), ("full", "F")]
    var parts = [question.number, question.name]
    parts.append(codes.filter { question.lengths.contains($0.0) }.map(\.1).joined())
    if question.isSensitive { parts.append("sensitive") }
    if question.isDemographic { parts.append("demographic") }
    if let box = question.helpBox { parts.append(box) }
    if question.isControl { parts.append("control") }
    return parts.joined(separator: " ")
  }

  @Test func `all three lengths are offered`() {
    #expect(pack.lengths.filter(\.isOffered).map(\.minutes) == [5, 15, 30])
  }

  @Test(
    arguments: [
      ("top_picks", "none_of_these", 5), ("pick_who_hurt", "everyone_same", nil), ("who_came", "no_one", nil),
      ("barriers_to_take_part", "nothing_hard", nil), ("how_to_have_a_say", "none_of_these", 2),
      ("how_to_get_facts", "none_of_these", 2), ("strengths_pick", "none_of_these", 3),
      ("next_action", "nothing_now", nil),
    ] as [(String, String, Int?)])
  func `one choice clears the others, and only so many may be chosen`(name: String, none: String, most: Int?)
    throws
  {
    let question = try #require(pack.question(named: name))
    #expect(question.noneChoice?.name == none)
    #expect(question.maximum == most)
    #expect(pack.choices(of: question).allSatisfy { $0.name != none })
  }

  @Test func `no other question has a choice that clears the others`() {
    #expect(pack.questions.count { $0.noneChoice != nil } == 8)
  }

  @Test func `words of one's own go with the choices that ask for them`() {
    let asking = pack.questions.flatMap { question in
      pack.choices(of: question).filter(\.specify).map { "\(question.number) \($0.name)" }
    }
    #expect(
      asking == [
        "A5 other", "F3 one_race_or_ethnic_group", "F3 another_group", "H1 it_depends", "H2 it_depends",
        "H3 it_depends", "H5 other", "H6 other", "J2 another_word", "J3 another_word", "J5 another_language",
      ])
    #expect(pack.questions.filter { !$0.details.isEmpty }.map(\.name) == ["race_ethnicity"])
    #expect(pack.question(named: "race_ethnicity")?.details == ["full"])
  }

  @Test func `ten coins go to nine boxes`() throws {
    let question = try #require(pack.question(named: "share_10_coins"))
    #expect(question.kind == .allocate("coins"))
    #expect(question.total == 10)
    #expect(pack.choices(of: question).count == 9)
    #expect(pack.choices(of: question).last?.label.base == "Fairness, facts and a say")
  }

  @Test func `the strengths are those of the factors, in their order`() throws {
    let question = try #require(pack.question(named: "strengths_pick"))
    #expect(pack.choices(of: question).map(\.name) == pack.catalog.factors.map(\.id))
  }

  @Test func `a closer look is taken at three picks, or at five`() throws {
    let section = try #require(pack.sections.first { $0.repeats != nil })
    #expect(section.number == "F")
    #expect(section.repeats?.over == ["top_three_order", "top_picks"])
    #expect(section.repeats?.atMost == ["standard": 3, "full": 5])
    #expect(pack.sections.count { $0.repeats != nil } == 1)
  }

  @Test func `the hard section and the one about people can be skipped with one key`() {
    #expect(pack.sections.filter(\.isSkippable).map(\.number) == ["G", "J"])
    #expect(pack.sections.filter(\.isSkippable).allSatisfy { $0.intro != nil })
  }

  @Test func `minors are not asked what is personal and hard, and not about harm at home`() {
    let hard = pack.questions.filter { question in
      question.isSensitive && ["G", "J"].contains { question.number.hasPrefix($0) }
    }
    #expect(pack.minors?.hide == Set(hard.map(\.name) + ["safe_home", "prob_assault_abuse"]))
  }

  @Test func `what is personal can expose a person and moves no rank`() {
    #expect(
      pack.questions.filter { pack.personal.contains($0.name) }.map(\.number)
        == ["B4a", "G1", "G2", "G3", "G8", "G9", "J3", "J8", "J9"])
    for question in pack.questions where pack.personal.contains(question.name) {
      #expect(question.isSensitive)
      #expect(question.kind.listName != pack.scoring.severityList)
    }
  }
}
