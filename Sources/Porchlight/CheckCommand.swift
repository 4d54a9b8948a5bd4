import AnswerFiles
import ArgumentParser
import Questionnaires
import Reporting
import Screens

/// `porchlight check`: everything that is wrong with a questionnaire, and how to mend it.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong in a questionnaire, where, and how to mend it.")

  @OptionGroup var places: PlaceOptions
  @Argument(help: "The folder of the questionnaire.") var path: String?

  mutating func run() throws {
    if let path { places.pack = path }
    let folders = try Folders(places)
    let (questionnaire, complaints) = PackReader.check(folders.packFiles)
    let all =
      complaints + interfaceComplaints(folders, questionnaire)
      + (questionnaire.map { ToolkitChecks.complaints($0, folders) } ?? [])
    for complaint in all { DiskFile.say(complaint.description + "\n") }
    let errors = all.count { $0.severity == .error }
    if errors == 0, let questionnaire {
      let counts = [
        "\(questionnaire.questions.count) questions", "\(questionnaire.catalog.factors.count) factors",
        "\(questionnaire.pack.languages.count) languages",
      ]
      DiskFile.say("\(folders.pack): \(counts.joined(separator: ", ")). Nothing is wrong.")
    } else {
      DiskFile.say("\(errors) to mend.")
      throw ExitCode(1)
    }
  }

  private func interfaceComplaints(_ folders: Folders, _ questionnaire: Questionnaire?) -> [Complaint] {
    let keys =
      ScreenWord.allCases.map(\.rawValue) + ReportWord.allCases.map(\.rawValue)
      + AnswerFileWord.allCases.map(\.rawValue)
    return (questionnaire?.pack.languages ?? []).flatMap { language in
      PackReader.checkWords(folders.interfaceFiles, path: "\(language.code).yaml", keys: keys)
    } + codeComplaints(folders, questionnaire)
  }

  private func codeComplaints(_ folders: Folders, _ questionnaire: Questionnaire?) -> [Complaint] {
    guard let language = questionnaire?.pack.baseLanguage else { return [] }
    do {
      _ = try CodeWordReader.read(folders.interfaceFiles, path: "codes.yaml", language: language)
      return []
    } catch {
      return error.complaints
    }
  }
}
