import Interviewing

/// What a person types, line by line, from the first page to the last.
enum Scripts {
  /// The first page to the first question.
  static func opening(_ length: Int) -> [String] { ["1", "1", "1", "", "\(length)"] }

  /// The quick walk up to the results; the closing answers come in.
  static func quick(words: String = "More light.", count: String = "1", closing: [String] = ["3", "1"])
    -> [String]
  {
    // Just me, 18 to 24, don't know the neighborhood, very safe.
    opening(1) + ["1", "4", "2", "1"]
      + [""] + Array(repeating: "4", count: 6)  // every area a big problem: eight factors open
      + [""] + Array(repeating: "3", count: 8)
      + ["1 2 3", "3 1 2", words] + ["1 2", "/s"]  // what is strong, one change
      + ["", "1", "1"]  // about you
      + [count] + closing
  }

  /// The standard walk up to the results, with words of one's own.
  static var standard: [String] { walk("standard", 2) }

  /// The full walk up to the results, likewise.
  static var full: [String] { walk("full", 3) }

  private static func walk(_ length: String, _ number: Int) -> [String] {
    opening(number) + ((try? Turn.walk(length)) ?? []).flatMap(\.lines)
  }

  /// The answers that the standard walk gives to its 26 ratings.
  static var standardRatings: [Answer] {
    let scale = ["not_a_problem", "small_problem", "medium_problem", "big_problem", "very_big_problem"]
    let answers = scale.map { Answer.choice($0, own: nil) } + [.dontKnow, .preferNot]
    return (0..<26).map { answers[$0 % 7] }
  }

  /// From the results out of the program.
  static let leaving = ["7", "5"]

  /// What is said about a line that means nothing.
  static let notUnderstood =
    "That does not work here. Type a number, or one of the letters below the question."

  /// The code that the output tells.
  static func code(in output: String) -> String? {
    let lines = output.split(separator: "\n")
    return lines.firstIndex { $0 == "Your code" || $0 == "Su código" }.map { String(lines[$0 + 1]) }
  }

  static func text(_ lines: some Sequence<String>) -> String { lines.map { $0 + "\n" }.joined() }
}
