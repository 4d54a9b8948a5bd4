package import Questionnaires
package import Reporting
package import Toolkit

extension ShippedPack {
  /// What stands behind the factors, as pages print it.
  package static func toolkit(in language: String) throws -> ToolkitLibrary {
    let files = files(in: "neighborhood-safety/toolkit")
    let names = ToolkitFiles.names + [ToolkitFiles.translation("es")]
    let texts = names.compactMap { name in files.text(name).map { (name, $0) } }
    return try ToolkitLibrary.read(
      files: ToolkitFiles(Dictionary(uniqueKeysWithValues: texts)), language: language)
  }

  /// What makes the pages for a pen, of the pack or of one that is made from it.
  package static func forms(in language: String, of questionnaire: Questionnaire? = nil) throws -> FormMaker {
    try FormMaker(
      questionnaire ?? self.questionnaire, words: words(in: language),
      forms: words(in: language, folder: "forms"),
      purpose: "A study.", helpLines: toolkit(in: language).printableHelpLines)
  }
}
