/// The numbers beside the answers on a paper form, which files of answers may hold instead of names.
///
/// They count in the order of the pack, whatever order a screen draws: the choices, the one that excludes all others,
/// *Don't know*, *Prefer not to say*. What is put in order or looked at again keeps the numbers of the list that it
/// was chosen from. Where a name or a label is a number itself, there are none: nobody could tell the two apart.
package struct PaperCodes: Equatable, Sendable {
  /// What a number stands for.
  package enum Meaning: Hashable, Sendable {
    case choice(String)
    case dontKnow, preferNot
  }

  private let meanings: [Meaning]

  /// The numbers of a question's answers; a question in words or figures has none.
  package init(_ question: Question, in questionnaire: Questionnaire) {
    let source = Self.source(of: question, in: questionnaire)
    let choices = questionnaire.choices(of: source) + [source.noneChoice].compactMap(\.self)
    let texts = choices.flatMap { [$0.name, $0.label.base] + $0.label.translations.values }
    guard !choices.isEmpty, texts.allSatisfy({ Int($0) == nil }) else {
      meanings = []
      return
    }
    let open: [Meaning] = question.isControl ? [] : [.dontKnow, .preferNot]
    meanings = choices.map { .choice($0.name) } + open
  }

  /// What is put in order was chosen from the same list further up.
  private static func source(of question: Question, in questionnaire: Questionnaire) -> Question {
    let earlier = question.choiceFilter?.questions.compactMap(questionnaire.question(named:)) ?? []
    return earlier.first { $0.kind.listName == question.kind.listName } ?? question
  }

  /// What a number stands for; nil for a number that is not printed.
  package subscript(number: Int) -> Meaning? {
    meanings.indices.contains(number - 1) ? meanings[number - 1] : nil
  }

  /// The number as it is printed; empty where none is.
  package func text(_ meaning: Meaning) -> String {
    meanings.firstIndex(of: meaning).map { String($0 + 1) } ?? ""
  }

  /// The names of choices by their numbers as they are printed.
  package var choices: [(number: String, name: String)] {
    meanings.enumerated().compactMap { index, meaning in
      guard case .choice(let name) = meaning else { return nil }
      return (String(index + 1), name)
    }
  }
}
