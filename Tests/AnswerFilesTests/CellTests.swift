import AnswerFiles
import Interviewing
import Questionnaires
import Testing

struct CellTests {
  @Test(arguments: [
    "very_big_problem", "Very big problem", "VERY BIG PROBLEM", "  very   big problem ",
    "Problema muy grande",
    "problema MUY grande",
  ])
  func `a choice is known by its name and its labels`(cell: String) throws {
    #expect(
      try Taking.person(["D01": cell]).answer("prob_stable_housing") == .choice("very_big_problem", own: nil))
  }

  @Test(arguments: [
    ("A2", "Sí, empezar", "consent", "yes_start"), ("A2", "si, empezar", "consent", "yes_start"),
    ("A4", "75 O MAS", "age_group", "age_75_or_more"),
    ("A6", "menos de 1 ano", "time_in_area", "less_than_1_year"),
    ("A3", "En una sesion de grupo", "how_taken", "in_group"),
    ("A3", "En una sesio\u{301}n de grupo", "how_taken", "in_group"),
    ("K1b", "Mostrarla aquí", "print_a_page", "show"),
  ])
  func `accents do not matter`(column: String, cell: String, question: String, choice: String) throws {
    #expect(try Taking.person([column: cell]).answer(question) == .choice(choice, own: nil))
  }

  @Test(arguments: [
    ("DK", Answer.dontKnow), ("dk", .dontKnow), (" DK ", .dontKnow), ("PN", .preferNot), ("Pn", .preferNot),
  ])
  func `codes stand for no answer of one's own`(cell: String, answer: Answer) throws {
    #expect(try Taking.person(["D01": cell]).answer("prob_stable_housing") == answer)
  }

  @Test(arguments: [
    ("NS", CellFate.notShown), ("ns", .notShown), ("NR", .notReached), ("", .empty), ("  \t", .empty),
    ("\u{200E}", .empty),
  ])
  func `cells that say nothing leave the question open`(cell: String, fate: CellFate) throws {
    let row = try Taking.person(["D01": cell])
    #expect(row.answer("prob_stable_housing") == nil)
    #expect(row.cells[fate] == 1)
    #expect(row.refusedCells.isEmpty)
  }

  @Test(arguments: [
    ("[text]", Answer.text("[text]")), ("  Street lights,\nplease \u{202E}", .text("Street lights, please")),
    ("ns", .text("ns")), ("dk", .text("dk")), ("PN", .preferNot), ("DK", .preferNot),
  ])
  func `a text is kept clean`(cell: String, answer: Answer) throws {
    #expect(try Taking.person(["E4": cell]).answer("missing_topic") == answer)
  }

  @Test(arguments: [
    ("safe-streets;stable-housing", ["stable-housing", "safe-streets"]),
    (" Safe streets and travel ; ;DRUG AND ALCOHOL HARM;", ["safe-streets", "substance-use"]),
    ("Calles y viajes seguros;Vivienda segura y estable", ["stable-housing", "safe-streets"]),
    ("None of these", ["none_of_these"]), ("ninguna de estas", ["none_of_these"]),
    ("child-care", ["child-care"]),
  ])
  func `several choices stand with semicolons between`(cell: String, names: [String]) throws {
    let pack = Taking.pack { pack in
      // The test names the factors, so that it stands when their words change.
      let labels = [
        "safe-streets": Wording("Safe streets and travel", translations: ["es": "Calles y viajes seguros"]),
        "substance-use": Wording("Drug and alcohol harm"),
        "stable-housing": Wording("A safe home", translations: ["es": "Vivienda segura y estable"]),
      ]
      let choices = pack.choiceLists["factors"]?.choices ?? []
      pack.choiceLists["factors"]?.choices = choices.map {
        Choice(name: $0.name, label: labels[$0.name] ?? $0.label)
      }
      pack.change("top_picks") {
        $0.noneChoice?.label = Wording("None of these", translations: ["es": "Ninguna de estas"])
      }
    }
    #expect(try Taking.person(["E1": cell], pack: pack).answer("top_picks") == .choices(names))
  }

  @Test func `an order is kept as it stands`() throws {
    let cells: KeyValuePairs = [
      "E1": "stable-housing;safe-streets;child-care", "E2": "safe-streets;child-care;stable-housing",
    ]
    #expect(
      try Taking.person(cells).answer("top_three_order")
        == .order(["safe-streets", "child-care", "stable-housing"]))
  }

  @Test func `a label that holds a semicolon is found whole`() throws {
    let pack = Taking.pack { pack in
      pack.choiceLists["race_ethnicity"]?.choices += [
        Choice(name: "mixed", label: Wording("Two; or more")),
        Choice(name: "two_only", label: Wording("Two")),
      ]
    }
    func answer(_ cell: String) throws -> Answer? {
      try Taking.person(["J1": cell], pack: pack).answer("race_ethnicity")
    }
    #expect(try answer("Two; or more") == .choices(["mixed"]))
    #expect(try answer("White;two; OR more;Asian") == .choices(["asian", "white", "mixed"]))
    #expect(try answer("Two;White") == .choices(["white", "two_only"]))
  }

  @Test(arguments: [
    ("another_word: Two-Spirit", "Two-Spirit"), ("I use another word (type): agender", "agender"),
    ("Uso otra palabra (escriba) :  muxe ", "muxe"), ("another_word: a: b", "a: b"), ("another_word:", nil),
    ("I use another word (type)", nil),
  ])
  func `an own word stands after a colon`(cell: String, own: String?) throws {
    let row = try Taking.person(["A4": "25 to 34", "J2": cell])
    #expect(row.answer("gender") == .choice("another_word", own: own))
  }

  @Test(arguments: [
    ("Elm Street", "other", "Elm Street"), ("oak", "oak-hill", nil), ("Oak Hill", "oak-hill", nil),
    ("other: Oak Hill", "other", "Oak Hill"), ("other", "other", nil),
    ("Zone 3: north", "other", "Zone 3: north"),
  ])
  func `any place that is not on the list is an own word`(cell: String, name: String, own: String?) throws {
    let pack = Taking.pack { pack in
      let host = [Choice(name: "oak-hill", label: Wording("Oak Hill", translations: ["es": "Oak"]))]
      pack.choiceLists["neighborhoods"]?.choices.insert(contentsOf: host, at: 0)
    }
    #expect(try Taking.person(["A5": cell], pack: pack).answer("neighborhood") == .choice(name, own: own))
  }

  @Test(arguments: [("7", 7), (" 07 ", 7), ("0", 0), ("+9", 9)])
  func `a whole number is read`(cell: String, number: Int) throws {
    let pack = Taking.pack { $0.change("time_in_area") { $0.kind = .integer(0...99) } }
    #expect(try Taking.person(["A6": cell], pack: pack).answer("time_in_area") == .integer(number))
  }

  @Test func `a label that two languages use differently is read in the person's`() throws {
    let pack = Taking.pack { pack in
      pack.choiceLists["how_taken"]?.choices = [
        Choice(name: "alone", label: Wording("Solo", translations: ["es": "Por mi cuenta"])),
        Choice(name: "in_group", label: Wording("Group", translations: ["es": "solo"])),
      ]
    }
    func answer(_ language: String) throws -> TakenRow {
      try Taking.person(["A1": language, "A3": "Solo"], pack: pack)
    }
    #expect(try answer("English").answer("how_taken") == .choice("alone", own: nil))
    #expect(try answer("Español").answer("how_taken") == .choice("in_group", own: nil))
  }

  @Test func `a long cell of colons and semicolons is soon done with`() throws {
    let hostile = String(repeating: ":;", count: 50_000)
    let row = try Taking.person(["A4": "25 to 34", "J2": hostile, "E1": hostile])
    #expect(row.refusal("J2") == .unknownChoice)
    #expect(row.refusal("E1") == .unknownChoice)
  }
}
