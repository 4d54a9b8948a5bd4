/// Codes among which each is told by its first letters: as few as can be, and never too few.
struct QuoteCodes: Sendable {
  /// In full form and in order, so that those that begin alike stand beside each other.
  private let sorted: [String]

  init(_ codes: some Sequence<QuoteCode>) { sorted = Set(codes.map(\.letters)).sorted() }

  /// The first letters of a code that no other one has.
  func short(_ code: QuoteCode) -> String {
    let place = firstPlace(notBefore: code.letters)
    let beside = [place - 1, place + 1].filter(sorted.indices.contains).map { sorted[$0] }
    let shared = beside.map { Self.shared($0, code.letters) }.max() ?? 0
    return String(code.letters.prefix(max(shared + 1, QuoteCode.shortest)))
  }

  /// The only code that begins as somebody typed; nil where none does, or several do.
  func only(_ typed: String) -> QuoteCode? {
    let start = QuoteCode.typed(typed)
    guard start.count >= QuoteCode.shortest else { return nil }
    let found = sorted[firstPlace(notBefore: start)...].prefix { $0.hasPrefix(start) }
    return found.count == 1 ? found.first.flatMap { QuoteCode(letters: $0) } : nil
  }

  private func firstPlace(notBefore letters: String) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < letters { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func shared(_ one: String, _ other: String) -> Int {
    zip(one, other).prefix { $0 == $1 }.count
  }
}
