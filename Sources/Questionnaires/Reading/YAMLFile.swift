import Yams

/// One file of a pack: composed into nodes that know their line and column, never loaded.
struct YAMLFile {
  /// As shown in complaints.
  let path: String
  private let source: SourceLines
  let root: Node?

  /// Composes a file; what is wrong with it goes to the diagnostics and leaves the root nil.
  init(path: String, text: String?, diagnostics: Diagnostics) {
    self.path = path
    let text = text.map(Self.withoutByteOrderMark)
    source = SourceLines(text)
    root = Self.compose(path: path, text: text, source, diagnostics: diagnostics)
  }

  private init() { (path, source, root) = ("", SourceLines(nil), nil) }

  private var lines: [Substring] { source.lines }

  /// Stands in for a file that has no name.
  static var unnamed: YAMLFile { YAMLFile() }

  /// Where a node begins.
  func place(of node: Node) -> YAMLPlace {
    YAMLPlace(node.mark.map(TextPlace.init), path: path, lines: source)
  }

  /// Where a part of a scalar's text stands, also further down where the text is folded.
  ///
  /// The offset is that of the part in the text as read; quotes inside it may have moved it in the file.
  func place(of part: String, offset: Int, in node: Node) -> YAMLPlace {
    let start = place(of: node)
    guard start.sourceLine != nil, let style = node.scalar?.style else { return start }
    return exactPlace(of: part, offset: offset, style, from: start.location)
      ?? firstPlace(of: part, from: start.location) ?? start
  }

  /// Counts through the lines: a line's end and the indentation of the next are one blank of the text.
  private func exactPlace(
    of part: String, offset: Int, _ style: Node.Scalar.Style, from start: Location
  ) -> YAMLPlace? {
    let isBlock = style == .folded || style == .literal
    var left = offset
    for index in (isBlock ? start.line : start.line - 1)..<lines.count {
      let isFirst = index == start.line - 1
      let skipped =
        isFirst ? start.column - (style == .plain ? 1 : 0) : lines[index].prefix { $0 == " " }.count
      let content = lines[index].dropFirst(skipped)
      if content.count >= left {
        guard content.dropFirst(left).hasPrefix(part) else { return nil }
        return place(line: index + 1, column: skipped + left + 1)
      }
      left -= content.count + 1
    }
    return nil
  }

  private func firstPlace(of part: String, from start: Location) -> YAMLPlace? {
    guard !part.isEmpty else { return nil }
    for index in (start.line - 1)..<min(lines.count, start.line + 20) {
      let text = lines[index].dropFirst(index == start.line - 1 ? start.column - 1 : 0)
      guard let found = text.firstRange(of: part)?.lowerBound else { continue }
      let column = lines[index].distance(from: lines[index].startIndex, to: found) + 1
      return place(line: index + 1, column: column)
    }
    return nil
  }

  private func place(line: Int, column: Int) -> YAMLPlace {
    YAMLPlace(
      location: Location(file: path, line: line, column: column), sourceLine: String(lines[line - 1]))
  }

  private static func compose(
    path: String, text: String?, _ source: SourceLines, diagnostics: Diagnostics
  ) -> Node? {
    do throws(YAMLRefusal) {
      let root = try YAMLText.compose(text)
      for found in YAMLText.controlCharacters(in: text ?? "", below: root) { complain(found) }
      return root
    } catch {
      complain(error)
      return nil
    }
    func complain(_ refusal: YAMLRefusal) {
      diagnostics.add(
        refusal.code, at: YAMLPlace(refusal.place, path: path, lines: source), refusal.message,
        why: refusal.why, fix: refusal.fix)
    }
  }
}

extension YAMLFile {
  /// Some editors put a mark before the first letter, which the parser takes for one.
  private static func withoutByteOrderMark(_ text: String) -> String {
    text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }
}
