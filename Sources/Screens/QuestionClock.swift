import Interviewing

/// How long each question has been on the screen since its last answer; pages that lie over it count not.
struct QuestionClock: Equatable, Sendable {
  /// Seconds that are over, by question.
  private var spent: [AnswerKey: Double] = [:]
  private var running: (key: AnswerKey, since: Double)?

  /// From now on this question is shown, or none.
  mutating func show(_ key: AnswerKey?, at time: Double) {
    guard running?.key != key else { return }
    if let running { spent[running.key, default: 0] += max(0, time - running.since) }
    running = key.map { ($0, time) }
  }

  /// Whole seconds for a question until now; nothing finer is kept.
  func seconds(for key: AnswerKey, at time: Double) -> Int {
    let now = running.map { $0.key == key ? max(0, time - $0.since) : 0 } ?? 0
    return Int(min((spent[key] ?? 0) + now, 86_400).rounded())
  }

  /// The question has its answer: should it be shown again, its time begins anew.
  mutating func forget(_ key: AnswerKey, at time: Double) {
    spent[key] = nil
    if running?.key == key { running = (key, time) }
  }

  static func == (left: QuestionClock, right: QuestionClock) -> Bool {
    left.spent == right.spent && left.running?.key == right.running?.key
      && left.running?.since == right.running?.since
  }
}
