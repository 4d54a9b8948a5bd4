/// Names and values in the order in which they are written, so that the same pages give the same bytes.
struct PDFDictionary: Sendable {
  var pairs: [(key: String, value: PDFObject)]

  subscript(key: String) -> PDFObject? { pairs.first { $0.key == key }?.value }

  mutating func set(_ key: String, _ value: PDFObject?) {
    pairs.removeAll { $0.key == key }
    if let value { pairs.append((key, value)) }
  }
}
