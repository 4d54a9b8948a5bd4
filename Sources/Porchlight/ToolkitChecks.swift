import Questionnaires
import Toolkit

/// What is wrong with a pack's toolkit, as complaints like those about the questionnaire.
struct ToolkitChecks {
  let pack: PackManifest
  /// Nil where the factors could not be read, so that none of their links can be followed.
  let catalog: FactorCatalog?
  let folders: Folders
  let today: Month

  /// Reads the toolkit in every language, and looks for links that lead nowhere.
  func run() -> (complaints: [Complaint], coverage: [String: (translated: Int, total: Int)]) {
    let files = SummaryMaker(folders: folders).toolkitFiles(pack)
    var complaints: [Complaint] = []
    var coverage: [String: (translated: Int, total: Int)] = [:]
    for (index, language) in pack.languages.enumerated() {
      let report = ToolkitLibrary.check(
        files: files, language: language.code, packLanguage: pack.baseLanguage, today: today)
      for complaint in report.problems.map({ self.complaint($0, files) })
      where !complaints.contains(complaint) {
        complaints.append(complaint)
      }
      coverage[language.code] = (report.translated, report.total)
      if index == 0, let library = report.library, let catalog {
        complaints += deadLinks(of: catalog, in: library)
      }
    }
    return (complaints, coverage)
  }

  private func complaint(_ problem: ToolkitProblem, _ files: ToolkitFiles) -> Complaint {
    let lines = lines(of: files.texts[problem.file])
    let source = lines.indices.contains(problem.line - 1) ? String(lines[problem.line - 1]) : nil
    // The parser counts scalars where people count characters.
    let before = source.map { String($0.unicodeScalars.prefix(problem.column - 1)).count }
    return Complaint(
      severity: problem.isWarning ? .warning : .error, code: problem.code,
      location: Location(
        file: "\(folders.pack)/\(pack.files.toolkit)/\(problem.file)", line: problem.line,
        column: before.map { $0 + 1 } ?? problem.column),
      sourceLine: source, message: problem.sentence, why: problem.why, fix: problem.fix)
  }

  private func deadLinks(of catalog: FactorCatalog, in toolkit: ToolkitLibrary) -> [Complaint] {
    let path = "\(folders.pack)/\(pack.files.factors)"
    let lines = lines(of: DiskFile.text(path))
    let known = Set(toolkit.indicators.map(\.id) + toolkit.cases.map(\.id) + toolkit.strategies.map(\.id))
    return catalog.factors.flatMap { factor -> [Complaint] in
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

  private func lines(of text: String?) -> [Substring] {
    text?.split(omittingEmptySubsequences: false) { $0.isNewline } ?? []
  }

  /// Where an id stands first.
  private func location(of id: String, in lines: [Substring], path: String) -> Location {
    for (index, line) in lines.enumerated() {
      guard let range = line.firstRange(of: id) else { continue }
      let column = line.distance(from: line.startIndex, to: range.lowerBound) + 1
      return Location(file: path, line: index + 1, column: column)
    }
    return Location(file: path, line: 1, column: 1)
  }
}
