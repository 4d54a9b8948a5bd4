import Yams

/// Turns the text of a file into nodes.
enum YAMLFile {
  /// More than ten times the largest file of the pack that is shipped.
  private static let byteLimit = 1 << 20

  /// The top of the file as a table; nil after noting why there is none.
  static func table(_ text: String?, named file: String, log: ProblemLog) -> Table? {
    let top = Spot(file: file)
    guard let text else {
      log.note("the file is missing", at: top)
      return nil
    }
    guard text.utf8.count <= byteLimit else {
      log.note("the file is larger than 1 MiB", at: top)
      return nil
    }
    do {
      return try compose(text, file: file, log: log)
    } catch let error as YamlError {
      log.note("this is not YAML: \(error.problem)", at: error.spot(in: file))
    } catch {
      log.note("this is not YAML", at: top)
    }
    return nil
  }

  private static func compose(_ text: String, file: String, log: ProblemLog) throws -> Table? {
    // Nodes hold their anchors weakly: they are gone once the parser is, so look while it lives.
    let parser = try Parser(yaml: text)
    return try withExtendedLifetime(parser) {
      guard let node = try parser.singleRoot() else {
        log.note("the file is empty", at: Spot(file: file))
        return nil
      }
      guard !refusesAnchors(in: node, file: file, log: log) else { return nil }
      return Table(node, file: file, log: log)
    }
  }

  /// Notes each anchor and alias: a file of a few lines that repeats itself can grow without end.
  /// It never looks below one, so it ends.
  private static func refusesAnchors(in node: Node, file: String, log: ProblemLog) -> Bool {
    if node.anchor != nil {
      log.note("anchors (&) and aliases (*) are not allowed: write the text out", at: node.spot(in: file))
      return true
    }
    switch node {
    case .mapping(let mapping):
      return mapping.reduce(false) { found, pair in
        let inKey = refusesAnchors(in: pair.key, file: file, log: log)
        let inValue = refusesAnchors(in: pair.value, file: file, log: log)
        return found || inKey || inValue
      }
    case .sequence(let sequence):
      return sequence.reduce(false) { refusesAnchors(in: $1, file: file, log: log) || $0 }
    case .scalar, .alias:
      return false
    }
  }
}

extension Node {
  /// Where the node begins in its file.
  func spot(in file: String) -> Spot {
    guard let mark else { return Spot(file: file) }
    return Spot(file: file, line: mark.line, column: mark.column)
  }
}

extension YamlError {
  /// What the YAML library says, without its excerpt of the file.
  fileprivate var problem: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _),
      .reader(let problem, _, _, _):
      return problem
    case .duplicatedKeysInMapping(let duplicates, _):
      return "\(duplicates.map { "`\($0)`" }.joined(separator: ", ")) stands here twice"
    default:
      return "it could not be read"
    }
  }

  fileprivate func spot(in file: String) -> Spot {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      return Spot(file: file, line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(_, let context):
      return Spot(file: file, line: context.mark.line, column: context.mark.column)
    default:
      return Spot(file: file)
    }
  }
}
