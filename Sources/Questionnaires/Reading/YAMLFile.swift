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
    lines = text?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    root = Self.compose(path: path, text: text, lines: lines, diagnostics: diagnostics)
  }

  /// Where a node begins.
  func place(of node: Node) -> YAMLPlace {
    place(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  func place(line: Int, column: Int) -> YAMLPlace { Self.place(path, lines, line: line, column: column) }

  /// Where a part of a scalar's text stands: on the scalar's line, or further down where it is folded.
  func place(of part: String, offset: Int, in node: Node) -> YAMLPlace {
    let start = place(of: node)
    guard let scalar = node.scalar else { return start }
    if scalar.style == .plain || scalar.style == .doubleQuoted || scalar.style == .singleQuoted {
      let quote = scalar.style == .plain ? 0 : 1
      let column = start.location.column + quote + offset
      if (start.sourceLine?.count ?? 0) >= column { return place(line: start.location.line, column: column) }
    }
    for line in start.location.line..<min(lines.count, start.location.line + 20) {
      if let range = lines[line].firstRange(of: part) {
        let column = lines[line].distance(from: lines[line].startIndex, to: range.lowerBound) + 1
        return place(line: line + 1, column: column)
      }
    }
    return start
  }

  private static func place(_ path: String, _ lines: [Substring], line: Int, column: Int) -> YAMLPlace {
    let source = lines.indices.contains(line - 1) ? String(lines[line - 1]) : nil
    return YAMLPlace(location: Location(file: path, line: line, column: max(1, column)), sourceLine: source)
  }

  private static func compose(
    path: String, text: String?, lines: [Substring], diagnostics: Diagnostics
  ) -> Node? {
    func complain(_ code: String, line: Int = 1, column: Int = 1, _ message: String, why: String, fix: String) {
      diagnostics.add(
        code, at: place(path, lines, line: line, column: column), message, why: why, fix: fix)
    }
    guard let text else {
      complain(
        "missing-file", "the file is not there, or is no text in UTF-8",
        why: "the pack names it and cannot be used without it.",
        fix: "put the file back, or correct its name where the pack names it.")
      return nil
    }
    guard text.utf8.count <= largestSize else {
      complain(
        "too-large", "the file is larger than 1 MiB", why: "no questionnaire is; reading it could take for ever.",
        fix: "check that the right file was copied.")
      return nil
    }
    do {
      // Nodes hold their anchors weakly: they are gone once the parser is, so look while it lives.
      let parser = try Parser(yaml: text)
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else {
          complain(
            "empty-file", "the file is empty", why: "the pack needs what should stand in it.",
            fix: "copy the file from the shipped pack and change it.")
          return nil
        }
        guard let refusal = YAMLGuard.firstRefusal(in: root) else { return root }
        complain(
          refusal.isAnchor ? "anchor" : "too-deep", line: refusal.node.mark?.line ?? 1,
          column: refusal.node.mark?.column ?? 1,
          refusal.isAnchor
            ? "anchors (`&name`) and aliases (`*name`) are not used in packs"
            : "lists stand in lists more than \(YAMLGuard.deepest) deep",
          why: "a few such lines can make a file that takes for ever to read.",
          fix: refusal.isAnchor ? "write the lines out where they are needed." : "check the indentation.")
        return nil
      }
    } catch {
      let (line, column, message) = describe(error)
      complain(
        "yaml", line: line, column: column, "the file cannot be read as YAML: \(message)",
        why: "one slip in the layout makes the rest of the file unreadable.",
        fix: "look at the line and the one above: a missing `:`, quote or blank, or uneven indentation.")
      return nil
    }
  }

  private static func describe(_ error: any Error) -> (line: Int, column: Int, message: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, mark.column, problem)
    case .duplicatedKeysInMapping(let keys, let context):
      (
        context.mark.line, context.mark.column,
        "the key \(keys.map { "`\($0)`" }.joined(separator: ", ")) stands twice in one place"
      )
    case .reader(let problem, _, _, _): (1, 1, problem)
    default: (1, 1, "\(error)")
    }
  }
}
