import Questionnaires

/// A language that nobody can be asked in, because the file with its words has mistakes.
struct LeftOutLanguage: WordedError, Equatable {
  let code: String
  private let name: String
  /// The file with the mistakes.
  private let path: String
  /// The folder of the questionnaire.
  private let pack: String

  /// Nil for a language that is not left out.
  init?(_ language: PackLanguage, pack: String) {
    guard let first = language.errors.first else { return nil }
    (code, name, path) = (language.code, language.name, first.location.file)
    self.pack = pack
  }

  func sentence(in words: InterfaceWords) -> String {
    let command = "porchlight check \(ShellWord.quoted(pack))"
    return words(CommandWord.languageLeftOut, ["language": name, "path": path, "command": command])
  }
}

extension Folders {
  /// The questionnaire as it can be asked; each language that is left out is named on standard error, and is an
  /// error for whoever asked for it.
  func questionnaire(in asked: String? = nil, from files: PackFiles? = nil) throws -> Questionnaire {
    let questionnaire = try PackReader.questionnaire(from: files ?? packFiles)
    for leftOut in leftOut(questionnaire.pack) {
      guard leftOut.code != asked else { throw leftOut }
      complain(leftOut, in: asked)
    }
    return questionnaire
  }

  /// What there is to say of the languages that are left out.
  func leftOut(_ pack: PackManifest) -> [LeftOutLanguage] {
    pack.languages.compactMap { LeftOutLanguage($0, pack: self.pack) }
  }
}
