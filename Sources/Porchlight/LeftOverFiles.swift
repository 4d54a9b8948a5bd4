import Questionnaires
import Toolkit

/// Files of languages that `pack.yaml` does not name: nothing ever reads them, and nobody who chose the language
/// would find it.
struct LeftOverFiles {
  let pack: PackManifest
  /// The folder of the questionnaire.
  let folder: String

  /// A warning for each, those of the questionnaire first.
  var complaints: [Complaint] {
    let translated = pack.languages.dropFirst().map(\.code)
    let words = complaints(in: pack.files.languages, known: translated.map { "\($0).yaml" })
    let toolkit = ToolkitFiles.languageFolder
    let known = translated.map(ToolkitFiles.translation)
    return words
      + complaints(
        in: "\(pack.files.toolkit)/\(toolkit)", known: known.map { String($0.dropFirst(toolkit.count + 1)) })
  }

  private func complaints(in part: String, known: [String]) -> [Complaint] {
    let found = (DiskFolder.names(in: "\(folder)/\(part)") ?? []).filter { name in
      (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) && !name.hasPrefix(".") && !known.contains(name)
    }
    return found.sorted().map { complaint("\(part)/\($0)", known: known) }
  }

  private func complaint(_ path: String, known: [String]) -> Complaint {
    let named = known.isEmpty ? "no other language" : known.joined(separator: ", ")
    return Complaint(
      severity: .warning, code: "left-over-file",
      location: Location(file: "\(folder)/\(path)", line: 1, column: 1), sourceLine: nil,
      message: "nothing reads this file: the languages in `pack.yaml` ask for \(named) here",
      why: "nobody would ever see its words.",
      fix: "name its language in `pack.yaml` under `languages`, give it the right name, or take it away.")
  }
}
