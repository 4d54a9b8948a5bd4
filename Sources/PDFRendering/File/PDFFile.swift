/// A file that is being put together: objects get their numbers in the order in which they are asked for.
struct PDFFile {
  private var objects: [PDFObject?] = []
  /// New numbers of objects taken over from the drawn file.
  private var taken: [Int: Int] = [:]

  /// A number for an object that follows later.
  mutating func reserve() -> Int {
    objects.append(nil)
    return objects.count
  }

  mutating func set(_ number: Int, _ object: PDFObject) { objects[number - 1] = object }

  mutating func add(_ object: PDFObject) -> PDFObject {
    let number = reserve()
    set(number, object)
    return .reference(number)
  }

  /// Takes over a value with everything that it names.
  mutating func take(_ value: PDFObject, from file: DrawnFile) throws(PDFError) -> PDFObject {
    switch value {
    case .plain, .name: return value
    case .array(let items):
      var copies: [PDFObject] = []
      for item in items { try copies.append(take(item, from: file)) }
      return .array(copies)
    case .dictionary(let dictionary): return try .dictionary(take(dictionary, from: file))
    case .stream(var dictionary, let body):
      dictionary.set("Length", .integer(body.count))
      return try .stream(take(dictionary, from: file), body)
    case .reference(let number):
      if let known = taken[number] { return .reference(known) }
      let new = reserve()
      taken[number] = new
      try set(new, take(file.object(number), from: file))
      return .reference(new)
    }
  }

  private mutating func take(_ dictionary: PDFDictionary, from file: DrawnFile) throws(PDFError)
    -> PDFDictionary
  {
    var copy = PDFDictionary(pairs: [])
    for (key, value) in dictionary.pairs { try copy.pairs.append((key, take(value, from: file))) }
    return copy
  }

  /// The bytes of the file.
  func written(root: PDFObject, info: PDFObject) -> [UInt8] {
    var writer = PDFWriter()
    // Bytes above 127 in a comment tell those who move files that this is no text.
    writer.bytes += Array("%PDF-1.7\n%".utf8) + [0xB5, 0xED, 0xAE, 0xFB, 0x0A]
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(writer.bytes.count)
      writer.write("\(index + 1) 0 obj\n")
      writer.write(object ?? .nothing)
      writer.write("\nendobj\n")
    }
    let start = writer.bytes.count
    writer.write("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n")
    for offset in offsets {
      let digits = String(offset)
      writer.write(String(repeating: "0", count: max(10 - digits.count, 0)) + digits + " 00000 n \n")
    }
    writer.write("trailer\n")
    writer.write(.dictionary(["Size": .integer(objects.count + 1), "Root": root, "Info": info]))
    writer.write("\nstartxref\n\(start)\n%%EOF\n")
    return writer.bytes
  }
}
