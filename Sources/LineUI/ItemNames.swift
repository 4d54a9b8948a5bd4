import Pages

/// The ways to name the items of a list: by number, by label, or by the unmistakable start of a label.
struct ItemNames {
  private let labels: [[String]]

  /// The marks between items in the scripts that have their own.
  private static let semicolons: Set<Character> = [";", "；", "؛"]
  private static let commas: Set<Character> = [",", "，", "、", "،"]

  /// Letters from which on the start of a label is enough.
  private static let shortestStart = 3

  /// In an order a number that stands twice is a slip: which one was meant instead cannot be told.
  private let refusesRepeats: Bool

  init(_ labels: [String], refusesRepeats: Bool = false) {
    self.labels = labels.map(FoldedText.letters)
    self.refusesRepeats = refusesRepeats
  }

  /// The positions that a line names, in its order and each once; at least one.
  func positions(in line: String) throws(Misread) -> [Int] {
    let positions = try allPositions(in: line)
    let once = unique(positions)
    guard !refusesRepeats || once.count == positions.count else { throw .repeated }
    return once
  }

  private func allPositions(in line: String) throws(Misread) -> [Int] {
    if let numbers = try numbered(line[...]) { return numbers }
    if let position = labelled(line[...]) { return [position] }
    // A label may hold a comma itself, so the stronger separator is tried alone first.
    for separators in [Self.semicolons, Self.semicolons.union(Self.commas)] {
      if let positions = try listed(line.split(whereSeparator: separators.contains)) {
        return positions
      }
    }
    throw .unknown
  }

  /// Positions of the pieces, numbers and labels mixed; nil when one of them names nothing.
  private func listed(_ pieces: [Substring]) throws(Misread) -> [Int]? {
    var positions: [Int] = []
    for piece in pieces where piece.contains(where: { !$0.isWhitespace }) {
      if let numbers = try numbered(piece) {
        positions += numbers
      } else if let position = labelled(piece) {
        positions.append(position)
      } else {
        return nil
      }
    }
    return positions.isEmpty ? nil : positions
  }

  /// Positions when everything between spaces, commas and semicolons is a number; nil otherwise.
  private func numbered(_ text: Substring) throws(Misread) -> [Int]? {
    let tokens = text.split {
      $0.isWhitespace || Self.semicolons.contains($0) || Self.commas.contains($0)
    }
    var numbers: [Int] = []
    for token in tokens {
      guard let number = try WholeNumber.value(of: token) else { return nil }
      numbers.append(number)
    }
    guard !numbers.isEmpty else { return nil }
    guard numbers.allSatisfy({ $0 >= 1 && $0 <= labels.count }) else { throw .outside }
    return numbers.map { $0 - 1 }
  }

  private func labelled(_ text: Substring) -> Int? {
    let typed = FoldedText.letters(of: String(text))
    guard !typed.isEmpty else { return nil }
    let exact = labels.indices.filter { labels[$0] == typed }
    if exact.count == 1 { return exact.first }
    guard typed.count >= Self.shortestStart else { return nil }
    let started = labels.indices.filter { labels[$0].starts(with: typed) }
    return started.count == 1 ? started.first : nil
  }

  private func unique(_ positions: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return positions.filter { seen.insert($0).inserted }
  }
}
