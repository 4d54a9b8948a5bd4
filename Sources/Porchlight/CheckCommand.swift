import AnswerFiles
import ArgumentParser
import Questionnaires
import Reporting
import Screens
import Toolkit

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
    let all = complaints + interfaceComplaints(folders, questionnaire)
    let problems = toolkitProblems(folders, questionnaire)
    for text in all.map(\.description) + problems { DiskFile.say(text + "\n") }
    let errors = all.count { $0.severity == .error } + problems.count
    if errors == 0, let questionnaire {
      DiskFile.say(
        "\(folders.pack): \(questionnaire.questions.count) questions, \(questionnaire.catalog.factors.count) factors, \(questionnaire.pack.languages.count) languages. Nothing is wrong."
      )
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

  /// Each once, although every language is read with the files that all of them share.
  private func toolkitProblems(_ folders: Folders, _ questionnaire: Questionnaire?) -> [String] {
    guard let pack = questionnaire?.pack else { return [] }
    var problems: [String] = []
    for language in pack.languages {
      do {
        _ = try ToolkitLibrary.read(
          files: folders.toolkitFiles(pack), language: language.code, packLanguage: pack.baseLanguage)
      } catch {
        for problem in error.problems.map({ "\(folders.pack)/\(pack.files.toolkit)/\($0)" })
        where !problems.contains(problem) {
          problems.append(problem)
        }
      }
    }
    return problems
  }
}
