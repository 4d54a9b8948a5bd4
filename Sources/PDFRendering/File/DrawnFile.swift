/// A file as cairo wrote it: a table of contents at its end, and numbered objects.
struct DrawnFile {
  private let bytes: [UInt8]
  /// Where each object begins.
  private let offsets: [Int: Int]
  let trailer: PDFDictionary

  init(_ bytes: [UInt8]) throws(PDFError) {
    self.bytes = bytes
    var parser = try PDFParser(bytes, at: Self.tableStart(bytes))
    try parser.expect("xref")
    let first = try parser.integer()
    let count = try parser.integer()
    guard first == 0, (1...1_000_000).contains(count) else { throw .file("no table", at: parser.position) }
    var offsets: [Int: Int] = [:]
    for number in 0..<count {
      let offset = try parser.integer()
      _ = try parser.integer()
      if number == 0 { try parser.expect("f") } else { try parser.expect("n") }
      if number > 0 { offsets[number] = offset }
    }
    try parser.expect("trailer")
    guard let trailer = try parser.object().dictionary else { throw .file("no trailer", at: parser.position) }
    (self.offsets, self.trailer) = (offsets, trailer)
  }

  /// The number after the last `startxref`.
  private static func tableStart(_ bytes: [UInt8]) throws(PDFError) -> Int {
    let word = Array("startxref".utf8)
    var index = bytes.count - word.count
    while index >= 0 {
      if bytes[index..<index + word.count].elementsEqual(word) {
        var parser = PDFParser(bytes, at: index + word.count)
        return try parser.integer()
      }
      index -= 1
    }
    throw .file("no end", at: bytes.count)
  }

  func object(_ number: Int) throws(PDFError) -> PDFObject {
    guard let offset = offsets[number], offset >= 0, offset < bytes.count else {
      throw .file("object \(number) is missing", at: 0)
    }
    var parser = PDFParser(bytes, at: offset)
    guard try parser.integer() == number else { throw .file("not object \(number)", at: offset) }
    _ = try parser.integer()
    try parser.expect("obj")
    let object = try parser.object()
    guard case .dictionary(let dictionary) = object, let length = dictionary["Length"] else { return object }
    return try .stream(dictionary, body(length, after: parser))
  }

  /// The object behind a value that is one itself or names one.
  func resolved(_ value: PDFObject?) throws(PDFError) -> PDFObject {
    guard let value else { throw .file("a value is missing", at: 0) }
    guard case .reference(let number) = value else { return value }
    return try object(number)
  }

  private func body(_ length: PDFObject, after parser: PDFParser) throws(PDFError) -> ArraySlice<UInt8> {
    var parser = parser
    try parser.expect("stream")
    var start = parser.position
    if start < bytes.count, bytes[start] == 0x0D { start += 1 }
    start += 1
    guard let count = try resolved(length).integer, count >= 0, start + count <= bytes.count else {
      throw .file("a stream without a length", at: start)
    }
    var end = PDFParser(bytes, at: start + count)
    try end.expect("endstream")
    return bytes[start..<start + count]
  }
}
