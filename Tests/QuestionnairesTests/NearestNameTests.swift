import Questionnaires
import TestSupport
import Testing

@Suite struct NearestNameTests {
  private let names = ["gun_violence", "gun_ownership", "top_picks", "top_order", "ab"]

  @Test(
    arguments: [
      ("gun_violance", "gun_violence"), ("gunviolence", "gun_violence"), ("top_pick", "top_picks"),
      ("TOP_PICKS", nil), ("top_oder", "top_order"), ("a", "ab"), ("zzz", nil), ("ba", "ab"),
      ("gun_violence", "gun_violence"),
      ("something else", nil),
    ] as [(String, String?)])
  func `the name that was probably meant is found`(mistyped: String, nearest: String?) {
    #expect(NearestName.of(mistyped, among: names) == nearest)
  }

  @Test func `of names that are equally near the first of the alphabet is taken`() {
    #expect(NearestName.of("bat", among: ["hat", "cat", "mat"]) == "cat")
    #expect(NearestName.of("bat", among: [String]()) == nil)
  }
}

@Suite struct CodeWordTests {
  private func file(_ counts: [(String, Int)]) -> PackFiles {
    let lists = counts.map { code, count in
      "  \(code): [\((0..<count).map { "\(code)\($0)" }.joined(separator: ", "))]"
    }
    return PackFiles(["codes.yaml": "codes:\n" + lists.joined(separator: "\n")])
  }

  @Test func `codes are drawn from the language's own words, each of them once`() throws {
    let words = try CodeWordReader.read(file([("en", 250), ("es", 200)]), path: "codes.yaml", language: "es")
    #expect(words.count == 200)
    #expect(Set(words).count == 200)
    #expect(words == words.sorted())
    #expect(words.allSatisfy { $0.hasPrefix("es") })
  }

  @Test(arguments: ["es", "vi"])
  func `a language with too few words borrows another's`(language: String) throws {
    let words = try CodeWordReader.read(
      file([("en", 200), ("es", 199)]), path: "codes.yaml", language: language)
    #expect(words.allSatisfy { $0.hasPrefix("en") })
  }

  @Test func `too few words are refused`() {
    #expect {
      try CodeWordReader.read(file([("en", 3)]), path: "codes.yaml", language: "en")
    } throws: { error in
      (error as? PackError)?.description == """
        codes.yaml:2:3: error[too-few-words]: no language has 200 different words
        2 |   en: [en0, en1, en2]
          |   ^
        why: codes of fewer words could be guessed.
        fix: add short, plain words.
        """
    }
  }

  @Test(arguments: ["", "codes: []", "words: {}"])
  func `a file of codes that has none is refused`(text: String) {
    let files = PackFiles(["codes.yaml": text])
    #expect(throws: PackError.self) { try CodeWordReader.read(files, path: "codes.yaml", language: "en") }
  }

  @Test func `the shipped words are enough in both languages`() throws {
    for language in ["en", "es"] {
      let words = try CodeWordReader.read(
        ShippedPack.files(in: "interface"), path: "codes.yaml", language: language)
      #expect(words.count >= CodeWordReader.fewest)
    }
  }
}
