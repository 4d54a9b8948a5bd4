package import Questionnaires

/// Lists the texts that may be quoted, for whoever marks some of them.
package struct QuoteList {
  private let questionnaire: Questionnaire
  private let words: InterfaceWords
  private let texts: QuotableTexts
  private let marked: Set<QuoteCode>
  private static let width = 80

  /// The texts with those of them that are marked.
  package init(
    _ questionnaire: Questionnaire, words: InterfaceWords, texts: QuotableTexts, marked: Set<QuoteCode>
  ) {
    (self.questionnaire, self.words, self.texts, self.marked) = (questionnaire, words, texts, marked)
  }

  /// All texts below their questions; `command` is what must be typed to mark one, up to the option.
  package func lines(command: String) -> [String] {
    guard !texts.texts.isEmpty else { return wrapped(words(.nothing)) }
    let questions = questionnaire.quotableQuestions.flatMap { question -> [String] in
      let said = texts.texts.filter { $0.question == question.name }
      let label = ProseMaker(questionnaire, words).prose(question.label).plain
      return said.isEmpty ? [] : [""] + wrapped(label) + said.flatMap(lines)
    }
    // What is to be typed is not broken, so that it can be copied.
    return wrapped(words(.read)) + [words(.mark, command), words(.unmark, command)] + wrapped(words(.sign))
      + questions + [""] + wrapped(words(QuoteWord.count, values))
  }

  /// Which texts are marked, in a sentence.
  package var now: [String] {
    let codes = texts.marked(marked).map(texts.short)
    return wrapped(
      codes.isEmpty
        ? words(.noneMarkedNow) : words(QuoteWord.markedNow, ["codes": codes.joined(separator: ", ")]))
  }

  private var values: [String: String] {
    ["n": String(texts.marked(marked).count), "total": String(texts.texts.count)]
  }

  private func lines(_ text: QuotableText) -> [String] {
    let sign = marked.contains(text.code) ? "[x]" : "[ ]"
    return Wrapping.lines(text.text, first: "\(sign) \(texts.short(text))  ", width: Self.width)
  }

  private func wrapped(_ text: String) -> [String] { Wrapping.lines(text, width: Self.width) }
}

extension InterfaceWords {
  fileprivate func callAsFunction(_ word: QuoteWord) -> String { self(word, [:]) }

  fileprivate func callAsFunction(_ word: QuoteWord, _ command: String) -> String {
    self(word, ["command": command])
  }
}
