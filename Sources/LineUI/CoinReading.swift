/// Coins for boxes as they are typed: `2=3 5=4`, `2 3, 5 4`, or `Housing=3`.
struct CoinReading {
  let labels: [String]
  /// How many of the labels are boxes; they come first.
  let boxes: Int

  private static let signs: Set<Character> = ["=", ":", "＝", "："]

  /// How many coins for which box; nil when the line speaks of no coins.
  func counts(in line: String) throws(Misread) -> [Int: Int]? {
    try line.contains(where: Self.signs.contains) ? signed(line) : paired(line)
  }

  /// Pairs of numbers with blanks between; an odd number of them is no list of pairs.
  private func paired(_ line: String) throws(Misread) -> [Int: Int]? {
    var numbers: [Int] = []
    for token in line.split(whereSeparator: Self.isSeparator) {
      guard let number = try WholeNumber.value(of: token) else { return nil }
      numbers.append(number)
    }
    guard numbers.count > 1 else { return nil }
    guard numbers.count % 2 == 0 else { throw .unknown }
    var counts: [Int: Int] = [:]
    for index in stride(from: 0, to: numbers.count, by: 2) {
      try put(numbers[index + 1], in: numbers[index] - 1, of: &counts)
    }
    return counts
  }

  /// Boxes by number or label before each sign, the coins behind it.
  private func signed(_ line: String) throws(Misread) -> [Int: Int]? {
    let pieces = line.split(omittingEmptySubsequences: false, whereSeparator: Self.signs.contains)
    var counts: [Int: Int] = [:]
    var name = pieces[0]
    for (index, piece) in pieces.enumerated().dropFirst() {
      let trimmed = piece.drop { $0.isWhitespace }
      let digits = trimmed.prefix { !Self.isSeparator($0) }
      guard let count = try WholeNumber.value(of: digits) else { throw .unknown }
      let positions = try ItemNames(labels).positions(in: String(name.drop(while: Self.isSeparator)))
      guard positions.count == 1 else { throw .unknown }
      try put(count, in: positions[0], of: &counts)
      name = trimmed.dropFirst(digits.count)
      let isLast = index == pieces.count - 1
      guard !isLast || name.allSatisfy(Self.isSeparator) else { throw .unknown }
    }
    return counts
  }

  /// A box that is named twice is a slip that nobody can read right.
  private func put(_ count: Int, in box: Int, of counts: inout [Int: Int]) throws(Misread) {
    guard (0..<boxes).contains(box), count >= 0 else { throw .outside }
    guard counts[box] == nil else { throw .unknown }
    counts[box] = count
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || ",;、，；،؛".contains(character)
  }
}
