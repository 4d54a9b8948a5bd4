import Interviewing
import Questionnaires
import Reporting
import Toolkit

/// Makes the page of a walk: reads the words and the toolkit in the walk's language, then has it built.
struct SummaryMaker {
  let folders: Folders

  func document(of interview: Interview) throws -> Document {
    let questionnaire = interview.questionnaire
    let words = try PackReader.words(from: folders.interfaceFiles, path: "\(interview.language).yaml")
    let toolkit = try ToolkitLibrary.read(
      files: folders.toolkitFiles(questionnaire.pack), language: interview.language,
      packLanguage: questionnaire.pack.baseLanguage)
    let ranking = try WalkRanking(interview)
    return WalkSummary.document(
      interview: interview, ranking: ranking,
      explanations: ranking.explanations(questionnaire: questionnaire, toolkit: toolkit, words: words),
      helpLines: toolkit.printableHelpLines, words: words)
  }
}
