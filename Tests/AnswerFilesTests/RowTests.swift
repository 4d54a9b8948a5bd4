import AnswerFiles
import Interviewing
import Questionnaires
import Testing

struct RowTests {
  @Test(arguments: [("No, stop", TakenRow.NotStoredReason.declined), ("no, parar", .declined)])
  func `nothing is stored of a person who says no`(cell: String, reason: TakenRow.NotStoredReason) throws {
    let row = try Taking.person(["A2": cell, "A4": "25 to 34", "D01": "huge"])
    #expect(row.state == .nothingStored(reason))
    #expect(row.events.isEmpty)
    #expect(row.refusedCells.isEmpty)
    #expect(row.cells == [.notKept: 3])
  }

  @Test(arguments: ["", "NS", "NR", "DK", "PN", "maybe"])
  func `nothing is stored without a yes`(cell: String) throws {
    let row = try Taking.person(["A2": cell, "A4": "25 to 34"])
    #expect(row.state == .nothingStored(.noConsent))
    #expect(row.events.isEmpty)
  }

  @Test func `nothing is stored where the file does not ask for consent`() throws {
    let result = try Taking.take("A4,D01\n25 to 34,Big problem\n")
    #expect(result.rows.map(\.state) == [.nothingStored(.noConsent)])
  }

  @Test(arguments: ["13 or younger", "age_13_or_less", "13 O MENOS"])
  func `nothing is stored of a person of 13 or younger`(cell: String) throws {
    let row = try Taking.person(["person_id": "x", "A4": cell, "E4": "my street", "zeta": "1"])
    #expect(row.state == .nothingStored(.tooYoung))
    #expect(row.events.isEmpty)
    #expect(row.refusedCells.isEmpty)
    #expect(row.cells == [.notKept: 4, .leftOut: 1])
  }

  @Test func `a child's row stores nothing either when its length does not ask for the age`() throws {
    let pack = Taking.pack { $0.change("age_group") { $0.lengths = ["full"] } }
    let row = try Taking.person(["version": "Q", "A4": "13 or younger"], pack: pack)
    #expect(row.state == .nothingStored(.tooYoung))
  }

  @Test(arguments: [
    ("Español", "es"), ("es", "es"), ("English", "en"), ("(otros idiomas disponibles)", "en"), ("", "en"),
    ("DK", "en"), ("Tagalog", "en"),
  ])
  func `the walk is in the language that the cell names`(cell: String, language: String) throws {
    #expect(try Taking.person(["A1": cell]).start?.language == language)
  }

  @Test func `a language that the pack does not know is refused`() throws {
    #expect(try Taking.person(["A1": "Tagalog"]).refusal("A1") == .unknownChoice)
    let other = try Taking.person(["A1": "other_language"])
    #expect(other.answer("language") == .choice("other_language", own: nil))
  }

  @Test func `events come in walk order, whatever the order of the columns`() throws {
    let row = try Taking.person([
      "K1a": "Count them", "E2": "child-care;safe-streets", "D05": "DK", "E1": "safe-streets;child-care",
      "A4": "25 to 34", "version": "S", "D01": "Big problem", "A2": "Yes, start", "A1": "Español",
    ])
    let stamp = Taking.pack.stamp
    #expect(
      row.events == [
        .started(WalkStart(setting: .own, language: "es", seed: 7, month: "2026-11"), pack: stamp),
        .answered(AnswerKey("language"), .choice("es", own: nil)),
        .answered(AnswerKey("consent"), .choice("yes_start", own: nil)),
        .lengthChosen("standard"),
        .answered(AnswerKey("age_group"), .choice("age_25_34", own: nil)),
        .answered(AnswerKey("prob_stable_housing"), .choice("big_problem", own: nil)),
        .answered(AnswerKey("prob_safe_streets"), .dontKnow),
        .answered(AnswerKey("top_picks"), .choices(["safe-streets", "child-care"])),
        .answered(AnswerKey("top_three_order"), .order(["child-care", "safe-streets"])),
        .answered(AnswerKey("count_my_answers"), .choice("count", own: nil)),
        .finished,
      ])
  }

  @Test func `the areas of a quick walk open their questions in the file too`() throws {
    let row = try Taking.person([
      "version": "Q", "A4": "25 to 34", "C1": "Very big problem", "C2": "Small problem", "D01": "Big problem",
      "D06": "Big problem",
    ])
    #expect(row.answer("prob_stable_housing") == .choice("big_problem", own: nil))
    #expect(row.refusal("D06") == .notAsked(.opening))
  }

  @Test func `questions without a column and with NS wait for nothing`() throws {
    let row = try Taking.person(["A4": "25 to 34", "D01": "NS", "D02": "Big problem"])
    #expect(row.isFinished)
  }

  @Test(arguments: ["NR", "", "huge"])
  func `a question that was not reached, left empty or refused still waits`(cell: String) throws {
    let row = try Taking.person(["A4": "25 to 34", "D01": cell, "D02": "NR"])
    #expect(row.state == .unfinished(waiting: ["D01", "D02"]))
    #expect(row.events.last == .answered(AnswerKey("age_group"), .choice("age_25_34", own: nil)))
  }

  @Test func `what is not asked of a person does not keep the walk open`() throws {
    let row = try Taking.person(["A4": "14 to 15", "D14": "NR", "J2": ""])
    #expect(row.isFinished)
  }

  @Test func `a minor's cells are refused where minors are not asked`() throws {
    for age in ["14 to 15", "16 to 17", "DK", "PN"] {
      let row = try Taking.person(["A4": age, "D14": "Big problem", "J2": "Woman", "D13": "Big problem"])
      #expect(row.refusal("D14") == .notAsked(.minor))
      #expect(row.refusal("J2") == .notAsked(.minor))
      #expect(row.answer("prob_gun_violence") == .choice("big_problem", own: nil))
    }
  }

  @Test func `asking to erase is kept and not carried out`() throws {
    let row = try Taking.person(["A4": "25 to 34", "K1a": "Erase them", "K1b": "Print it"])
    #expect(row.answer("count_my_answers") == .choice("erase", own: nil))
    #expect(row.refusal("K1b") == .notAsked(.relevance))
    #expect(row.isFinished)
  }

  @Test(arguments: [
    ("Save it to the group result", "count_my_answers", "count"),
    ("DELETE MY ANSWERS", "count_my_answers", "erase"),
    ("Print it", "print_a_page", "print"), ("Show it", "print_a_page", "show"),
  ])
  func `the older column K1 says what it means now`(cell: String, question: String, choice: String) throws {
    let row = try Taking.person(["A4": "25 to 34", "K1": cell])
    let asked = ["count_my_answers", "print_a_page"].filter { row.answer($0) != nil }
    #expect(asked == [question])
    #expect(row.answer(question) == .choice(choice, own: nil))
    #expect(row.isFinished)
    #expect(row.cells[.stored] == 3)
  }

  @Test(arguments: [
    ("NR", 2, CellFate.notReached), ("", 2, .empty), ("hmm", 2, .refused), ("NS", 0, .notShown),
  ])
  func `an older column that says nothing leaves its questions open`(
    cell: String, waiting: Int, fate: CellFate
  ) throws {
    let row = try Taking.person(["A4": "25 to 34", "K1": cell])
    let questions = ["count_my_answers", "print_a_page"].prefix(waiting)
    #expect(row.state == (waiting == 0 ? .finished : .unfinished(waiting: Array(questions))))
    #expect(row.cells[fate] == 1)
  }

  @Test func `a question's own column counts before an older one`() throws {
    let row = try Taking.person(["A4": "25 to 34", "K1a": "Count them", "K1": "Delete my answers"])
    #expect(row.answer("count_my_answers") == .choice("count", own: nil))
    #expect(row.refusal("K1") == .anotherColumn)
  }
}
