import Foundation
import Testing

@testable import Interviewing

/// Events are written by hand for speed; the bytes stay those of the library's encoder.
struct EventJSONTests {
  private func encoded(_ fields: EventFields) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(fields), as: UTF8.self)
  }

  private func expectSame(_ event: WalkEvent, at place: SourceLocation = #_sourceLocation) throws {
    let json = event.payload.json
    #expect(json == (try encoded(event.fields)), sourceLocation: place)
    #expect(try WalkEvent(event.payload) == event, sourceLocation: place)
  }

  static let texts = [
    "", "plain", "Año: ngõ nhỏ 👩‍👩‍👧", "\"quoted\" \\ and / slashed", "a\tb\nc\rd",
    "\u{8}\u{C}\u{0}\u{1}\u{1F}\u{7F}",
    "\u{2028}\u{2029}\u{FEFF}", "<html>&amp;'", String(repeating: "long ", count: 500), "e\u{301}",
    "\u{10FFFF}",
  ]

  @Test(arguments: texts)
  func `a text is written as the library writes it, wherever it stands`(text: String) throws {
    try expectSame(.answered(AnswerKey("why"), .text(text)))
    try expectSame(.answered(AnswerKey(text, factor: text), .choice(text, own: text), seconds: 3))
    try expectSame(.answered(AnswerKey("several"), .choices([text, "b"], own: [text: text])))
    try expectSame(.languageChanged(text))
    try expectSame(.lengthChosen(text))
  }

  @Test func `every ASCII character is written as the library writes it`() throws {
    for code in UInt8.min...0x7F {
      let text = "a\(Unicode.Scalar(code))b"
      try expectSame(.answered(AnswerKey("why"), .text(text)))
    }
  }

  @Test func `every kind of answer is written as the library writes it`() throws {
    let answers: [Answer] = [
      .choice("big", own: nil), .choice("other", own: "mine"), .choices([]), .choices(["a"]),
      .choices(["a", "b"], own: ["b": "x", "a": "y"]), .order(["b", "a"]), .allocation([]),
      .allocation([Share("parks", 3), Share("crisis", 7)]), .text("more light"), .integer(0), .integer(-12),
      .integer(.max), .dontKnow, .preferNot,
    ]
    for answer in answers {
      for seconds in [nil, 0, 7, 86_400] as [Int?] {
        try expectSame(.answered(AnswerKey("q"), answer, seconds: seconds))
        try expectSame(.answered(AnswerKey("q", factor: "gun-violence"), answer, seconds: seconds))
      }
    }
  }

  @Test(arguments: [nil, "To plan \"safe\" streets"])
  func `the start is written as the library writes it`(purpose: String?) throws {
    let pack = PackStamp(id: "pack", version: "1.0", contentHash: "00ff")
    for seed in [0, 7, UInt64.max] {
      let start = WalkStart(
        setting: .kiosk, language: "es", seed: seed, month: "2026-11", purpose: purpose)
      try expectSame(.started(start, pack: pack))
    }
    try expectSame(.stopped)
    try expectSame(.finished)
  }

  @Test func `own words stand in the order of the library, whatever the choices are called`() throws {
    let names = ["b", "a10", "a2", "A", "_", "a-b", "a_b", "ä", "z", "Z1", "10", "9", ""]
    let own = Dictionary(uniqueKeysWithValues: names.map { ($0, "word") })
    try expectSame(.answered(AnswerKey("q"), .choices(names, own: own)))
  }
}
