import Interviewing
import Questionnaires

/// The columns of questions that are asked once a factor: `F1_2` (or `pick_trend_2`) for the second factor,
/// `pick_trend.stable-housing` for a factor by its id. `top_2` says which factor the second one is.
struct RepeatedColumns {
  /// Where the column of a question's n-th factor stands, by the question's name; counted from 1.
  private(set) var byOrder: [String: [Int: Int]] = [:]
  private(set) var byFactor: [AnswerKey: Int] = [:]
  /// Where the columns that name the factors stand.
  var tops: [Int: Int] = [:]

  /// For which factor a column answers its question.
  enum Turn: Hashable {
    case order(Int)
    case factor(String)
  }

  func place(of question: String, _ turn: Turn) -> Int? {
    switch turn {
    case .order(let number): byOrder[question]?[number]
    case .factor(let id): byFactor[AnswerKey(question, factor: id)]
    }
  }

  mutating func add(_ index: Int, of question: String, _ turn: Turn) {
    switch turn {
    case .order(let number): byOrder[question, default: [:]][number] = index
    case .factor(let id): byFactor[AnswerKey(question, factor: id)] = index
    }
  }
}

extension RepeatedColumns.Turn {
  /// What is left of a folded column name behind the name of its question: `_2`, or `.` and a factor's id.
  init?(_ ending: Substring, factors: [String]) {
    switch ending.first {
    case "_":
      guard let number = Self.number(ending.dropFirst()) else { return nil }
      self = .order(number)
    case ".":
      guard let id = factors.first(where: { FoldedText.fold($0) == ending.dropFirst() }) else { return nil }
      self = .factor(id)
    default: return nil
    }
  }

  /// From 1 to 99, without a zero in front.
  static func number(_ text: Substring) -> Int? {
    guard text.utf8.count <= 2, text.first != "0", text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}
