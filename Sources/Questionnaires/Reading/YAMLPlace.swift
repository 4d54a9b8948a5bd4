/// A place in a YAML file; the line is looked up when somebody asks for it, as most places are never complained about.
struct YAMLPlace {
  private enum Source {
    case known(Location, line: String?)
    case found(TextPlace?, path: String, SourceLines)
  }

  private let source: Source

  /// A place that was counted in characters already; the line is nil where the place is a whole file.
  init(location: Location, sourceLine: String? = nil) { source = .known(location, line: sourceLine) }

  /// Where the parser found something; nil for the file as a whole.
  init(_ found: TextPlace?, path: String, lines: SourceLines) { source = .found(found, path: path, lines) }

  /// Columns as people count them: characters, not Unicode scalars.
  var location: Location {
    switch source {
    case .known(let location, _): return location
    case .found(let found, let path, _):
      let scalars = max(0, (found?.column ?? 1) - 1)
      let before = sourceLine.map { String($0.unicodeScalars.prefix(scalars)).count } ?? scalars
      return Location(file: path, line: line, column: before + 1)
    }
  }

  /// Counts from 1.
  var line: Int {
    switch source {
    case .known(let location, _): location.line
    case .found(let found, _, _): found?.line ?? 1
    }
  }

  /// The line that the place stands in; nil when the file has no such line.
  var sourceLine: String? {
    switch source {
    case .known(_, let line): line
    case .found(_, _, let lines):
      lines.lines.indices.contains(line - 1) ? String(lines.lines[line - 1]) : nil
    }
  }
}
