extension PackReader {
  /// Says what is wrong with a file of interface words: unreadable, missing or left-over keys.
  package static func checkWords(_ files: PackFiles, path: String, keys: [String]) -> [Complaint] {
    let diagnostics = Diagnostics()
    guard let words = InterfaceReader.read(files, path: path, diagnostics) else {
      return diagnostics.sorted()
    }
    let file = files.shownPath(path)
    let place = YAMLPlace(location: Location(file: file, line: 1, column: 1), sourceLine: nil)
    let (missing, leftOver) = words.differences(from: keys)
    for key in missing {
      diagnostics.add(
        "missing-word", at: place, "the words under `\(key)` are missing",
        why: "screens would show the bare key.",
        fix: diagnostics.suggestion(for: key, among: leftOver, otherwise: "add them under `words:`."))
    }
    for key in leftOver {
      diagnostics.add(
        "left-over-word", at: place, "nothing uses the words under `\(key)`",
        why: "nobody would ever see them.",
        fix: diagnostics.suggestion(for: key, among: missing, otherwise: "take them out."))
    }
    return diagnostics.sorted()
  }
}
