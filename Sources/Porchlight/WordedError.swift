import ArgumentParser
import Questionnaires

/// An error whose words stand in the string tables.
protocol WordedError: Error {
  /// What is wrong and what to do, for whoever typed the command.
  func sentence(in words: InterfaceWords) -> String
}

/// A command that knows where things are and which language is spoken.
protocol PlacedCommand: ParsableCommand {
  var places: PlaceOptions { get }
  /// As it was asked for; nil where nobody did.
  var language: String? { get }
}

/// A command that speaks the language of `--language`.
protocol SpokenCommand: PlacedCommand {
  var spoken: LanguageOptions { get }
}

extension PlacedCommand {
  /// Commands for whoever writes a questionnaire speak its first language.
  var language: String? { nil }
}

extension SpokenCommand {
  var language: String? { spoken.language }
}

/// An error in the words of a language.
struct ToldError: Error, CustomStringConvertible {
  let description: String

  /// The error as it is to be said after this command; nil for one that has words of its own.
  init?(_ error: any Error, after command: any ParsableCommand) {
    guard let error = error as? any WordedError else { return nil }
    description = Self.words(command).map(error.sentence) ?? Folders.noWords
  }

  /// Nil where none are found, of the questionnaire or shipped.
  private static func words(_ command: any ParsableCommand) -> InterfaceWords? {
    let placed = command as? any PlacedCommand
    let places = try? placed?.places ?? PlaceOptions.parse([])
    let folders = places.flatMap { try? Folders($0) }
    let words = folders.flatMap { try? $0.errorWords(in: placed?.language) }
    return words ?? Folders.shippedErrorWords(in: placed?.language)
  }
}

extension Folders {
  /// The words of errors with those of the screens, in a language of the questionnaire or in its first.
  func errorWords(in asked: String?) throws(PackError) -> InterfaceWords {
    let pack = try? PackReader.manifest(from: packFiles)
    let code = pack.map { (try? $0.language(asked, isAsked: false)) ?? $0.baseLanguage } ?? "en"
    return try words(in: code).adding(pageWords("commands", code))
  }

  /// The same where the questionnaire cannot be found or read.
  static func shippedErrorWords(in asked: String?) -> InterfaceWords? {
    guard let shipped else { return nil }
    let files = PackFiles(folder: "\(shipped)/interface") { DiskFile.text("\(shipped)/interface/\($0)") }
    return [asked, "en"].lazy.compactMap(\.self).compactMap { code in
      try? PackReader.words(from: files, path: "commands/\(code).yaml")
    }.first
  }

  /// Says on standard error what is wrong.
  func complain(_ error: any WordedError, in asked: String?) {
    if let words = (try? errorWords(in: asked)) ?? Self.shippedErrorWords(in: asked) {
      DiskFile.complain(error.sentence(in: words))
    }
  }
}

extension InterfaceWords {
  /// A sentence, and the name that was probably meant where one is near.
  func suggesting(_ near: String?, after sentence: String) -> String {
    near.map { self(CommandWord.near, ["sentence": sentence, "name": $0]) } ?? sentence
  }
}
