/// Lists the answers to a question that expressions can tell apart, so that all cases can be tried.
///
/// The list may hold answers that nobody can give, never too few: what is false for all of it is never true.
struct AnswerStates {
  let question: Question
  let choices: [Choice]
  /// Whether the question is asked once a factor: elsewhere its answers are seen all together.
  let isRepeated: Bool

  /// More mentioned choices than this make too many cases.
  static let mostMentioned = 8
  /// A character that no pack writes, for texts of which only the length matters.
  private static let anyLetter = "\u{A4}"

  /// The values to try; nil when an expression looks at the answer in a way that cannot be listed.
  func values(seenBy uses: [AnswerUse]) -> [ExpressionValue]? {
    let given: [ExpressionValue]?
    switch question.kind {
    case .selectOne: given = isRepeated ? several(uses, most: nil) : choices.map { .string($0.name) }
    case .selectMultiple, .rank: given = several(uses, most: isRepeated ? nil : question.maximum)
    case .allocate: given = several(uses, most: question.total)
    case .text: given = texts(uses)
    case .integer(let range): given = isRepeated ? nil : numbers(uses, range)
    }
    return given.map { [.string("")] + $0 }
  }

  private func numbers(_ uses: [AnswerUse], _ range: ClosedRange<Int>) -> [ExpressionValue]? {
    guard range.count > 100 else { return range.map { .number(Double($0)) } }
    var near: Set<Int> = [range.lowerBound, range.upperBound, 0]
    for use in uses {
      switch use {
      case .truth: break
      case .comparedWithNumber(let number):
        guard abs(number) < 1e9 else { return nil }
        near.formUnion([Int(number) - 1, Int(number), Int(number) + 1])
      default: return nil
      }
    }
    return near.filter(range.contains).sorted().map { .number(Double($0)) }
  }

  private func texts(_ uses: [AnswerUse]) -> [ExpressionValue]? {
    var lengths: Set<Int> = [1, 2000]
    var literals: Set<String> = []
    for use in uses {
      switch use {
      case .truth: break
      case .comparedWithText(let text): literals.insert(text)
      case .lengthComparedWith(let number):
        guard abs(number) < 1e6 else { return nil }
        lengths.formUnion([Int(number) - 1, Int(number), Int(number) + 1])
      default: return nil
      }
    }
    let anything = lengths.filter { $0 > 0 }.sorted().map { String(repeating: Self.anyLetter, count: $0) }
    return (anything + literals.sorted()).map { .string($0) }
  }

  /// Every set of the choices that are mentioned, with every possible number of others beside them.
  private func several(_ uses: [AnswerUse], most: Int?) -> [ExpressionValue]? {
    var mentioned: Set<String> = []
    for use in uses {
      switch use {
      case .truth, .count: break
      case .asksForChoice(let name), .comparedWithText(let name):
        guard !name.contains(" ") else { return nil }
        mentioned.insert(name)
      default: return nil
      }
    }
    let named = choices.map(\.name).filter(mentioned.contains)
    guard named.count <= Self.mostMentioned else { return nil }
    let others = choices.map(\.name).filter { !mentioned.contains($0) }
    let most = most ?? choices.count
    let sets = (0..<(1 << named.count)).flatMap { bits -> [ExpressionValue] in
      let chosen = named.indices.filter { bits & (1 << $0) != 0 }.map { named[$0] }
      return (0...others.count).filter { (1...most).contains($0 + chosen.count) }
        .map { .names(chosen + others.prefix($0)) }
    }
    return sets + (question.noneChoice.map { [.names([$0.name])] } ?? [])
  }
}
