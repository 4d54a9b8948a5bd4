/// A text in quotes that was begun and not ended, in a file that cannot be read for it.
///
/// The parser finds out only at the next quotation mark, which may stand many lines further down.
struct UnclosedQuote {
  /// Where the text begins.
  let place: TextPlace
  /// `"` or `'`.
  let mark: Unicode.Scalar
  /// The mark as it is written within such a text.
  var written: String { mark == "'" ? "''" : "\\\"" }

  /// Looks through a file up to the line in which the parser gave up, nil for its end; there is none where each text
  /// that begins also ends.
  init?(in text: String, upTo last: Int?) {
    var opened: (place: TextPlace, sign: Unicode.Scalar)?
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.prefix(last ?? lines.count).enumerated() {
      for mark in Self.marks(in: Array(line.unicodeScalars)) where opened == nil || opened?.sign == mark.sign
      {
        guard let begun = opened else {
          // Within plain words it is a letter like any other.
          if mark.begins { opened = (TextPlace(line: index + 1, column: mark.column), mark.sign) }
          continue
        }
        // What begins another text cannot be the end of this one.
        if mark.begins, begun.place.line <= index {
          (place, self.mark) = begun
          return
        }
        opened = nil
      }
    }
    guard let opened, opened.place.line < last ?? .max else { return nil }
    (place, mark) = opened
  }

  private struct QuotationMark {
    var sign: Unicode.Scalar
    /// From 1.
    var column: Int
    /// Whether it stands where only the beginning of a text can.
    var begins: Bool
  }

  /// The marks of a line that begin or end a text: not those that stand within one as `\"` or `''`.
  private static func marks(in line: [Unicode.Scalar]) -> [QuotationMark] {
    guard line.first(where: { $0 != " " }) != "#" else { return [] }
    return line.indices.filter { isMark($0, in: line) }.map { index in
      let before = line[..<index].last { $0 != " " }
      let isApart = index == 0 || [" ", "[", "{"].contains(line[index - 1])
      let isBeginning = before.map { [":", "-", ",", "[", "{"].contains($0) } ?? true
      return QuotationMark(sign: line[index], column: index + 1, begins: isApart && isBeginning)
    }
  }

  private static func isMark(_ index: Int, in line: [Unicode.Scalar]) -> Bool {
    switch line[index] {
    case "\"": line[..<index].reversed().prefix { $0 == "\\" }.count.isMultiple(of: 2)
    case "'": line[..<index].last != "'" && line[(index + 1)...].first != "'"
    default: false
    }
  }
}
