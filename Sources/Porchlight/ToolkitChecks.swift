import Questionnaires
import Toolkit

/// What is wrong with a pack's toolkit, as complaints like those about the questionnaire.
enum ToolkitChecks {
  /// Reads the toolkit in every language, and looks for links that lead nowhere.
  static func complaints(_ questionnaire: Questionnaire, _ folders: Folders) -> [Complaint] {
    var complaints: [Complaint] = []
    let maker = SummaryMaker(folders: folders)
    for language in questionnaire.pack.languages {
      do {
        let toolkit = try ToolkitLibrary.read(
          files: maker.toolkitFiles(questionnaire.pack), language: language.code,
          packLanguage: questionnaire.pack.baseLanguage)
        if complaints.isEmpty { complaints += deadLinks(questionnaire, toolkit, folders) }
      } catch {
        for problem in error.problems {
          let complaint = complaint(problem, questionnaire, folders)
          if !complaints.contains(complaint) { complaints.append(complaint) }
        }
      }
    }
    return complaints
  }

  private static func complaint(
    _ problem: ToolkitProblem, _ questionnaire: Questionnaire, _ folders: Folders
  ) -> Complaint {
    let path = "\(folders.pack)/\(questionnaire.pack.files.toolkit)/\(problem.file)"
    let lines = DiskFile.text(path)?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    return Complaint(
      severity: .error, code: "toolkit",
      location: Location(file: path, line: problem.line, column: problem.column),
      sourceLine: lines.indices.contains(problem.line - 1) ? String(lines[problem.line - 1]) : nil,
      message: problem.sentence, why: "pages would lack what should be printed from it.",
      fix: "write it as the other entries of the file are written.")
  }

  private static func deadLinks(
    _ questionnaire: Questionnaire, _ toolkit: ToolkitLibrary, _ folders: Folders
  ) -> [Complaint] {
    let path = "\(folders.pack)/\(questionnaire.pack.files.factors)"
    let lines = DiskFile.text(path)?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    let ids = toolkit.indicators.map(\.id) + toolkit.cases.map(\.id) + toolkit.strategies.map(\.id)
    let known = Set(ids)
    return questionnaire.catalog.factors.flatMap { factor -> [Complaint] in
      let links = factor.indicators + factor.cases + factor.strategies
      return links.filter { !known.contains($0) }.map { id in
        Complaint(
          severity: .error, code: "unknown-link", location: location(of: id, in: lines, path: path),
          sourceLine: lines.first { $0.contains(id) }.map(String.init),
          message: "`\(id)` of the factor `\(factor.id)` is not in the toolkit",
          why: "the page would have nothing to print there.",
          fix: NearestName.of(id, among: known).map { "did you mean `\($0)`?" }
            ?? "take it out, or add the entry to the toolkit.")
      }
    }
  }

  /// Where an id stands first.
  private static func location(of id: String, in lines: [Substring], path: String) -> Location {
    for (index, line) in lines.enumerated() {
      guard let range = line.firstRange(of: id) else { continue }
      let column = line.distance(from: line.startIndex, to: range.lowerBound) + 1
      return Location(file: path, line: index + 1, column: column)
    }
    return Location(file: path, line: 1, column: 1)
  }
}
