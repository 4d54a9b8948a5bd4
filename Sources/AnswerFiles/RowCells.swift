import Interviewing
import Questionnaires

/// What the cells of a row say before the walk begins.
extension RowWalk {
  /// The row's name for messages.
  var person: String? {
    sheet.person.map { ShortText.of(row.cells[$0].text) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Where the cell names a language of the pack, that one; in all other cases the pack's own, which is nil.
  var spokenLanguage: String? {
    guard case .choice(let code, _)? = sheet.languageQuestion.flatMap(answer),
      code != questionnaire.pack.baseLanguage
    else { return nil }
    return questionnaire.pack.languages.contains { $0.code == code } ? code : nil
  }

  /// Consent is the first choice of its question, as on the screen.
  var reasonToStoreNothing: TakenRow.NotStoredReason? {
    guard case .choice(let choice, _)? = sheet.consentQuestion.flatMap(answer) else { return .noConsent }
    guard choice == sheet.consentYes else { return .declined }
    guard let minors = questionnaire.minors, case .choice(let age, _)? = answer(to: minors.question) else {
      return nil
    }
    return minors.tooYoung.contains(age) ? .tooYoung : nil
  }

  /// The length that the row names; without one the longest that screens offer, so that no cell is refused
  /// because the length was too short.
  var length: String? {
    if let named = sheet.length.flatMap(length(at:)) { return named.name }
    let offered = questionnaire.lengths.filter(\.isOffered)
    return (offered.isEmpty ? questionnaire.lengths : offered).max { $0.minutes < $1.minutes }?.name
  }

  var isLengthUnknown: Bool {
    guard let index = sheet.length, !saysNothing(index) else { return false }
    return length(at: index) == nil
  }

  private func length(at index: Int) -> Length? { sheet.lengths[FoldedText.fold(row.cells[index].text)] }

  /// The month that the row names, when it is one.
  var month: String? {
    guard let index = sheet.month, !isMonthUnknown, !saysNothing(index) else { return nil }
    return CleanText.clean(row.cells[index].text)
  }

  var isMonthUnknown: Bool {
    guard let index = sheet.month, !saysNothing(index) else { return false }
    let parts = CleanText.clean(row.cells[index].text).split(separator: "-", omittingEmptySubsequences: false)
    let isDigits = parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard isDigits, parts.map(\.utf8.count) == [4, 2], let month = Int(parts[1]) else { return true }
    return !(1...12).contains(month)
  }

  private func saysNothing(_ index: Int) -> Bool {
    ["", "NS", "NR"].contains(CleanText.clean(row.cells[index].text).uppercased())
  }
}

// MARK: - Questions

/// What a cell of an earlier questionnaire says.
enum OlderContent: Equatable {
  case empty, notShown, notReached, unknown
  case answer(AnswerByName)
}

extension RowWalk {
  func content(at index: Int) throws(CellRefusal) -> CellContent {
    guard case .question(let reader, _) = sheet.columns[index] else { return .empty }
    return try reader.read(row.cells[index].text, language: language)
  }

  /// Where the row answers a question; for a repeated one the column of the factor's id goes first.
  func place(of key: AnswerKey) -> Int? {
    guard let factor = key.factor else { return sheet.places[key.question] }
    let named = sheet.repeated.place(of: key.question, .factor(factor))
    guard named.map(saysNothing) ?? true else { return named }
    return number(of: key).flatMap { sheet.repeated.place(of: key.question, .order($0)) } ?? named
  }

  /// The number of the factor for which a repeated question is asked, as the row counts.
  func number(of key: AnswerKey) -> Int? {
    guard let factor = key.factor, let section = questionnaire.sectionIndex(ofQuestion: key.question) else {
      return nil
    }
    let asked = interview.repeatedFactors(of: questionnaire.sections[section])
    return factors.number(of: factor, asked: asked)
  }

  func olderAnswers(at index: Int) -> [String: AnswerByName] {
    if case .older(let answers) = sheet.columns[index] { answers } else { [:] }
  }

  func olderContent(at index: Int) -> OlderContent {
    let text = FoldedText.fold(row.cells[index].text)
    switch text {
    case "": return .empty
    case "ns": return .notShown
    case "nr": return .notReached
    default: return olderAnswers(at: index)[text].map { .answer($0) } ?? .unknown
    }
  }

  private func answer(to name: String) -> Answer? {
    guard let index = sheet.places[name], case .answer(let answer)? = try? content(at: index) else {
      return nil
    }
    return answer
  }
}
