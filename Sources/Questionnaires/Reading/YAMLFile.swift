import Yams

/// One file of a pack: composed into nodes that know their line and column, never loaded.
struct YAMLFile {
  /// As shown in complaints.
  let path: String
  let lines: [Substring]
  let root: Node?

  static let largestSize = 1 << 20

  /// Composes a file; what is wrong with it goes to the diagnostics and leaves the root nil.
  init(path: String, text: String?, diagnostics: Diagnostics) {
    self.path = path
    let text = text.map(Self.withoutByteOrderMark)
    lines = text.map(Self.lines(of:)) ?? []
    root = Self.compose(path: path, text: text, lines: lines, diagnostics: diagnostics)
  }

  private init() { (path, lines, root) = ("", [], nil) }

  /// Stands in for a file that has no name.
  static var unnamed: YAMLFile { YAMLFile() }

  /// Where a node begins.
  func place(of node: Node) -> YAMLPlace {
    Self.place(path, lines, node.mark)
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
    path: String, text: String?, lines: [Substring], diagnostics: Diagnostics
  ) -> Node? {
    func complain(_ code: String, _ mark: Mark?, _ message: String, why: String, fix: String) {
      diagnostics.add(code, at: place(path, lines, mark), message, why: why, fix: fix)
    }
    guard let text else {
      complain(
        "missing-file", nil, "the file is not there, or is no text in UTF-8",
        why: "the pack names it and cannot be used without it.",
        fix: "put the file back, or correct its name where the pack names it.")
      return nil
    }
    guard text.utf8.count <= largestSize else {
      complain(
        "too-large", nil, "the file is larger than 1 MiB",
        why: "no questionnaire is; reading it could take for ever.",
        fix: "check that the right file was copied.")
      return nil
    }
    do {
      guard let root = try YAMLGuard.compose(text) else {
        complain(
          "empty-file", nil, "the file is empty", why: "the pack needs what should stand in it.",
          fix: "copy the file from the shipped pack and change it.")
        return nil
      }
      return root
    } catch {
      let (code, mark, message, why, fix) = explain(error)
      complain(code, mark, message, why: why, fix: fix)
      return nil
    }
  }

  /// What is said about a file that cannot be composed, or must not be.
  private static func explain(
    _ error: any Error
  ) -> (code: String, mark: Mark?, message: String, why: String, fix: String) {
    let endless = "a few such lines can make a file that takes for ever to read."
    switch error {
    case YAMLGuard.Refusal.anchor(let mark):
      return (
        "anchor", mark, "anchors (`&name`) and aliases (`*name`) are not used in packs", endless,
        "write the lines out where they are needed, or put quotes round words that begin so."
      )
    case YAMLGuard.Refusal.depth(let mark):
      return (
        "too-deep", mark, "lists stand in lists more than \(YAMLGuard.deepest) deep", endless,
        "check the indentation."
      )
    default:
      let (mark, message) = describe(error)
      return (
        "yaml", mark, "the file cannot be read as YAML: \(message)",
        "one slip in the layout makes the rest of the file unreadable.",
        "look at the line and the one above: a missing `:`, quote or blank, or uneven indentation."
      )
    }
  }

  private static func describe(_ error: any Error) -> (mark: Mark?, message: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark, problem)
    case .duplicatedKeysInMapping(let keys, let context):
      (context.mark, "the key \(keys.map { "`\($0)`" }.joined(separator: ", ")) stands twice in one place")
    case .reader(let problem, _, _, _): (nil, problem)
    default: (nil, "\(error)")
    }
  }
}

// MARK: - Lines

extension YAMLFile {
  /// A mark of the parser as a place: it counts Unicode scalars where people count characters.
  private static func place(_ path: String, _ lines: [Substring], _ mark: Mark?) -> YAMLPlace {
    let (line, column) = (mark?.line ?? 1, mark?.column ?? 1)
    let source = lines.indices.contains(line - 1) ? String(lines[line - 1]) : nil
    let before = source.map { String($0.unicodeScalars.prefix(max(0, column - 1))).count }
    return YAMLPlace(
      location: Location(file: path, line: line, column: before.map { $0 + 1 } ?? column), sourceLine: source)
  }

  /// The lines as the parser counts them, whichever system they were written on.
  private static func lines(of text: String) -> [Substring] {
    guard text.utf8.count <= largestSize else { return [] }
    return text.split(omittingEmptySubsequences: false) { character in
      switch character.unicodeScalars.first?.value {
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
      default: false
      }
    }
  }

  /// Some editors put a mark before the first letter, which the parser takes for one.
  private static func withoutByteOrderMark(_ text: String) -> String {
    text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }
}
