package import Questionnaires

/// A text of somebody who may be counted and said that it may be printed.
package struct QuotableText: Equatable, Sendable {
  package let code: QuoteCode
  /// The name of what was asked.
  package let question: String
  package let text: String
  /// The position of the walk in the columns.
  let walk: Int
}

/// Every text that may be printed, each told from all others by a code that stays.
package struct QuotableTexts: Sendable {
  /// By question, and in a question by code: from their places nobody can tell whose they are.
  package let texts: [QuotableText]
  private let codes: QuoteCodes

  /// What must be known of every walk.
  package static func facts(_ questionnaire: Questionnaire) -> [WalkFact] {
    questionnaire.quotableQuestions.map { .words(of: $0.name) } + [.seed]
  }

  /// The texts in columns that were made with these facts. `name` gives the walk that was finished at a place in the
  /// log, nil where it was erased meanwhile; `marked` are codes that were ever marked, also of texts that are gone:
  /// what they were called names nothing else.
  package init(
    _ questionnaire: Questionnaire, _ columns: WalkColumns, marked: some Sequence<QuoteCode>,
    name: (Int64) throws -> String?
  ) rethrows {
    let questions = questionnaire.quotableQuestions.map(\.name)
    let words = questions.map { columns.column(.words(of: $0)) }
    let seeds = columns.column(.seed)
    var texts = questions.map { _ in [QuotableText]() }
    for walk in 0..<columns.people {
      let said = words.indices.compactMap { index in words[index]?[walk].map { (index, $0) } }
      guard !said.isEmpty, let seed = seeds?[walk].flatMap({ UInt64($0) }),
        let name = try name(columns.finishedAt[walk])
      else { continue }
      for (index, text) in said {
        let code = QuoteCode(walk: name, seed: seed, question: questions[index], text: text)
        texts[index].append(QuotableText(code: code, question: questions[index], text: text, walk: walk))
      }
    }
    self.texts = texts.flatMap { $0.sorted { $0.code.letters < $1.code.letters } }
    codes = QuoteCodes(self.texts.map(\.code) + marked)
  }

  /// Those of them that are marked.
  package func marked(_ codes: Set<QuoteCode>) -> [QuotableText] { texts.filter { codes.contains($0.code) } }

  /// The code of a text as short as it may be.
  package func short(_ text: QuotableText) -> String { codes.short(text.code) }

  /// The text that a code names, in its short or its full form; nil where it names none, or could name another.
  package func text(_ typed: String) -> QuotableText? {
    codes.only(typed).flatMap { code in texts.first { $0.code == code } }
  }
}
