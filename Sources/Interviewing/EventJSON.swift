/// Writes the fields of an event as JSON: keys in alphabetical order, without blanks.
///
/// The bytes are those of `JSONEncoder` with sorted keys and plain slashes, at a fraction of its time: an
/// import writes a hundred events a person.
struct EventJSON {
  private(set) var bytes: [UInt8] = []

  private static let digits = Array("0123456789abcdef".utf8)

  /// Puts signs down as they are.
  private mutating func sign(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Begins the next field of an object.
  private mutating func begin(_ key: StaticString) {
    sign(bytes.last == UInt8(ascii: "{") ? "\"" : ",\"")
    sign(key)
    sign("\":")
  }

  private mutating func put(_ text: String) {
    sign("\"")
    var text = text
    text.withUTF8 { utf8 in
      if utf8.allSatisfy(Self.isPlain) {
        bytes.append(contentsOf: utf8)
      } else {
        for byte in utf8 { put(character: byte) }
      }
    }
    sign("\"")
  }

  /// Whether the byte stands for itself, as in almost every text.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func put(character byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): sign("\\\"")
    case UInt8(ascii: "\\"): sign("\\\\")
    case 0x08: sign("\\b")
    case 0x09: sign("\\t")
    case 0x0A: sign("\\n")
    case 0x0C: sign("\\f")
    case 0x0D: sign("\\r")
    case 0..<0x20:
      sign("\\u00")
      bytes += [Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
    default: bytes.append(byte)
    }
  }
}

// MARK: - Fields

extension EventJSON {
  /// The text of an object with these fields.
  static func text(_ fields: EventFields) -> String {
    var json = EventJSON()
    json.bytes.reserveCapacity(160)
    json.sign("{")
    json.put(fields)
    json.sign("}")
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// In alphabetical order.
  private mutating func put(_ fields: EventFields) {
    field("choice", fields.choice)
    field("choices", fields.choices)
    field("factor", fields.factor)
    field("hash", fields.hash)
    field("integer", fields.integer)
    field("language", fields.language)
    field("length", fields.length)
    field("month", fields.month)
    field("none", fields.none)
    field("order", fields.order)
    field("own", fields.own)
    field("owns", fields.owns)
    field("pack", fields.pack)
    field("purpose", fields.purpose)
    field("question", fields.question)
    field("seconds", fields.seconds)
    field("seed", fields.seed)
    field("setting", fields.setting)
    field("shares", fields.shares)
    field("text", fields.text)
    field("version", fields.version)
  }

  private mutating func field(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    begin(key)
    put(text)
  }

  private mutating func field(_ key: StaticString, _ number: (some BinaryInteger)?) {
    guard let number else { return }
    begin(key)
    bytes += Array(String(number).utf8)
  }

  private mutating func field(_ key: StaticString, _ texts: [String]?) {
    list(key, texts) { $0.put($1) }
  }

  private mutating func field(_ key: StaticString, _ shares: [Share]?) {
    list(key, shares) { json, share in
      json.sign("{")
      json.field("choice", share.choice)
      json.field("count", share.count)
      json.sign("}")
    }
  }

  private mutating func list<Item>(
    _ key: StaticString, _ items: [Item]?, _ putItem: (inout EventJSON, Item) -> Void
  ) {
    guard let items else { return }
    begin(key)
    sign("[")
    for (index, item) in items.enumerated() {
      if index > 0 { sign(",") }
      putItem(&self, item)
    }
    sign("]")
  }

  private mutating func field(_ key: StaticString, _ texts: [String: String]?) {
    guard let texts else { return }
    begin(key)
    sign("{")
    for (index, (name, text)) in texts.sorted(by: { $0.key < $1.key }).enumerated() {
      if index > 0 { sign(",") }
      put(name)
      sign(":")
      put(text)
    }
    sign("}")
  }
}
