package import Questionnaires
import Reporting

extension InterfaceWords {
  /// Whether something that screens or their results say is missing.
  package var lacksScreenWords: Bool {
    ScreenWord.allCases.contains { entries[$0.rawValue] == nil }
      || ReportWord.allCases.contains { entries[$0.rawValue] == nil }
  }

  /// With every missing word in the language of others, marked as such.
  package func completed(with others: InterfaceWords) -> InterfaceWords {
    var words = self
    let name = ReportWord(rawValue: "report.languages.\(others.language)")
    let language = name.flatMap { entries[$0.rawValue] == nil ? nil : self($0) } ?? others.languageName
    let mark = entries[ScreenWord.untranslated.rawValue] ?? others.entries[ScreenWord.untranslated.rawValue]
    guard case .text(let template)? = mark else { return words }
    // A mark has no place inside patterns that other words are put into, such as the mark itself.
    for (path, entry) in others.entries where entries[path] == nil {
      words.entries[path] =
        path == ScreenWord.untranslated.rawValue
        ? entry : entry.mapped { Self.fill(template, ["text": $0, "language": language]) }
    }
    return words
  }

  /// The language's name in itself, or its code.
  private var languageName: String {
    let path = "report.languages.\(language)"
    guard case .text(let name)? = entries[path] else { return language }
    return name
  }
}

extension InterfaceWords.Entry {
  fileprivate func mapped(_ change: (String) -> String) -> InterfaceWords.Entry {
    switch self {
    case .text(let text): .text(change(text))
    case .plural(let forms): .plural(forms.mapValues(change))
    }
  }
}
