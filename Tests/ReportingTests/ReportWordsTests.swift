import Questionnaires
import Testing

@testable import Reporting

@Suite struct ReportWordsTests {
  @Test(arguments: ["en", "es"])
  func `every word is there and none is left over`(language: String) throws {
    let words = try SmallPack.words(language)
    let keys =
      ReportWord.allCases.map(\.rawValue) + GroupWord.allCases.map(\.rawValue)
      + GroupPageWord.allCases.map(\.rawValue) + QuoteWord.allCases.map(\.rawValue)
    let differences = words.differences(from: keys)
    #expect(differences.missing.isEmpty)
    #expect(differences.leftOver.filter(isOfPages).isEmpty)
  }

  @Test func `both languages fill in the same places`() throws {
    let (english, spanish) = (try SmallPack.words("en"), try SmallPack.words("es"))
    for word in ReportWord.allCases {
      #expect(places(english.entries[word.rawValue]) == places(spanish.entries[word.rawValue]), "\(word)")
    }
    let groups = GroupWord.allCases.map(\.rawValue) + GroupPageWord.allCases.map(\.rawValue)
    for word in groups + QuoteWord.allCases.map(\.rawValue) {
      #expect(places(english.entries[word]) == places(spanish.entries[word]), "\(word)")
    }
  }

  private func isOfPages(_ key: String) -> Bool {
    ["report.", "group_report.", "group_page.", "quotes."].contains(where: key.hasPrefix)
  }

  @Test(arguments: ["en", "es"])
  func `the foot of the page is not cut`(language: String) throws {
    let words = try SmallPack.words(language)
    let label = words(ReportWord.page, ["n": "10", "total": "12"])
    #expect(DisplayWidth.of(words(ReportWord.footer)) + 2 + DisplayWidth.of(label) <= 72)
  }

  @Test(arguments: ["en", "es"])
  func `sentences are short`(language: String) throws {
    for (key, entry) in try SmallPack.words(language).entries
    where isOfPages(key) {
      for sentence in texts(entry).flatMap({ $0.split(whereSeparator: { ".?:".contains($0) }) }) {
        #expect(sentence.split(separator: " ").count <= 20, "\(key)")
      }
    }
  }

  private func texts(_ entry: InterfaceWords.Entry?) -> [String] {
    switch entry {
    case .text(let text): [text]
    case .plural(let forms): Array(forms.values)
    case nil: []
    }
  }

  private func places(_ entry: InterfaceWords.Entry?) -> Set<String> {
    Set(texts(entry).flatMap { $0.matches(of: /\{[a-z]+\}/).map { String($0.output) } })
  }
}
