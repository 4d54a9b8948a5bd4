import FoundationEssentials
import Questionnaires
import Reporting
import Storage

/// Which texts the pages of a group may quote: somebody read them and marked them, one by one.
///
/// The log keeps the codes of marked texts in full, and no words: of a walk that is erased later the mark tells nothing
/// and names nothing.
struct QuoteMarks {
  private enum Kind: String { case quoteMarked, quoteUnmarked }
  private struct Payload: Codable { var code: String }

  /// The codes that are marked.
  private(set) var codes: Set<QuoteCode> = []
  /// Those that ever were.
  private var ever: Set<QuoteCode> = []
  private let log: EventLog
  private let questionnaire: Questionnaire
  /// Each questionnaire has its own: texts of another are not listed with these.
  private var stream: String { "quotes/\(questionnaire.pack.id)" }

  init(_ log: EventLog, _ questionnaire: Questionnaire) throws {
    (self.log, self.questionnaire) = (log, questionnaire)
    for event in try log.events(of: stream) {
      let payload = try? JSONDecoder().decode(Payload.self, from: Data(event.payload.utf8))
      guard let code = payload.flatMap({ QuoteCode(letters: $0.code) }), let kind = Kind(rawValue: event.kind)
      else { continue }
      take(kind, code)
    }
  }

  /// The texts that may be printed, of columns that were made with their facts.
  func texts(_ columns: WalkColumns) throws -> QuotableTexts {
    try QuotableTexts(questionnaire, columns, marked: ever) { try log.stream(holding: $0) }
  }

  /// Those of them that are marked.
  func markedTexts(_ columns: WalkColumns) throws -> [QuotableText] {
    try texts(columns).marked(codes)
  }

  /// Marks texts and takes marks back, all or none; what is as asked already stays as it is.
  mutating func change(marking marked: [QuotableText], unmarking unmarked: [QuotableText]) throws {
    let more = Set(marked.map(\.code)).subtracting(codes).map { (Kind.quoteMarked, $0) }
    let fewer = Set(unmarked.map(\.code)).intersection(codes).map { (Kind.quoteUnmarked, $0) }
    let changes = (more + fewer).sorted { $0.1.letters < $1.1.letters }
    try log.append(try changes.map(event))
    for (kind, code) in changes { take(kind, code) }
  }

  private mutating func take(_ kind: Kind, _ code: QuoteCode) {
    switch kind {
    case .quoteMarked: codes.insert(code)
    case .quoteUnmarked: codes.remove(code)
    }
    ever.insert(code)
  }

  private func event(_ kind: Kind, _ code: QuoteCode) throws -> StoredEvent {
    let payload = try JSONEncoder().encode(Payload(code: code.letters))
    return StoredEvent(
      stream: stream, kind: kind.rawValue, schema: 1, payload: String(decoding: payload, as: UTF8.self))
  }
}
