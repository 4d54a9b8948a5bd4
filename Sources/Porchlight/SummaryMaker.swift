import Interviewing
import Questionnaires
import Reporting
import Toolkit

/// Makes the page of a walk: reads the words and the toolkit in the walk's language, then has it built.
struct SummaryMaker {
  let folders: Folders

  /// What pages of a language are made of, read once for as many as are wanted.
  struct Materials {
    let words: InterfaceWords
    let toolkit: ToolkitLibrary
  }

  /// Reads what pages of a language are made of.
  func materials(_ pack: PackManifest, _ language: String) throws -> Materials {
    let words = try folders.words(in: language)
    let toolkit = try ToolkitLibrary.read(
      files: toolkitFiles(pack), language: language, packLanguage: pack.baseLanguage)
    return Materials(words: words, toolkit: toolkit)
  }

  /// The page in a language, which may be another than the walk was taken in.
  func document(of interview: Interview, in language: String) throws -> Document {
    try Self.document(of: interview, from: materials(interview.questionnaire.pack, language))
  }

  static func document(of interview: Interview, from materials: Materials) throws -> Document {
    let (words, toolkit) = (materials.words, materials.toolkit)
    let questionnaire = interview.questionnaire
    let ranking = PaperRanking(try WalkRanking(interview), of: interview)
    return WalkSummary.document(
      interview: interview, ranking: ranking,
      explanations: ranking.explanations(questionnaire: questionnaire, toolkit: toolkit, words: words),
      helpLines: toolkit.printableHelpLines, words: words, today: Month(Chance.month))
  }

  /// The texts of the toolkit's files, as far as they are there.
  func toolkitFiles(_ pack: PackManifest) -> ToolkitFiles {
    let folder = "\(folders.pack)/\(pack.files.toolkit)"
    let names = ToolkitFiles.names + pack.languages.map { ToolkitFiles.translation($0.code) }
    let pairs = names.compactMap { name in DiskFile.text("\(folder)/\(name)").map { (name, $0) } }
    return ToolkitFiles(Dictionary(pairs) { first, _ in first }, folder: pack.files.toolkit)
  }
}
