import Questionnaires
import TestSupport
import Testing

/// Two words that a screen might need.
private enum LampWord: String, WordKey {
  case greeting = "home.greeting"
  case lamps = "home.lamps"
}

@Suite struct InterfaceWordsTests {
  private func words(_ text: String) throws -> InterfaceWords {
    try PackReader.words(from: PackFiles(["en.yaml": text]), path: "en.yaml")
  }

  @Test func `words are found by their path and their places are filled`() throws {
    let words = try words("language: en\nwords:\n  home:\n    greeting: Good evening, {name} of {place}\n")
    #expect(words.language == "en")
    #expect(
      words(LampWord.greeting, ["name": "Ana", "place": "Elm Street"]) == "Good evening, Ana of Elm Street")
    #expect(words(LampWord.greeting, ["name": "{place}"]) == "Good evening, {place} of {place}")
  }

  @Test func `a missing word shows its path`() throws {
    #expect(
      try words("language: en\nwords: { home: { lamps: Lamps } }")(LampWord.greeting) == "home.greeting")
  }

  @Test(arguments: [
    ("{a}{b}", "12"), ("{a", "{a"), ("a}", "a}"), ("{}", "{}"), ("{c}", "{c}"), ("x{a}y{a}z", "x1y1z"),
    ("", ""), ("{a}}", "1}"), ("{{a}", "{{a}"),
  ])
  func `only known places are filled`(template: String, filled: String) {
    #expect(InterfaceWords.fill(template, ["a": "1", "b": "2"]) == filled)
  }

  @Test(arguments: [
    ("en", [0: "other", 1: "one", 2: "other", 11: "other", 101: "other"]),
    ("es", [0: "other", 1: "one", 2: "other", 21: "other"]),
    ("fr", [0: "one", 1: "one", 2: "other"]),
    (
      "ru",
      [
        0: "many", 1: "one", 2: "few", 4: "few", 5: "many", 11: "many", 12: "many", 14: "many", 21: "one",
        22: "few", 25: "many", 101: "one", 111: "many", 112: "many",
      ]
    ),
    ("vi", [0: "other", 1: "other", 2: "other"]),
    ("en-US", [1: "one", 2: "other"]),
    ("zh-Hans", [1: "other"]),
  ])
  func `numbers have the plural form of the language`(language: String, forms: [Int: String]) {
    for (count, form) in forms {
      #expect(PluralRule.category(of: count, in: language) == form, "\(count)")
    }
  }

  @Test func `a count chooses the form and fills its place`() throws {
    let words = try words(
      "language: en\nwords: { home: { lamps: { one: '{n} lamp', other: '{n} lamps in {place}' } } }")
    #expect(words(LampWord.lamps, count: 1) == "1 lamp")
    #expect(words(LampWord.lamps, ["place": "Elm Street"], count: 3) == "3 lamps in Elm Street")
    #expect(words(LampWord.lamps, ["n": "three", "place": "x"], count: 3) == "three lamps in x")
  }

  @Test func `a language without a form of its own takes the one for all others`() {
    let words = InterfaceWords(
      language: "ru", entries: ["home.lamps": .plural(["one": "{n} a", "other": "{n} b"])])
    #expect(words(LampWord.lamps, count: 3) == "3 b")
    #expect(words(LampWord.lamps, count: 21) == "21 a")
    let none = InterfaceWords(language: "ru", entries: ["home.lamps": .plural([:])])
    #expect(none(LampWord.lamps, count: 3) == "home.lamps")
  }

  @Test func `keys named like plural forms are keys where they hold more keys`() throws {
    let words = try words("language: en\nwords: { home: { one: { a: A }, other: B } }")
    #expect(words.entries == ["home.one.a": .text("A"), "home.other": .text("B")])
  }

  @Test(arguments: [
    (
      "language: en\nwords:\n  home:\n    lamps: { one: a lamp }\n",
      """
      en.yaml:4:12: error[missing-plural]: `home.lamps` has no form `other`
      4 |     lamps: { one: a lamp }
        |            ^
      why: it is the form for every number that has none of its own.
      fix: add a line `other: …`.
      """
    ),
    (
      "language: en\nwords:\n  home: [a, b]\n",
      """
      en.yaml:3:9: error[wrong-type]: `home` must be words
      3 |   home: [a, b]
        |         ^
      why: screens show words only.
      fix: write the words after the key.
      """
    ),
    (
      "language: en\nwrods: {}\n",
      """
      en.yaml:1:1: error[missing-key]: the interface file has no `words`
      1 | language: en
        | ^
      why: it cannot be used without it.
      fix: add a line `words: …`.

      en.yaml:2:1: error[unknown-key]: `wrods` is not a key of the interface file
      2 | wrods: {}
        | ^
      why: a key that is not known would do nothing.
      fix: did you mean `words`?
      """
    ),
  ])
  func `what is wrong with interface words is complained about`(text: String, complaints: String) {
    do {
      _ = try words(text)
      Issue.record("nothing was said")
    } catch let error as PackError {
      #expect(error.description == complaints)
    } catch {
      Issue.record(error)
    }
  }

  @Test func `missing and left-over keys are told apart, each with what was probably meant`() throws {
    let files = PackFiles(["en.yaml": "language: en\nwords: { home: { greting: Hello, street: Post } }"])
    let words = try PackReader.words(from: files, path: "en.yaml")
    let keys = LampWord.allCases.map(\.rawValue)
    #expect(words.differences(from: keys).missing == ["home.greeting", "home.lamps"])
    #expect(words.differences(from: keys).leftOver == ["home.greting", "home.street"])
    #expect(
      PackReader.checkWords(files, path: "en.yaml", keys: keys).map(\.description).joined(separator: "\n\n")
        == """
        en.yaml:1:1: error[missing-word]: the words under `home.greeting` are missing
        why: screens would show the bare key.
        fix: did you mean `home.greting`?

        en.yaml:1:1: error[missing-word]: the words under `home.lamps` are missing
        why: screens would show the bare key.
        fix: add them under `words:`.

        en.yaml:2:27: error[left-over-word]: nothing uses the words under `home.greting`
        2 | words: { home: { greting: Hello, street: Post } }
          |                           ^
        why: nobody would ever see them.
        fix: did you mean `home.greeting`?

        en.yaml:2:42: error[left-over-word]: nothing uses the words under `home.street`
        2 | words: { home: { greting: Hello, street: Post } }
          |                                          ^
        why: nobody would ever see them.
        fix: take them out.
        """)
    #expect(
      PackReader.checkWords(PackFiles([:]), path: "en.yaml", keys: keys).map(\.code) == ["missing-file"])
  }

  @Test func `the shipped languages have the same words`() throws {
    let english = try ShippedPack.words(in: "en")
    let spanish = try ShippedPack.words(in: "es")
    #expect(spanish.language == "es")
    let (missing, leftOver) = spanish.differences(from: Array(english.entries.keys))
    #expect(missing.isEmpty)
    #expect(leftOver.isEmpty)
  }
}
