import Testing

import Pages
@testable import LineUI

@Suite struct PlainTextTests {
  @Test func `no control character is left, whatever goes in`() {
    let controls = [0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069].joined()
    for value in controls {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let clean = PlainText.clean("a\(Character(scalar))b")
      #expect(clean == "ab" || clean == "a b")
    }
  }

  @Test func `marks that writing needs are kept`() {
    let needed = "e\u{301} \u{200F}\u{200D}\u{AD} ñ 한 👩‍👩‍👧 \u{2027}\u{202F}\u{2065}\u{206A}\u{7E}\u{A0}"
    #expect(PlainText.clean(needed) == needed)
  }

  @Test func `line ends of other systems break or join as they should`() {
    #expect(PlainText.lines("a\r\nb\n\n c\rd\u{85}e\n \n") == ["a", "b", " cd e"])
    #expect(PlainText.lines("") == [])
  }

  @Test func `a broken line keeps every word and the indent of its first part`() {
    #expect(PlainText.wrapped(" 1. aa bb cc", width: 7, hanging: 4) == [" 1. aa", "    bb", "    cc"])
    #expect(PlainText.wrapped("aa bb", width: 5, hanging: 0) == ["aa bb"])
    #expect(PlainText.wrapped("éé üü", width: 4, hanging: 0) == ["éé", "üü"])
  }

  @Test(
    arguments: [
      ("12", 12), ("-3", -3), ("+3", 3), ("3.", 3), ("3)", 3), ("٣", 3), ("", nil), ("+", nil), (".", nil),
      ("3a", nil),
      ("--3", nil), ("½", nil), ("1e3", nil),
    ] as [(String, Int?)])
  func `a whole number is read as people write it`(text: String, number: Int?) throws {
    #expect(try WholeNumber.value(of: text) == number)
  }

  @Test func `too many digits are out of range, not a crash`() {
    #expect(throws: Misread.outside) { try WholeNumber.value(of: "99999999999999999999") }
    #expect(throws: Misread.outside) { try WholeNumber.value(of: String(repeating: "7", count: 5000)) }
  }

  @Test func `letters are folded to what a plain keyboard has`() {
    #expect(FoldedText.letters(of: "Ñandú!").joined() == "nandu")
    #expect(FoldedText.letters(of: "N\u{303}andu\u{301}").joined() == "nandu")
    #expect(FoldedText.letters(of: "ĐƯỜNG İ Ø 24").joined() == "duongio24")
    #expect(FoldedText.letters(of: "Ά") == FoldedText.letters(of: "α"))
    #expect(FoldedText.letters(of: "ж") != FoldedText.letters(of: "з"))
    #expect(FoldedText.letters(of: " —’?! ") == [])
  }
}
