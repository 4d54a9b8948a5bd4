/// Puts values into bytes.
struct PDFWriter {
  var bytes: [UInt8] = []

  mutating func write(_ text: String) { bytes += text.utf8 }

  mutating func write(_ object: PDFObject) {
    switch object {
    case .plain(let plain): bytes += plain
    case .name(let name): write("/" + name)
    case .reference(let number): write("\(number) 0 R")
    case .array(let items):
      write("[")
      for (index, item) in items.enumerated() {
        if index > 0 { write(" ") }
        write(item)
      }
      write("]")
    case .dictionary(let dictionary): write(dictionary)
    case .stream(let dictionary, let body):
      write(dictionary)
      write("\nstream\n")
      bytes += body
      write("\nendstream")
    }
  }

  private mutating func write(_ dictionary: PDFDictionary) {
    write("<<")
    for (key, value) in dictionary.pairs {
      write(" /\(key) ")
      write(value)
    }
    write(" >>")
  }
}
