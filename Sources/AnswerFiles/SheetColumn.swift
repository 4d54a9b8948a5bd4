import Questionnaires

/// What the cells of one column are about.
enum SheetColumn {
  /// The answers to a question; for one of its factors where the question repeats.
  case question(CellReader, RepeatedColumns.Turn?)
  /// A question of an earlier questionnaire: folded labels, and the answers that they are now.
  case older([String: AnswerByName])
  /// Names the factor of that number.
  case top(Int)
  /// The name or the code of the length that was asked.
  case length
  /// Names the row in messages; never stored.
  case person
  /// Such as `2026-11`.
  case month
  /// Another column means the same and counts.
  case doubled
  case unknown
}
