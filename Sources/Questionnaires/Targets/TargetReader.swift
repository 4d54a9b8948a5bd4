import Yams

/// Reads a file of population targets: YAML, or CSV where the name ends so.
package enum TargetReader {
  /// The columns of a CSV file.
  static let columns = ["question", "choice", "people"]

  /// Says all that is wrong with the file at once, with the place.
  package static func read(
    _ text: String, path: String, in questionnaire: Questionnaire
  ) throws(PackError) -> PopulationTarget {
    let diagnostics = Diagnostics()
    let isSheet = path.lowercased().hasSuffix(".csv")
    let cells =
      if isSheet { csv(text, path, diagnostics) } else if text.allSatisfy(\.isWhitespace) { [Cell]() } else {
        yaml(YAMLFile(path: path, text: text, diagnostics: diagnostics), diagnostics)
      }
    var check = TargetCheck(questionnaire: questionnaire, diagnostics: diagnostics)
    for cell in cells { check.take(cell) }
    if cells.isEmpty, !diagnostics.hasErrors {
      diagnostics.add(
        "empty-file", at: YAMLPlace(location: Location(file: path, line: 1, column: 1), sourceLine: nil),
        "there are no targets in the file", why: "there is nothing to weight by.",
        fix: "write a question, and under it how many people there are for each of its choices.")
    }
    guard !diagnostics.hasErrors else { throw PackError(diagnostics.sorted()) }
    return PopulationTarget(margins: check.margins)
  }

  /// One number of the file.
  struct Cell {
    var question: String
    var choice: String
    var number: String
    var places: (question: YAMLPlace, choice: YAMLPlace, number: YAMLPlace)
  }

  /// Questions, and under each of them its choices with a number.
  private static func yaml(_ file: YAMLFile, _ diagnostics: Diagnostics) -> [Cell] {
    guard let root = file.root,
      let fields = Fields(root, of: "the file of targets", keys: [], file: file, diagnostics: diagnostics)
    else { return [] }
    return fields.pairs.flatMap { question -> [Cell] in
      guard
        let choices = Fields(
          question.value, of: "`\(question.key)`", keys: [], file: file, diagnostics: diagnostics)
      else { return [] }
      return choices.pairs.map { choice in
        Cell(
          question: question.key, choice: choice.key, number: choice.value.scalar?.string ?? "",
          places: (
            file.place(of: question.keyNode), file.place(of: choice.keyNode), file.place(of: choice.value)
          ))
      }
    }
  }

  /// Names hold no commas and no quotes, so lines are split and nothing more.
  private static func csv(_ text: String, _ path: String, _ diagnostics: Diagnostics) -> [Cell] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    func place(_ line: Int) -> YAMLPlace {
      YAMLPlace(location: Location(file: path, line: line + 1, column: 1), sourceLine: lines[line])
    }
    guard let header = lines.first, cells(header) == columns else {
      diagnostics.add(
        "wrong-columns",
        at: YAMLPlace(location: Location(file: path, line: 1, column: 1), sourceLine: lines.first),
        "the first line must be `\(columns.joined(separator: ","))`", why: "the columns are found by it.",
        fix: "write `\(columns.joined(separator: ","))` into the first line.")
      return []
    }
    return lines.indices.dropFirst().compactMap { line in
      guard lines[line].contains(where: { !$0.isWhitespace }) else { return nil }
      let cells = cells(lines[line])
      guard cells.count == columns.count else {
        diagnostics.add(
          "wrong-columns", at: place(line), "this line has \(cells.count) cells instead of 3",
          why: "it cannot be told which number belongs to what.", fix: "write question,choice,people.")
        return nil
      }
      return Cell(
        question: cells[0], choice: cells[1], number: cells[2],
        places: (place(line), place(line), place(line)))
    }
  }

  private static func cells(_ line: String) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
      let kept = cell.unicodeScalars.filter { $0 != "\u{FEFF}" && $0 != "\"" }
      return String(String.UnicodeScalarView(kept)).split(whereSeparator: \.isWhitespace).joined(
        separator: " ")
    }
  }
}
