/// The lines of the input, as they come.
struct InputLines {
  private var bytes: [UInt8] = []
  private var isAtEnd = false

  /// The next line that is not empty, without its end; nil at the end.
  mutating func next() throws(FilterError) -> [UInt8]? {
    while true {
      if let end = bytes.firstIndex(of: 0x0A) {
        let line = Array(bytes[..<end])
        bytes.removeFirst(end + 1)
        if !line.isEmpty { return line }
      } else if isAtEnd {
        defer { bytes = [] }
        return bytes.isEmpty ? nil : bytes
      } else {
        if bytes.count > StandardStreams.most { throw FilterError("A line is too large for a document.") }
        isAtEnd = try !StandardStreams.more(into: &bytes)
      }
    }
  }
}
