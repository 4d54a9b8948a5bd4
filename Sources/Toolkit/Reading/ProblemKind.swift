/// What can be wrong in a toolkit, with the reason why it matters and the usual remedy.
enum ProblemKind: String {
  case missingKey = "missing-key"
  case unknownKey = "unknown-key"
  case wrongType = "wrong-type"
  case badValue = "bad-value"
  case badDate = "bad-date"
  case noDate = "no-date"
  case oldDate = "old-check"
  case futureDate = "future-check"
  case duplicateName = "duplicate-name"
  case twoOwners = "two-owners"
  case unknownName = "unknown-name"
  case wrongLanguage = "wrong-language"
  case leftOver = "left-over-translation"
  case missingTranslation = "missing-translation"

  var why: String {
    switch self {
    case .missingKey: "pages would lack what should be printed from it."
    case .unknownKey: "a key that is not known would do nothing."
    case .wrongType, .badValue: "nothing else can be used here."
    case .badDate: "nobody could see how old it is."
    case .noDate: "a number that nobody has checked for a long time may ring at the wrong place."
    case .oldDate: "numbers change; pages would still say that it was checked."
    case .futureDate: "for years nobody would be told that the number is old."
    case .duplicateName: "whoever looks for it would find only one of them."
    case .twoOwners: "factors name entries of all files by their ids, and would find only one of the two."
    case .unknownName: "the page would have nothing to print there."
    case .wrongLanguage: "its words would be shown to the wrong people."
    case .leftOver: "nobody would ever see these words."
    case .missingTranslation:
      "whoever chose that language would read these words in the pack's own, marked so."
    }
  }

  var fix: String {
    switch self {
    case .missingKey: "add the line as the other entries of the file have it."
    case .unknownKey: "take it out, or write it as the other entries of the file have it."
    case .wrongType, .badValue: "write it as the other entries of the file have it."
    case .badDate: "write the year and the month, such as 2026-11."
    case .noDate: "call the number, then add a line `checked: ` with the year and the month."
    case .oldDate: "call the number, look at the line's own site, and write the month of today."
    case .futureDate: "write the year and the month in which the number was called."
    case .duplicateName, .twoOwners: "give one of them another id."
    case .unknownName: "use an id that is there, or add the entry."
    case .wrongLanguage: "write the code of the file's name."
    case .leftOver: "take the line out, or give it the name that the toolkit uses."
    case .missingTranslation: "add the words to the language's file."
    }
  }
}
