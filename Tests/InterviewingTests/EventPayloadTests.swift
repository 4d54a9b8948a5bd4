import Interviewing
import TestSupport
import Testing

/// The stored format: what stands here is read by every later version, so nothing here may ever change.
@Suite struct EventPayloadTests {
  private static let golden: [(event: WalkEvent, kind: String, json: String)] = [
    (
      .started(
        WalkStart(setting: .kiosk, language: "es", seed: .max, month: "2026-11"),
        pack: PackStamp(id: "lighting", version: "0.3.0", contentHash: "00ff00ff00ff00ff")),
      "started",
      #"{"hash":"00ff00ff00ff00ff","language":"es","month":"2026-11","pack":"lighting","seed":18446744073709551615,"#
        + #""setting":"kiosk","version":"0.3.0"}"#
    ),
    (.lengthChosen("quick"), "lengthChosen", #"{"length":"quick"}"#),
    (.languageChanged("es"), "languageChanged", #"{"language":"es"}"#),
    (.stopped, "stopped", "{}"),
    (.finished, "finished", "{}"),
    (.crowded, "crowded", "{}"),
    (
      .answered(AnswerKey("age_group"), .choice("age_18_or_more", own: nil)), "answered",
      #"{"choice":"age_18_or_more","question":"age_group"}"#
    ),
    (
      .answered(AnswerKey("neighborhood"), .choice("other", own: "Mill \"Lane\" / \\ ñ 東 👩‍👩‍👧")), "answered",
      #"{"choice":"other","own":"Mill \"Lane\" / \\ ñ 東 👩‍👩‍👧","question":"neighborhood"}"#
    ),
    (
      .answered(AnswerKey("top_picks"), .choices(["street-lighting", "safe-crossings"])), "answered",
      #"{"choices":["street-lighting","safe-crossings"],"question":"top_picks"}"#
    ),
    (
      .answered(AnswerKey("top_order"), .order(["safe-crossings", "street-lighting"])), "answered",
      #"{"order":["safe-crossings","street-lighting"],"question":"top_order"}"#
    ),
    (
      .answered(AnswerKey("closer", factor: "street-lighting"), .text("It is dark.")), "answered",
      #"{"factor":"street-lighting","question":"closer","text":"It is dark."}"#
    ),
    (
      .answered(AnswerKey("evenings_out"), .integer(-3)), "answered",
      #"{"integer":-3,"question":"evenings_out"}"#
    ),
    (.answered(AnswerKey("gender"), .dontKnow), "answered", #"{"none":"dk","question":"gender"}"#),
    (.answered(AnswerKey("gender"), .preferNot), "answered", #"{"none":"pn","question":"gender"}"#),
  ]

  /// What schema 2 added.
  private static let goldenOfTwo: [(event: WalkEvent, kind: String, json: String)] = [
    (
      .started(
        WalkStart(setting: .session, language: "en", seed: 1, month: "2026-12", purpose: "A grant"),
        pack: PackStamp(id: "garden", version: "0.1.0", contentHash: "00ff00ff00ff00ff")),
      "started",
      #"{"hash":"00ff00ff00ff00ff","language":"en","month":"2026-12","pack":"garden","purpose":"A grant","seed":1,"#
        + #""setting":"session","version":"0.1.0"}"#
    ),
    (
      .answered(
        AnswerKey("pick_who_hurt", factor: "dogs"),
        .choices(["one_group", "others"], own: ["others": "Cats", "one_group": "\"Us\""]), seconds: 12),
      "answered",
      #"{"choices":["one_group","others"],"factor":"dogs","owns":{"one_group":"\"Us\"","others":"Cats"},"#
        + #""question":"pick_who_hurt","seconds":12}"#
    ),
    (
      .answered(AnswerKey("share_coins"), .allocation([Share("lights", 7), Share("plants", 3)])), "answered",
      #"{"question":"share_coins","shares":[{"choice":"lights","count":7},{"choice":"plants","count":3}]}"#
    ),
    (
      .answered(AnswerKey("income"), .preferNot, seconds: 0), "answered",
      #"{"none":"pn","question":"income","seconds":0}"#
    ),
  ]

  @Test(arguments: golden.indices)
  func `an event of schema 1 is read, and written with the same bytes`(index: Int) throws {
    let (event, kind, json) = Self.golden[index]
    #expect(event.payload == EventPayload(kind: kind, schema: 2, json: json))
    #expect(try WalkEvent(EventPayload(kind: kind, schema: 1, json: json)) == event)
  }

  @Test(arguments: goldenOfTwo.indices)
  func `an event is stored in these very bytes and read back`(index: Int) throws {
    let (event, kind, json) = Self.goldenOfTwo[index]
    #expect(event.payload == EventPayload(kind: kind, schema: 2, json: json))
    #expect(try WalkEvent(event.payload) == event)
  }

  @Test func `every setting can be stored`() throws {
    for setting in [Setting.own, .kiosk, .session] {
      let start = WalkStart(setting: setting, language: "en", seed: 0, month: "2026-01")
      let event = WalkEvent.started(start, pack: PackStamp(id: "a", version: "b", contentHash: "c"))
      #expect(try WalkEvent(event.payload) == event)
    }
  }

  @Test func `keys that a later version adds are passed over`() throws {
    let payload = EventPayload(kind: "lengthChosen", schema: 1, json: #"{"length":"quick","reason":"rain"}"#)
    #expect(try WalkEvent(payload) == .lengthChosen("quick"))
  }

  @Test(arguments: ["answered", "rained"])
  func `an event of a newer version is refused before anything else`(kind: String) {
    #expect(throws: EventError.newerSchema(3)) {
      try WalkEvent(EventPayload(kind: kind, schema: 3, json: "{}"))
    }
  }

  @Test func `an unknown kind is refused`() {
    #expect(throws: EventError.unknownKind("rained")) {
      try WalkEvent(EventPayload(kind: "rained", schema: 1, json: "{}"))
    }
  }

  @Test(arguments: [
    ("answered", ""), ("answered", "{"), ("answered", "[]"), ("answered", "null"), ("answered", "{}"),
    ("answered", #"{"question":"gender"}"#), ("answered", #"{"choice":"woman"}"#),
    ("answered", #"{"question":"gender","none":"maybe"}"#),
    ("answered", #"{"question":"gender","choice":1}"#),
    ("answered", #"{"question":"a","shares":[{"choice":"b"}]}"#),
    ("answered", #"{"question":"a","choices":["b"],"owns":["c"]}"#),
    ("answered", #"{"question":"a","none":"dk","seconds":"long"}"#),
    ("answered", #"{"question":"a","integer":1.5}"#), ("answered", #"{"question":"a","choices":"b"}"#),
    ("lengthChosen", "{}"), ("languageChanged", #"{"length":"quick"}"#), ("stopped", "x"), ("finished", ""),
    ("started", #"{"setting":"own"}"#),
    (
      "started",
      #"{"hash":"c","language":"en","month":"m","pack":"p","seed":-1,"setting":"own","version":"v"}"#
    ),
    (
      "started",
      #"{"hash":"c","language":"en","month":"m","pack":"p","seed":1,"setting":"moon","version":"v"}"#
    ),
  ])
  func `a damaged event is refused`(kind: String, json: String) {
    #expect(throws: EventError.damaged(kind: kind)) {
      try WalkEvent(EventPayload(kind: kind, schema: 1, json: json))
    }
  }

  @Test(arguments: [
    (EventError.unknownKind("rained"), "An event of the kind \"rained\" is not known."),
    (.newerSchema(3), "An event was written by a newer version (schema 3)."),
    (.damaged(kind: "answered"), "An event of the kind \"answered\" cannot be read."),
  ])
  func `every error says what is wrong in a sentence`(error: EventError, sentence: String) {
    #expect(error.description == sentence)
  }

  @Test func `a cut or mixed-up payload is read or refused, and never traps`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<1000 {
      guard let (_, kind, json) = random.pick(Self.golden + Self.goldenOfTwo) else { continue }
      var bytes = Array(json.utf8.prefix(random.below(json.utf8.count + 1)))
      if !bytes.isEmpty, random.oneIn(2) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
      let payload = EventPayload(kind: kind, schema: 1, json: String(decoding: bytes, as: UTF8.self))
      do {
        _ = try WalkEvent(payload)
      } catch {
        #expect(error == .damaged(kind: kind))
      }
    }
  }
}
