import Questionnaires
import TestSupport
import Testing

@testable import Reporting

/// Which texts are listed for whoever marks quotes, and the codes that name them.
@Suite struct QuotableTextTests {
  /// People who said that their words may be printed, two of them the same words.
  private func town(_ count: Int = 30) throws -> Town {
    var town = try Town(count)
    for (person, text) in [3: "Mend the lamps.", 4: "Open the park.", 7: "Mend the lamps.", 9: "Talk."] {
      town.words[person] = .init(question: "one_change", text: text, mayBePrinted: true)
    }
    town.words[11] = .init(question: "what_helps_now", text: "The choir.", mayBePrinted: true)
    return town
  }

  private func codes(_ texts: QuotableTexts) -> [Int: QuoteCode] {
    Dictionary(uniqueKeysWithValues: texts.texts.map { ($0.walk, $0.code) })
  }

  @Test func `whoever comes or is erased, the others' texts keep their codes`() throws {
    let before = try codes(town().texts())
    #expect(before.keys.sorted() == [3, 4, 7, 9, 11])
    var more = try town(60)
    for person in 40..<60 {
      more.words[person] = .init(question: "one_change", text: "Mend the lamps.", mayBePrinted: true)
    }
    let after = try codes(more.texts(erased: [3, 9, 50]))
    #expect(after.count == 22 && after[3] == nil)
    for person in [4, 7, 11] { #expect(after[person] == before[person]) }
  }

  @Test func `two people who wrote the same have codes of their own, and either can be marked`() throws {
    let texts = try town().texts()
    let codes = codes(texts)
    let (one, other) = (try #require(codes[3]), try #require(codes[7]))
    #expect(one != other && texts.marked([one]).map(\.walk) == [3])
    #expect(texts.marked([other]).map(\.walk) == [7])
  }

  @Test func `codes of one person have nothing in common, and change with everything that they are made of`()
  {
    func code(_ walk: String = "w", _ seed: UInt64 = 1, _ question: String = "a", _ text: String = "t")
      -> String
    {
      QuoteCode(walk: walk, seed: seed, question: question, text: text).letters
    }
    let all = [
      code(), code("v"), code("w", 2), code("w", 1, "b"), code("w", 1, "a", "u"), code("w", 1, "at", ""),
    ]
    #expect(Set(all.map { $0.prefix(5) }).count == all.count)
    #expect(all.allSatisfy { $0.count == 13 && $0 == QuoteCode.typed($0) && QuoteCode(letters: $0) != nil })
    #expect(code() == "7T612E4PR9WB6", "kept in stores, so it must stay")
  }

  @Test func `codes that begin alike are as much longer as it takes`() throws {
    let full = ["ABCDE00000000", "ABCDE10000000", "ABCDE1Z000000", "ZZZZZ00000000"]
    let all = try full.map { try #require(QuoteCode(letters: $0)) }
    let codes = QuoteCodes(all)
    #expect(all.map(codes.short) == ["ABCDE0", "ABCDE10", "ABCDE1Z", "ZZZZZ"])
    // What was read while it was alone is refused, and never names another.
    #expect(codes.only("ABCDE") == nil && codes.only("ABCDE1") == nil)
    #expect(
      codes.only("abcdeo") == all[0] && codes.only("ABCDE1Z") == all[2] && codes.only("zzzzz") == all[3])
    // A longer code goes on to name its text when the others are gone.
    #expect(QuoteCodes([all[2]]).only("ABCDE1Z") == all[2])
    for typed in ["", "ABCD", "ZZZZ", "ZZZZY", "ZZZZZ1", "ZZZZZ000000000", "Ñandú", "* * *"] {
      #expect(codes.only(typed) == nil, "\(typed)")
    }
  }

  @Test func `what an erased text was called names no other`() throws {
    let town = try town()
    let texts = try town.texts()
    let code = try #require(codes(texts)[4])
    let start = String(code.letters.prefix(6))
    let gone = try #require(
      QuoteCode(letters: start + (code.letters.hasSuffix("0000000") ? "1111111" : "0000000")))
    let beside = try town.texts(marked: [gone])
    let text = try #require(beside.texts.first { $0.walk == 4 })
    #expect(beside.short(text).count > 6 && beside.text(start) == nil && beside.text(gone.letters) == nil)
    #expect(beside.text(beside.short(text)) == text && beside.text(code.letters.lowercased()) == text)
  }

  @Test func `nothing is listed of people who did not allow it, nor of questions that are not for printing`()
    throws
  {
    let listed = try Town.fifty().texts().texts
    #expect(listed.map(\.walk).sorted() == [1, 4, 8])
    #expect(listed.allSatisfy { !$0.text.contains("SECRET") })
    // A sensitive question is none, whatever the questionnaire says of it.
    var questionnaire = try Town(0).questionnaire
    let sensitive = try #require(questionnaire.questions.first { $0.isSensitive }).name
    questionnaire.closing.quotable.append(sensitive)
    #expect(!QuotableTexts.facts(questionnaire).contains(.words(of: sensitive)))
  }

  @Test func `texts stand by code, so that their order tells nothing`() throws {
    var town = try town(60)
    for person in 20..<60 {
      town.words[person] = .init(question: "one_change", text: "Words \(person)", mayBePrinted: true)
    }
    let texts = try town.texts().texts
    #expect(texts.map(\.question).prefix(2) == ["what_helps_now", "one_change"])
    let letters = texts.dropFirst().map(\.code.letters)
    #expect(letters == letters.sorted() && texts.map(\.walk) != texts.map(\.walk).sorted())
  }

  @Test func `hashes are those of the paper`() {
    let key: (UInt64, UInt64) = (0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908)
    let bytes = (0..<15).map { UInt8($0) }
    #expect(KeyedHash.hash(bytes, key: key) == 0xa129_ca61_49be_45e5)
    #expect(KeyedHash.hash([], key: key) == 0x726f_db47_dd0e_0e31)
    #expect(KeyedHash.hash(Array(bytes.prefix(8)), key: key) == 0x93f5_f579_9a93_2462)
  }
}

/// The list of texts as it is read.
@Suite struct QuoteListTests {
  private func lines(_ town: Town, marked: Set<QuoteCode> = [], language: String = "en") throws -> [String] {
    let words = try SmallPack.words(language)
    return try QuoteList(town.questionnaire, words: words, texts: town.texts(), marked: marked)
      .lines(command: "porchlight quotes")
  }

  @Test func `texts stand below their questions, marked or not`() throws {
    var town = try Town(20)
    town.words[3] = .init(question: "one_change", text: "Mend the lamps\u{202E}.", mayBePrinted: true)
    town.words[5] = .init(question: "what_helps_now", text: "The choir.", mayBePrinted: true)
    let texts = try town.texts()
    let (choir, lamps) = (texts.short(texts.texts[0]), texts.short(texts.texts[1]))
    #expect(
      try lines(town, marked: [texts.texts[1].code]) == [
        "People said yes to printing these texts. Read each one, and mark only what",
        "points to nobody.",
        "To mark a text: porchlight quotes --mark CODE",
        "To take a mark back: porchlight quotes --unmark CODE",
        "[x] stands before texts that are marked.", "",
        "What helps keep people safe here now?", "[ ] \(choir)  The choir.", "",
        "If you could change one thing this year to make this neighborhood safer, what",
        "would it be?", "[x] \(lamps)  Mend the lamps.", "",
        "Marked: 1 of 2.",
      ])
    let spanish = try lines(town, language: "es")
    #expect(spanish.contains("Para marcar un texto: porchlight quotes --mark CÓDIGO"))
    #expect(spanish.last == "Marcados: 0 de 2." && spanish.contains("[ ] \(lamps)  Mend the lamps."))
  }

  @Test(arguments: ["en", "es"]) func `a line is 80 columns at most`(language: String) throws {
    let lines = try lines(Town.fifty(), language: language)
    #expect(lines.count > 60 && lines.allSatisfy { DisplayWidth.of($0) <= 80 })
  }

  @Test(arguments: ["en", "es"]) func `without texts there is one sentence`(language: String) throws {
    let said = try lines(Town(20), language: language).joined(separator: " ")
    #expect(said == (try SmallPack.words(language)(QuoteWord.nothing)))
  }
}
