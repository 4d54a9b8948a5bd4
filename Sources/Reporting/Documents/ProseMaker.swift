import Questionnaires
import Toolkit

/// Turns words of the pack into prose and says of those left in the pack's language that they are.
struct ProseMaker {
  var words: InterfaceWords
  /// The code of the pack's own language.
  var base: String
  /// Its name: in the language of the words where they know it, otherwise in the language itself.
  var baseName: String

  /// The month in which a page is made; nil where nobody asks how old something on it is.
  var today: Month?

  init(_ questionnaire: Questionnaire, _ words: InterfaceWords, today: Month? = nil) {
    self.words = words
    self.today = today
    base = questionnaire.pack.baseLanguage
    let known = ReportWord(rawValue: "report.languages.\(base)").map { words($0) }
    baseName = known ?? questionnaire.pack.languages.first?.name ?? base
  }

  func prose(_ wording: Wording) -> Prose { prose(local(wording)) }

  func prose(_ text: LocalText) -> Prose {
    guard !text.isTranslated else { return Prose(text.text) }
    let mark = words(ReportWord.onlyIn, ["language": baseName])
    return Prose(runs: [.init(text.text, language: base), .init(mark)])
  }

  /// The words for a place inside a sentence.
  func string(_ wording: Wording) -> String { prose(wording).plain }

  func local(_ wording: Wording) -> LocalText {
    let isTranslated = wording.isTranslated(into: words.language, base: base)
    return LocalText(wording.text(in: words.language), isTranslated: isTranslated)
  }
}
