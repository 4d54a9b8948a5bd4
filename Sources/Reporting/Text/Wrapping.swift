/// Breaks words into lines by the columns they take.
enum Wrapping {
  /// Lines of at most `width` columns, at least one; words too long for a line are cut.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in PlainText.clean(text).split(separator: " ").flatMap({ pieces(String($0), width: width) }) {
      let columns = DisplayWidth.of(word)
      if !line.isEmpty, used + 1 + columns > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if !line.isEmpty { (line, used) = (line + " ", used + 1) }
      (line, used) = (line + word, used + columns)
    }
    return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
  }

  /// Lines whose first begins with `first`; the others are indented by as much, unless that leaves no room.
  static func lines(_ text: String, first: String, width: Int) -> [String] {
    let indent = DisplayWidth.of(first)
    guard indent <= width * 3 / 4 else { return lines(first + text, width: width) }
    let wrapped = lines(text, width: max(width - indent, 2))
    return wrapped.enumerated().map { index, line in
      (index == 0 ? first : String(repeating: " ", count: indent)) + line
    }
  }

  /// Filled up with blanks to `width` columns; wider text stays as it is.
  static func padded(_ text: String, to width: Int, right: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(width - DisplayWidth.of(text), 0))
    return right ? blanks + text : text + blanks
  }

  /// A word as it is, or cut into pieces that fit; letters stay with their marks.
  private static func pieces(_ word: String, width: Int) -> [String] {
    guard DisplayWidth.of(word) > width else { return [word] }
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for letter in word.flatMap({ letters($0, width: width) }) {
      let columns = DisplayWidth.of(letter)
      if used + columns > width {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      (piece, used) = (piece + letter, used + columns)
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  /// One letter, or its scalars where many were joined into a single wide one.
  private static func letters(_ character: Character, width: Int) -> [String] {
    let letter = String(character)
    return DisplayWidth.of(letter) <= width ? [letter] : letter.unicodeScalars.map { String($0) }
  }
}
