/// A value of a PDF file (ISO 32000-1, 7.3).
indirect enum PDFObject: Sendable {
  /// Numbers, strings, `true`, `null`: kept as they stand in the file.
  case plain(ArraySlice<UInt8>)
  case name(String)
  case array([PDFObject])
  case dictionary(PDFDictionary)
  case reference(Int)
  case stream(PDFDictionary, ArraySlice<UInt8>)

  static func integer(_ value: Int) -> PDFObject { .plain(Array(String(value).utf8)[...]) }

  /// Points with at most three decimals.
  static func number(_ value: Double) -> PDFObject {
    let thousandths = Int((abs(value) * 1000).rounded())
    let rest = String(thousandths % 1000)
    let decimals = String(repeating: "0", count: 3 - rest.count) + rest
    return .plain(Array("\(value < 0 ? "-" : "")\(thousandths / 1000).\(decimals)".utf8)[...])
  }

  static let yes = PDFObject.plain(Array("true".utf8)[...])

  static let nothing = PDFObject.plain(Array("null".utf8)[...])

  /// Words in UTF-16 and hexadecimal digits, so that nothing in them can end the string.
  static func text(_ text: String) -> PDFObject {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes = Array("<FEFF".utf8)
    for unit in text.utf16 {
      for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> shift) & 15]) }
    }
    bytes.append(UInt8(ascii: ">"))
    return .plain(bytes[...])
  }

  /// A string of printable ASCII, others dropped: addresses, dates, codes of languages.
  static func ascii(_ text: String) -> PDFObject {
    var bytes = [UInt8(ascii: "(")]
    for byte in text.utf8 where (0x20...0x7E).contains(byte) {
      if "()\\".utf8.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: ")"))
    return .plain(bytes[...])
  }

  static func dictionary(_ pairs: KeyValuePairs<String, PDFObject?>) -> PDFObject {
    .dictionary(PDFDictionary(pairs: pairs.compactMap { key, value in value.map { (key, $0) } }))
  }

  var integer: Int? {
    guard case .plain(let bytes) = self else { return nil }
    return Int(String(decoding: bytes, as: UTF8.self))
  }

  var reference: Int? {
    guard case .reference(let number) = self else { return nil }
    return number
  }

  var dictionary: PDFDictionary? {
    switch self {
    case .dictionary(let dictionary), .stream(let dictionary, _): dictionary
    default: nil
    }
  }

  var array: [PDFObject]? {
    guard case .array(let items) = self else { return nil }
    return items
  }
}
