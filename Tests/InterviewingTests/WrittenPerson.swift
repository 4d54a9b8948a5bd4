import Interviewing
import Questionnaires
import TestSupport
import Testing

/// A person written down in a table: who it is, what they answer, and which items they are to be asked.
struct WrittenPerson: CustomTestStringConvertible, Sendable {
  let who: String
  let length: String
  let setting: Setting
  /// What the host says the personal questions are for.
  let purpose: String?
  /// By the name of a question; `else` answers all others: `dk`, `pn`, or the `first` choice and some words.
  let answers: [String: String]
  /// Such as `A3-A6 B2 F1-F3/child-care 8D`: ranges in the order of the questionnaire, items asked of a
  /// factor, and a number of factor items of which chance says which.
  let asked: String

  var testDescription: String { "\(who) [\(length)]" }

  /// Reads a table with three lines a person: `who [length, setting for a purpose]`, answers, items.
  static func table(_ text: String) -> [WrittenPerson] {
    text.split(separator: "\n\n").map { WrittenPerson(lines: $0.split(separator: "\n").map(String.init)) }
  }

  private init(lines: [String]) {
    let head = lines[0].dropLast().split(separator: " [", maxSplits: 1).map(String.init)
    let kind = head[1].split(separator: ", ").map(String.init)
    let place = kind[1].split(separator: " for ", maxSplits: 1).map(String.init)
    who = head[0]
    length = kind[0]
    setting = Setting(rawValue: place[0]) ?? .own
    purpose = place.count > 1 ? place[1] : nil
    answers = Dictionary(
      lines[1].split(separator: "; ").map { pair in
        let parts = pair.split(separator: "=", maxSplits: 1).map { Self.trimmed($0) }
        return (parts[0], parts[1])
      }, uniquingKeysWith: { $1 })
    asked = Self.trimmed(lines[2].drop { $0 == " " || $0 == ">" })
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }
}

// MARK: - Answering

extension WrittenPerson {
  /// What the person says to a question at hand; nil where they skip the rest of its section.
  func answer(to question: Question, _ interview: Interview) -> Answer? {
    if let words = answers[question.name] { return words == "skip" ? nil : answer(words, question) }
    if question.isControl { return .choice(Self.plainControls[question.name] ?? "", own: nil) }
    switch answers["else"] {
    case "first": return first(of: question, interview)
    case "pn": return .preferNot
    default: return question.kind == .text ? .preferNot : .dontKnow
    }
  }

  private static let plainControls = [
    "count_my_answers": "count", "print_a_page": "no_page", "quote_my_words": "no",
  ]

  private func answer(_ words: String, _ question: Question) -> Answer {
    if words == "dk" { return .dontKnow }
    if words == "pn" { return .preferNot }
    let parts = Self.parts(words)
    let own = Dictionary(uniqueKeysWithValues: parts.compactMap { part in part.own.map { (part.name, $0) } })
    switch question.kind {
    case .selectOne: return .choice(parts[0].name, own: parts[0].own)
    case .selectMultiple: return .choices(parts.map(\.name), own: own)
    case .rank: return .order(parts.map(\.name))
    case .allocate:
      return .allocation(parts.map { Share($0.name, $0.own.flatMap(Int.init) ?? 1) })
    case .integer: return .integer(Int(words) ?? 0)
    case .text: return .text(words)
    }
  }

  /// `asian(Hmong) white` is two names, one with words of its own.
  private static func parts(_ words: String) -> [(name: String, own: String?)] {
    var parts: [(name: String, own: String?)] = []
    var rest = words[...]
    while !rest.isEmpty {
      let name = rest.prefix { $0 != " " && $0 != "(" }
      rest = rest.dropFirst(name.count)
      var own: String?
      if rest.first == "(" {
        own = String(rest.dropFirst().prefix { $0 != ")" })
        rest = rest.drop { $0 != ")" }.dropFirst()
      }
      parts.append((String(name), own))
      rest = rest.drop { $0 == " " }
    }
    return parts
  }

  private func first(of question: Question, _ interview: Interview) -> Answer {
    let name = interview.offeredChoices(of: question).first?.choice.name ?? ""
    return switch question.kind {
    case .selectOne: .choice(name, own: nil)
    case .selectMultiple: .choices([name])
    case .rank: .order([name])
    case .allocate: .allocation([Share(name, 1)])
    case .integer(let range): .integer(range.lowerBound)
    case .text: .text("Some words")
    }
  }
}

// MARK: - Items

extension WrittenPerson {
  /// The items as they are to be asked, one by one; `8D` stays as it is.
  func expectedItems(_ pack: Questionnaire) -> [String] {
    let numbers = pack.questions.map(\.number)
    return asked.split(separator: " ").flatMap { token -> [String] in
      let parts = token.split(separator: "/")
      let ends = parts[0].split(separator: "-").map(String.init)
      guard let first = numbers.firstIndex(of: ends[0]) else { return [String(token)] }
      guard let last = numbers.firstIndex(of: ends[ends.count - 1]), first <= last else { return [] }
      return numbers[first...last].map { parts.count > 1 ? "\($0)/\(parts[1])" : $0 }
    }
  }

  /// The items of a walk in the same form: factor items in the order of the pack, or only counted.
  func items(of keys: [AnswerKey], _ pack: Questionnaire) -> [String] {
    let items = keys.map { key in
      (pack.question(named: key.question)?.number ?? "?") + (key.factor.map { "/\($0)" } ?? "")
    }
    let isProblem = { (item: String) in item.hasPrefix("D") }
    let problems = items.filter(isProblem).sorted()
    guard let place = items.firstIndex(where: isProblem) else { return items }
    let isCounted = asked.split(separator: " ").contains { $0.first?.isNumber == true }
    let shown = isCounted ? ["\(Set(problems).count)D"] : problems
    return items[..<place] + shown + items[place...].filter { !isProblem($0) }
  }
}
