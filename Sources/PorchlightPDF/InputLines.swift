/// The lines of the input, as they come.
struct InputLines {
  /// What has been read and not given out.
  private var bytes: [UInt8] = []
  private var isAtEnd = false

  /// The next lines that are not empty, without their ends: those that have come already, at least one; nil at the
  /// end.
  ///
  /// Whoever waits for an answer before the next line is never kept waiting for more lines.
  mutating func next(atMost most: Int) throws(FilterError) -> [[UInt8]]? {
    var lines: [[UInt8]] = []
    while true {
      take(into: &lines, most)
      let isEnough = lines.count == most || (!lines.isEmpty && !StandardStreams.hasMore())
      if isEnough || isAtEnd { return lines.isEmpty ? nil : lines }
      if bytes.count > StandardStreams.most { throw FilterError("A line is too large for a document.") }
      isAtEnd = try !StandardStreams.more(into: &bytes)
    }
  }

  /// Takes whole lines, and at the end of the input what is left.
  private mutating func take(into lines: inout [[UInt8]], _ most: Int) {
    var start = 0
    while lines.count < most, start < bytes.count {
      guard let end = bytes[start...].firstIndex(of: 0x0A) ?? (isAtEnd ? bytes.count : nil) else { break }
      if end > start { lines.append(Array(bytes[start..<end])) }
      start = end + 1
    }
    bytes.removeFirst(min(start, bytes.count))
  }
}
