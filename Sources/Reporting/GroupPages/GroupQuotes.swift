import Interviewing
package import Questionnaires

/// Words of somebody who said that they may be printed, and that a facilitator marked.
package struct GroupQuote: Equatable, Sendable {
  /// What was asked.
  package var question: Wording
  package var text: String

  /// So many letters of one person's words fit on a page beside everything else.
  package static let longest = 240

  /// The beginning of what is longer, up to a whole word, with a mark that something was left out.
  static func shortened(_ text: String) -> String {
    guard text.count > longest else { return text }
    let start = text.prefix(longest - 4)
    let end = start.lastIndex(where: \.isWhitespace) ?? start.endIndex
    return start[..<end] + " […]"
  }
}

/// Chooses what is quoted of the texts that were marked: at most one a person, drawn by lot, from as many questions as
/// can be.
struct GroupQuotes {
  let questions: [Question]
  let marked: [QuotableText]
  /// Positions of the walks that may be quoted.
  let walks: [Int]
  let seed: UInt64

  /// So many at most; short ones first, so that few must be cut.
  func chosen(_ count: Int) -> [GroupQuote] {
    let drawn = SeededOrder.shuffled(walks, seed: seed, salt: "quotes")
    var quoted: Set<Int> = []
    var texts: Set<String> = []
    var quotes: [GroupQuote] = []
    while quotes.count < count {
      let before = quotes.count
      for question in questions where quotes.count < count {
        let open = drawn.filter { !quoted.contains($0) }
        guard let (walk, text) = best(question, open, without: texts) else { continue }
        quoted.insert(walk)
        texts.insert(text)
        quotes.append(GroupQuote(question: question.label, text: GroupQuote.shortened(text)))
      }
      if quotes.count == before { break }
    }
    return quotes
  }

  /// The first text that needs no cut, or the first one.
  private func best(_ question: Question, _ walks: [Int], without known: Set<String>) -> (Int, String)? {
    let said = marked.filter { $0.question == question.name && !known.contains($0.text) }
    let words = Dictionary(said.map { ($0.walk, $0.text) }, uniquingKeysWith: { first, _ in first })
    let texts = walks.compactMap { walk in words[walk].map { (walk, $0) } }
    return texts.first { $0.1.count <= GroupQuote.longest } ?? texts.first
  }
}
