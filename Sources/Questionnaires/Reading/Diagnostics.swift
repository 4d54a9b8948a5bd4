/// Gathers complaints while files are read; a class because every reader adds to the same list.
final class Diagnostics {
  private(set) var complaints: [Complaint] = []

  var hasErrors: Bool { complaints.contains { $0.severity == .error } }

  func add(
    _ code: String, at place: YAMLPlace, _ message: String, why: String, fix: String,
    severity: Complaint.Severity = .error
  ) {
    let complaint = Complaint(
      severity: severity, code: code, location: place.location, sourceLine: place.sourceLine,
      message: message, why: why, fix: fix)
    // A key that is read for two purposes is wrong once.
    if !complaints.contains(complaint) { complaints.append(complaint) }
  }

  /// "did you mean `x`?" when a name is near enough, otherwise the other advice.
  func suggestion(for name: String, among names: some Sequence<String>, otherwise: String) -> String {
    NearestName.of(name, among: names).map { "did you mean `\($0)`?" } ?? otherwise
  }

  /// In the order of the files, as an author reads them.
  func sorted() -> [Complaint] {
    complaints.enumerated().sorted { left, right in
      let (a, b) = (left.element.location, right.element.location)
      return (a.file, a.line, a.column, left.offset) < (b.file, b.line, b.column, right.offset)
    }.map(\.element)
  }
}
