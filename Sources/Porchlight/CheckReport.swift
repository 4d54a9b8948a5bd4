import AnswerFiles
import FoundationEssentials
import Questionnaires
import Reporting
import Screens
import Toolkit

/// All that `porchlight check` has to say about a questionnaire.
struct CheckReport {
  let pack: String
  let questionnaire: Questionnaire?
  /// File by file: the questionnaire, the interface words, the toolkit.
  let complaints: [Complaint]
  /// How much of the words of questionnaire and toolkit each language has.
  let coverage: [Coverage]

  var errors: Int { complaints.count { $0.severity == .error } }
  var warnings: Int { complaints.count - errors }

  init(_ folders: Folders, today: Month) {
    let read = PackReader.check(
      folders.packFiles, today: today, taken: NeighborPacks.taken(beside: folders.pack))
    let toolkit = read.manifest.map {
      ToolkitChecks(pack: $0, catalog: read.questionnaire?.catalog, folders: folders, today: today).run()
    }
    pack = folders.pack
    questionnaire = read.questionnaire
    complaints =
      read.complaints + Self.interfaceComplaints(folders, read.manifest) + (toolkit?.complaints ?? [])
      + (read.manifest.map { LeftOverFiles(pack: $0, folder: folders.pack).complaints } ?? [])
    coverage = read.coverage.map { language in
      let more = toolkit?.coverage[language.code] ?? (0, 0)
      return Coverage(
        code: language.code, name: language.name, translated: language.translated + more.translated,
        total: language.total + more.total)
    }
  }

  private static func interfaceComplaints(_ folders: Folders, _ pack: PackManifest?) -> [Complaint] {
    let keys =
      ScreenWord.allCases.map(\.rawValue) + ReportWord.allCases.map(\.rawValue)
      + AnswerFileWord.allCases.map(\.rawValue)
    let languages = (pack?.languages ?? []).map(\.code)
    let complaints = languages.flatMap { code in
      PackReader.checkWords(
        folders.interfaceFiles, path: "\(code).yaml", language: code, keys: keys,
        following: code == languages[0] ? nil : "\(languages[0]).yaml")
    }
    let reports =
      pageComplaints(
        folders, languages, "reports",
        GroupWord.allCases.map(\.rawValue) + GroupPageWord.allCases.map(\.rawValue)
          + QuoteWord.allCases.map(\.rawValue))
      + pageComplaints(folders, languages, "commands", CommandWord.allCases.map(\.rawValue))
      + pageComplaints(folders, languages, "forms", FormWord.allCases.map(\.rawValue))
    guard let language = languages.first else { return [] }
    do {
      _ = try CodeWordReader.read(folders.interfaceFiles, path: "codes.yaml", language: language)
      return complaints + reports
    } catch {
      return complaints + reports + error.complaints
    }
  }
}

extension CheckReport {
  /// Words of pages that no walk reads; a language without any reads them in English.
  private static func pageComplaints(
    _ folders: Folders, _ languages: [String], _ folder: String, _ keys: [String]
  ) -> [Complaint] {
    languages.filter { folders.interfacePath("\(folder)/\($0).yaml") != nil }.flatMap { code in
      PackReader.checkWords(
        folders.interfaceFiles, path: "\(folder)/\(code).yaml", language: code, keys: keys,
        following: code == "en" ? nil : "\(folder)/en.yaml")
    }
  }
}

// MARK: - As text

extension CheckReport {
  /// A paragraph for each complaint, then how much is translated, and what it comes to.
  var paragraphs: [String] {
    complaints.map { $0.description + "\n" } + coverage.map(\.sentence) + [verdict]
  }

  private var verdict: String {
    if errors > 0 { return "\(errors) to mend" + (warnings > 0 ? ", \(warnings) to look at." : ".") }
    let counts = [
      ("question", questionnaire?.questions.count), ("factor", questionnaire?.catalog.factors.count),
      ("language", questionnaire?.pack.languages.count),
    ].map { name, count in "\(count ?? 0) \(name)\(count == 1 ? "" : "s")" }
    let end = warnings > 0 ? "Nothing to mend, \(warnings) to look at." : "Nothing is wrong."
    return "\(pack): \(counts.joined(separator: ", ")). \(end)"
  }
}

extension Coverage {
  /// Such as "Español: 1,203 of 1,210 texts (99 %)".
  var sentence: String {
    "\(name): \(Self.grouped(translated)) of \(Self.grouped(total)) texts (\(percent) %)"
  }

  private static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    for position in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: position) }
    return String(digits)
  }
}

// MARK: - As JSON

extension CheckReport: Encodable {
  private enum Key: String, CodingKey { case complaints, summary }
  private enum Part: String, CodingKey { case errors, warnings, questions, factors, languages }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(complaints.map(Line.init), forKey: .complaints)
    var summary = container.nestedContainer(keyedBy: Part.self, forKey: .summary)
    try summary.encode(errors, forKey: .errors)
    try summary.encode(warnings, forKey: .warnings)
    try summary.encode(questionnaire?.questions.count ?? 0, forKey: .questions)
    try summary.encode(questionnaire?.catalog.factors.count ?? 0, forKey: .factors)
    try summary.encode(coverage.map(Share.init), forKey: .languages)
  }

  /// With keys in alphabetical order: the same questionnaire gives the same bytes.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  private struct Line: Encodable {
    let file: String
    let line: Int
    let column: Int
    let code: String
    let severity: String
    let message: String
    let why: String
    let fix: String

    init(_ complaint: Complaint) {
      (file, line, column) = (
        complaint.location.file, complaint.location.line, complaint.location.column
      )
      (code, severity) = (complaint.code, complaint.severity.rawValue)
      (message, why, fix) = (complaint.message, complaint.why, complaint.fix)
    }
  }

  private struct Share: Encodable {
    let code: String
    let name: String
    let translated: Int
    let total: Int
    let percent: Int

    init(_ coverage: Coverage) {
      (code, name) = (coverage.code, coverage.name)
      (translated, total, percent) = (coverage.translated, coverage.total, coverage.percent)
    }
  }
}
