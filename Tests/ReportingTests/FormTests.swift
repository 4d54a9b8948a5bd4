import Questionnaires
import TestSupport
import Testing
import Toolkit

@testable import Reporting

/// The shipped questionnaire on paper.
@Suite struct FormTests {
  private static let number = FormNumber(572)

  private func maker(_ language: String = "en", purpose: String? = nil) throws -> FormMaker {
    try FormMaker(
      ShippedPack.questionnaire, words: ShippedPack.words(in: language), forms: Self.words(language),
      purpose: purpose, helpLines: SmallToolkit.library(language).printableHelpLines)
  }

  private static func words(_ language: String) throws -> InterfaceWords {
    try ShippedPack.words(in: language, folder: "forms")
  }

  private func booklet(
    _ length: String, _ language: String = "en", isLargePrint: Bool = false, purpose: String? = nil
  ) throws -> Document {
    let maker = try maker(language, purpose: purpose)
    return try maker.booklet(
      #require(maker.questionnaire.length(named: length)), print: print(isLargePrint: isLargePrint))
  }

  private func print(isLargePrint: Bool = false) throws -> FormMaker.Print {
    try FormMaker.Print(number: #require(Self.number), isLargePrint: isLargePrint)
  }

  private func fields(_ document: Document) -> [String: DocumentBlock.FormField] {
    let fields = document.blocks.compactMap { block -> (String, DocumentBlock.FormField)? in
      guard case .field(let field) = block else { return nil }
      return (field.number, field)
    }
    return Dictionary(fields) { first, _ in first }
  }

  /// Numbers of all questions, also those in grids.
  private func numbers(_ document: Document) -> [String] {
    document.blocks.flatMap { block -> [String] in
      switch block {
      case .field(let field): [field.number]
      case .grid(let grid): grid.rows.map(\.number)
      default: []
      }
    }
  }

  // MARK: - What is asked

  @Test(arguments: ["en", "es"], ["standard", "full"])
  func `a booklet asks every question of its length once`(language: String, length: String) throws {
    let questionnaire = try ShippedPack.questionnaire
    let left: Set = ["language", questionnaire.closing.page]
    let repeated = questionnaire.sections.filter { $0.repeats != nil }.flatMap(\.questions).map(\.name)
    let expected = questionnaire.questions.filter {
      $0.lengths.contains(length) && !left.contains($0.name) && !repeated.contains($0.name)
    }
    let asked = numbers(try booklet(length, language, purpose: "A study."))
    #expect(asked.filter { !$0.isEmpty && !$0.contains("_") } == expected.map(\.number))
    #expect(asked.filter { $0.hasPrefix("F1_") }.count == (length == "full" ? 5 : 3))
    #expect(numbers(try booklet(length, language, isLargePrint: true, purpose: "A study.")) == asked)
  }

  @Test func `personal questions stand there only with what they are for`() throws {
    let questionnaire = try ShippedPack.questionnaire
    let personal = questionnaire.questions.filter { questionnaire.personal.contains($0.name) }.map(\.number)
    #expect(Set(numbers(try booklet("full"))).isDisjoint(with: personal))
    let document = try booklet("full", purpose: "A study.")
    #expect(Set(numbers(document)).isSuperset(of: personal))
    #expect(TextRenderer().render(document).contains("A study."))
  }

  @Test func `what minors are not asked says so`() throws {
    let all = fields(try booklet("full", isLargePrint: true, purpose: "A study."))
    let questionnaire = try ShippedPack.questionnaire
    for question in questionnaire.questions where questionnaire.minors?.hide.contains(question.name) ?? false
    {
      let hint = all[question.number]?.hint?.plain ?? ""
      #expect(hint.contains("Only if you are 18 or older."), "\(question.name)")
    }
    #expect(all["A3"]?.hint?.plain.contains("18") == false)
  }

  // MARK: - Where to go on

  @Test(arguments: [
    ("G1", "No", "Go to G4."), ("G1", "Don't know", "Go to G4."), ("G1", "Yes", nil),
    ("G4", "No", "Go to G7."),
    ("G8", "No", "Go to G10."), ("J6", "No", "Go to J8."), ("G2", "Yes, all of it", "Go to G4."),
    ("G2", "No", nil), ("A2", "No, stop", "Stop here, and give this form back."), ("A2", "Yes, start", nil),
    ("A4", "13 or younger", "Stop here, and give this form back."), ("A4", "14 to 15", nil),
    ("K1a", "Erase them", "Stop here, and give this form back."),
  ])
  func `answers say where to go on`(number: String, label: String, next: String?) throws {
    let field = try #require(fields(booklet("full", purpose: "A study."))[number])
    let answer = try #require(field.answers.first { $0.label.plain == label })
    #expect(answer.next?.plain == next)
  }

  @Test func `in a shorter booklet nothing leads past questions that are not there`() throws {
    let field = try #require(fields(booklet("standard", purpose: "A study."))["G1"])
    #expect(field.answers.allSatisfy { $0.next == nil })
  }

  @Test func `a condition that no single answer decides is said in words`() throws {
    let all = fields(try booklet("full"))
    #expect(all["E2"]?.hint?.plain.hasPrefix("Only if you chose 2 or more in E1.") == true)
    #expect(all["E3"]?.hint?.plain == "If this does not fit you, leave it blank.")
    #expect(all["G5"]?.hint == nil)
  }

  @Test(arguments: [
    ("2", "Only if you chose 2 or more in E1."), ("2.5", "Only if you chose 3 or more in E1."),
    ("10000000000000000000", "If this does not fit you, leave it blank."),
    ("1" + String(repeating: "0", count: 400), "If this does not fit you, leave it blank."),
  ])
  func `a number that nobody can choose stops no form`(least: String, hint: String) throws {
    let shipped = ShippedPack.files
    let files = PackFiles(folder: "") { path in
      let text = shipped.text(path)
      return path == "questionnaire.yaml"
        ? text?.replacing(
          "relevant: count-selected(${top_picks}) >= 2",
          with: "relevant: count-selected(${top_picks}) >= \(least)")
        : text
    }
    let maker = try FormMaker(
      #require(PackReader.check(files).questionnaire), words: ShippedPack.words(in: "en"),
      forms: Self.words("en"), purpose: nil, helpLines: [])
    let length = try #require(maker.questionnaire.length(named: "full"))
    let field = try fields(maker.booklet(length, print: print()))["E2"]
    #expect(field?.hint?.plain.hasPrefix(hint) == true)
  }

  // MARK: - What stands on every page

  @Test(arguments: ["en", "es"]) func `number, version and language are on every page`(language: String)
    throws
  {
    let document = try booklet("standard", language)
    let code = try #require(document.pageCode)
    #expect(code.text.contains("000572-4") && code.content.hasPrefix("000572-4 "))
    #expect(document.footer.contains(try ShippedPack.questionnaire.pack.version))
    #expect(document.footer.contains(language == "en" ? "English" : "Español"))
    #expect(document.runningHeader.contains("000572-4"))
    #expect(document.label(ofPage: 2, of: 9).contains("9"))
  }

  @Test func `answers are numbered, Don't know and Prefer not to say last`() throws {
    let field = try #require(fields(booklet("standard"))["A3"])
    #expect(field.answers.map(\.code) == ["1", "2", "3", "4", "5"])
    #expect(field.answers.suffix(2).map(\.label.plain) == ["Don't know", "Prefer not to say"])
    let own = try #require(fields(booklet("standard"))["A5"]?.answers.first)
    #expect(own.hasLine && own.label.plain == "Another place")
  }

  @Test(arguments: [("en", "( ) 7  Don't know"), ("es", "( ) 7  No sé")])
  func `an order and coins can be left open as on the screen`(language: String, sign: String) throws {
    let document = try booklet("standard", language)
    let (order, coins) = (fields(document)["E2"], fields(document)["H4"])
    for field in [order, coins].compactMap(\.self) {
      let open = field.answers.suffix(2)
      #expect(open.allSatisfy { !$0.hasLine && field.mark(of: $0) == .chooseOne })
      #expect(field.answers.dropLast(2).allSatisfy { $0.hasLine && field.mark(of: $0) == .write })
    }
    let question = try #require(ShippedPack.questionnaire.question(named: "share_10_coins"))
    let boxes = try ShippedPack.questionnaire.choices(of: question).count
    #expect(coins?.answers.map(\.code) == (1...(boxes + 2)).map(String.init))
    // What is put in order has the numbers of the list that it was chosen from.
    #expect(order?.answers.suffix(2).map(\.code) == ["28", "29"])
    let text = TextRenderer().render(document)
    #expect(text.contains(sign.replacing("7", with: "\(boxes + 1)")))
    #expect(
      HTMLRenderer().render(document).contains(
        "<span class=\"mark one\"></span> <span class=\"code\">28</span> "))
  }

  @Test(arguments: ["en", "es"]) func `nothing of the screen is left in the words`(language: String) throws {
    let text = TextRenderer().render(try booklet("full", language, purpose: "A study."))
    for sign in ["${", "{", "forms.", "one key", "una tecla"] { #expect(!text.contains(sign), "\(sign)") }
  }

  @Test func `the names of neighborhoods are the same in every language`() throws {
    var questionnaire = try ShippedPack.questionnaire
    questionnaire.choiceLists["neighborhoods"]?.choices.insert(
      Choice(name: "otterbend", label: Wording("Otterbend", isName: true)), at: 0)
    let maker = FormMaker(
      questionnaire, words: try ShippedPack.words(in: "es"), forms: try Self.words("es"))
    let length = try #require(questionnaire.lengths.last)
    let field = try #require(fields(maker.booklet(length, print: print()))["A5"])
    #expect(field.answers.first?.label == Prose("Otterbend"))
  }

  @Test func `what a choice is stays on the page of its first question`() throws {
    let document = try booklet("full")
    let places = document.blocks.indices.filter { index in
      if case .field(let field) = document.blocks[index] { field.isAnnouncing } else { false }
    }
    #expect(places.count == 5)
    let text = TextRenderer().render(document)
    for page in text.split(separator: "\u{0C}") {
      let rest = page.split(separator: "Which one is it?").last.map(String.init) ?? ""
      #expect(!page.contains("Which one is it?") || rest.contains("F1_"))
    }
  }

  // MARK: - The other sheets

  @Test(arguments: ["en", "es"])
  func `the ballot rates all topics, then asks for picks by number and two texts`(
    language: String
  ) throws {
    let document = try maker(language).ballot(print: print())
    let all = fields(document)
    let all26 = try ShippedPack.questionnaire.catalog.factors
    let factors = all26.filter { $0.id != "assault-abuse" }
    let grids = document.blocks.compactMap { if case .grid(let grid) = $0 { grid } else { nil } }
    let rows = try #require(grids.first).rows
    #expect(grids.count == 1 && rows.count == 25)
    #expect(rows.map(\.label.plain) == factors.map { $0.name.text(in: language) })
    #expect(grids[0].answers.map(\.code) == ["1", "2", "3", "4", "5", "6", "7"])
    // The number of a pick is that of its row.
    let picks = try #require(ShippedPack.questionnaire.question(named: "top_picks"))
    let codes = try PaperCodes(picks, in: ShippedPack.questionnaire)
    #expect(rows.map { Int($0.number.dropFirst()) } == factors.map { Int(codes.text(.choice($0.id))) })
    #expect(all["E1"]?.answers.map(\.code) == ["", "27", "28", "29"])
    let hint = all["E1"]?.hint?.plain ?? ""
    let other = all26.first { $0.id == "assault-abuse" }?.name.text(in: language) ?? "?"
    #expect(hint.contains("26") && hint.contains("14 \(other)."))
    // Nobody shall think that it was forgotten.
    #expect(
      hint.contains(language == "en" ? "asks no age. So you can choose this" : "no pregunta la edad. Por eso")
    )
    #expect(all["E2"]?.answers.map(\.hasLine) == [true, true, true, false, false])
    #expect(all.values.filter { $0.lines == 1 }.count == 2)
  }

  @Test(arguments: FormMaker.Glance.allCases, ["en", "es"])
  func `a ballot says how to correct a mistake, and what handing it in means`(
    glance: FormMaker.Glance, language: String
  ) throws {
    let text = TextRenderer().render(try maker(language).ballot(glance, print: print()))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for word in [FormWord.howMistake, .ballotCounts] {
      #expect(text.contains(try Self.words(language)(word)))
    }
  }

  @Test(arguments: ["en", "es"])
  func `a topic that is not rated for another reason than the age is told with that one`(
    language: String
  ) throws {
    var questionnaire = try ShippedPack.questionnaire
    let section = try #require(questionnaire.sections.firstIndex { $0.name == "problems" })
    // D04 is asked in no length any more, D06 on another scale; D14 stays what minors are not asked.
    questionnaire.sections[section].questions[3].lengths = []
    questionnaire.sections[section].questions[5].kind = .selectOne("yes_no")
    let words = try Self.words(language)
    let maker = FormMaker(questionnaire, words: try ShippedPack.words(in: language), forms: words)
    let hint = try #require(fields(maker.ballot(print: print()))["E1"]?.hint?.plain)
    let names = questionnaire.catalog.factors.map { $0.name.text(in: language) }
    let topics = [3, 5].map { "\($0 + 1) \(names[$0])" }.joined(separator: "; ")
    #expect(hint.contains(words(FormWord.ballotOthers, ["topics": "14 \(names[13])"])))
    #expect(hint.hasSuffix(words(FormWord.ballotNotAsked, ["topics": topics])))
    #expect(!topics.contains("14"))
  }

  @Test func `where all that is left out is left out for its own reason, nothing is said of the age`() throws
  {
    var questionnaire = try ShippedPack.questionnaire
    let section = try #require(questionnaire.sections.firstIndex { $0.name == "problems" })
    questionnaire.sections[section].questions[13].lengths = []
    let maker = FormMaker(
      questionnaire, words: try ShippedPack.words(in: "en"), forms: try Self.words("en"))
    let hint = try #require(fields(maker.ballot(print: print()))["E1"]?.hint?.plain)
    #expect(!hint.contains("asks no age") && hint.contains("does not ask how big a problem this is"))
  }

  @Test func `topics whose numbers do not fit the picks are listed again`() throws {
    var questionnaire = try ShippedPack.questionnaire
    let section = try #require(questionnaire.sections.firstIndex { $0.name == "problems" })
    questionnaire.sections[section].questions[3].number = "D40"
    let other = FormMaker(
      questionnaire, words: try ShippedPack.words(in: "en"), forms: try Self.words("en"))
    let field = try #require(fields(other.ballot(print: print()))["E1"])
    #expect(field.kind == .chooseMany && field.answers.count == 29)
  }

  @Test(arguments: ["en", "es"], [false, true])
  func `a ballot of areas rates the six`(
    language: String, isLargePrint: Bool
  ) throws {
    let document = try maker(language).ballot(.areas, print: print(isLargePrint: isLargePrint))
    let questionnaire = try ShippedPack.questionnaire
    let areas = questionnaire.questions.filter { $0.domain != nil }
    let names = questionnaire.catalog.domains.map { $0.name.text(in: language) }
    #expect(areas.count == 6 && numbers(document).suffix(4) == ["E1", "E2", "E4", "I3"])
    for block in document.blocks {
      if case .grid(let grid) = block {
        #expect(grid.rows.map(\.number) == areas.map(\.number) && grid.rows.map(\.label.plain) == names)
        #expect(grid.answers.map(\.code) == ["1", "2", "3", "4", "5", "6", "7"] && !isLargePrint)
      }
      if case .field(let field) = block, field.number.isEmpty {
        #expect(field.answers.map(\.code) == areas.map(\.number) && field.answers.map(\.label.plain) == names)
        #expect(field.hint?.plain.contains("4 ") == true && isLargePrint)
      }
    }
    let levels = questionnaire.choices(of: areas[0]).map { $0.label.text(in: language) }
    let text = TextRenderer().render(document).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(levels.allSatisfy(text.contains))
  }

  @Test func `the facilitator's booklet says why, and what not to read aloud`() throws {
    let text = TextRenderer().render(try maker().guide())
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for question in try ShippedPack.questionnaire.questions {
      #expect(text.contains("\(question.number) "), "\(question.name)")
      if let why = question.guidanceHint?.base { #expect(text.contains(why)) }
    }
    for section in try ShippedPack.questionnaire.sections {
      let how = try #require(section.guidanceHint?.base, "\(section.name)")
      #expect(
        text.contains("\(section.number) \(section.label.base) ") && text.contains(how), "\(section.name)")
    }
    #expect(text.contains("If someone is upset or in danger"))
    let hard = "B4a How safe do you feel at home? Do not read this question out loud. Let people read"
    #expect(text.contains(hard))
    #expect(text.contains("work well in your neighborhood. Think about the last 12 months."))
    #expect(text.contains("At most 3 answers."))
  }

  @Test func `the cards have the help lines and the keys`() throws {
    let help = TextRenderer().render(try maker().helpCard())
    #expect(help.contains("In danger now? Call 911.") && help.contains("988 Lifeline: 988."))
    #expect(!help.contains("555-0100"))
    let kiosk = TextRenderer().render(
      try maker().kioskCard(
        .init(start: "Enter", stop: "q", stopTyping: "F10", hide: "F12")))
    #expect(kiosk.contains("While you type words, press F10.") && kiosk.contains("unless you said"))
    // A heading over nothing but 911 would promise more.
    let heading = try ShippedPack.words(in: "en")(ReportWord.help)
    #expect(kiosk.contains("Call 911.") && !kiosk.contains(heading))
    #expect(kiosk.contains("Press F12.") && kiosk.contains("Press q.") && kiosk.contains("Press Enter."))
  }

  // MARK: - Words

  @Test(arguments: ["en", "es"]) func `every word is there and none is left over`(language: String) throws {
    let differences = try Self.words(language).differences(from: FormWord.allCases.map(\.rawValue))
    #expect(differences.missing.isEmpty && differences.leftOver.isEmpty)
    for key in [OpenAnswer.dontKnow, .preferNot] {
      #expect(try ShippedPack.words(in: language).entries[key.rawValue] != nil)
    }
  }

  @Test func `both languages fill in the same places, in short sentences`() throws {
    let (english, spanish) = (try Self.words("en"), try Self.words("es"))
    for word in FormWord.allCases {
      let texts = [english(word), spanish(word)]
      let places = texts.map { Set($0.matches(of: /\{[a-z]+\}/).map { String($0.output) }) }
      #expect(places[0] == places[1], "\(word)")
      for sentence in texts.flatMap({ $0.split(whereSeparator: { ".?:".contains($0) }) }) {
        #expect(sentence.split(separator: " ").count <= 20, "\(word)")
      }
    }
  }
}
