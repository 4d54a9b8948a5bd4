import Interviewing
import TestSupport
import Testing

@Suite struct CleanTextTests {
  @Test(arguments: [
    ("plain words", "plain words"),
    ("  both ends \t", "both ends"),
    ("one\ntwo\r\nthree\rfour", "one two  three four"),
    ("a\tb\u{B}c\u{C}d", "a b c d"),
    ("next\u{85}line\u{2028}and\u{2029}paragraph", "next line and paragraph"),
    ("\u{1B}[31mred\u{1B}[0m", "[31mred[0m"),
    ("bell\u{7}, null\u{0}, delete\u{7F}", "bell, null, delete"),
    ("\u{9B}31mC1\u{80}\u{9F}", "31mC1"),
    ("\u{202E}txt.exe\u{202C}", "txt.exe"),
    ("\u{202A}a\u{202B}b\u{202D}c", "abc"),
    ("\u{2066}a\u{2067}b\u{2068}c\u{2069}", "abc"),
    ("\u{200E}a\u{200F}b\u{61C}c", "abc"),
    ("\u{FEFF}mark\u{FFF9}note\u{FFFB}", "marknote"),
    ("tag\u{E0041}\u{E007F}s", "tags"),
    ("ngõ nhỏ, Año, 東京, العربية", "ngõ nhỏ, Año, 東京, العربية"),
    ("👩‍👩‍👧 and a\u{301}", "👩‍👩‍👧 and a\u{301}"),
    ("\u{A0}no break\u{3000}", "no break"),
    ("\n \u{202E} \u{7}", ""),
    ("", ""),
  ])
  func `what could steer a terminal or turn a line round goes, words stay`(text: String, clean: String) {
    #expect(CleanText.clean(text) == clean)
  }

  @Test func `a clean text stays as it is`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let scalars = (0..<random.below(40)).compactMap { _ in
        Unicode.Scalar(UInt32(random.below(random.oneIn(2) ? 0x100 : 0x3000)))
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      let clean = CleanText.clean(String(view))
      #expect(CleanText.clean(clean) == clean)
      #expect(clean.first?.isWhitespace != true && clean.last?.isWhitespace != true)
      let isHarmless = clean.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && !(0x202A...0x202E).contains($0.value)
          && !(0x2066...0x2069).contains($0.value) && $0.value != 0x2028 && $0.value != 0x2029
      }
      #expect(isHarmless, "\(scalars)")
    }
  }

  @Test func `every character is looked at, in every place of a text`() {
    let characters = (UInt32(0)..<0x3100).map { $0 } + stride(from: 0x3100, to: 0x11_0000, by: 61)
    for character in (characters + [0xFEFF, 0xFFF9, 0xFFFB, 0xE0001, 0xE007F]).compactMap(Unicode.Scalar.init)
    {
      for text in ["\(character)b", "a\(character)b", "a\(character)"] {
        // A bell is dropped, and makes sure that the text is gone through.
        #expect(CleanText.clean(text) == CleanText.clean("\u{7}\(text)"))
      }
    }
  }
}
