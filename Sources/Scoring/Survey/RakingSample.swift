/// The people of a raking, collapsed to the cells in which anybody is.
struct RakingSample {
  /// A number for what each person has in common with others.
  private let keyOf: [UInt32]
  /// The cell of each number; −1 where nobody is.
  private let cellOf: [Int32]
  /// `categories[margin][cell]`.
  private(set) var categories: [[Int]]
  /// How many people are in each cell, and what one of them weighs to begin with.
  private(set) var people: [Int] = []
  private(set) var startWeight: [Double] = []

  /// Refuses margins of unequal lengths and categories without a target.
  init(_ margins: [Raking.Margin], start: [Double]?, by parallel: Parallel) throws(ScoringError) {
    let size = margins.first?.categories.count ?? 0
    for (index, margin) in margins.enumerated() {
      guard margin.categories.count == size else { throw .unequalLengths(size, margin.categories.count) }
      if let highest = margin.categories.max(), highest >= margin.targets.count {
        throw .sampleWithoutTarget(margin: index, category: Int(highest))
      }
    }
    let isPlain = start.map { start in start.allSatisfy { $0 == start[0] } } ?? true
    if isPlain, let keys = Self.keys(margins, size, by: parallel) {
      self.init(keys, margins, startWeight: start?.first ?? 1, by: parallel)
    } else {
      self.init(margins, start: start ?? Array(repeating: 1, count: size))
    }
  }

  /// More combinations than this are numbered as they are met.
  private static let mostKeys = 1 << 16

  /// Categories as the digits of one number; nil when the numbers would be many.
  private static func keys(_ margins: [Raking.Margin], _ size: Int, by parallel: Parallel) -> [UInt32]? {
    var count = 1
    for margin in margins {
      count *= margin.targets.count
      guard count <= mostKeys else { return nil }
    }
    return [UInt32](unsafeUninitializedCapacity: size) { keys, filled in
      nonisolated(unsafe) let keys = keys
      parallel.overRanges(size) { people in
        for person in people { keys.initializeElement(at: person, to: 0) }
        for margin in margins {
          let width = UInt32(margin.targets.count)
          margin.categories.withUnsafeBufferPointer { categories in
            for person in people { keys[person] = keys[person] &* width &+ UInt32(categories[person]) }
          }
        }
      }
      filled = size
    }
  }

  private init(_ keys: [UInt32], _ margins: [Raking.Margin], startWeight: Double, by parallel: Parallel) {
    keyOf = keys
    let count = margins.reduce(1) { $0 * $1.targets.count }
    let parts = parallel.collect(keys.count) { people in
      var counts = [Int](repeating: 0, count: count)
      keys.withUnsafeBufferPointer { keys in
        counts.withUnsafeMutableBufferPointer { counts in
          for person in people { counts[Int(keys[person])] &+= 1 }
        }
      }
      return counts
    }
    var cellOf = [Int32](repeating: -1, count: count)
    categories = margins.map { _ in [] }
    for key in 0..<count {
      let people = parts.reduce(0) { $0 + $1[key] }
      guard people > 0 else { continue }
      cellOf[key] = Int32(self.people.count)
      self.people.append(people)
      var digits = key
      for margin in margins.indices.reversed() {
        categories[margin].append(digits % margins[margin].targets.count)
        digits /= margins[margin].targets.count
      }
    }
    self.cellOf = cellOf
    self.startWeight = Array(repeating: startWeight, count: self.people.count)
  }

  private struct Key: Hashable {
    var cell: UInt32
    var category: UInt8
    var weight: Double
  }

  /// Numbers the distinct combinations as they are met, one margin after the other, by starting weight too.
  private init(_ margins: [Raking.Margin], start: [Double]) {
    var cells = [UInt32](repeating: 0, count: start.count)
    for margin in margins {
      var known: [Key: UInt32] = [:]
      for (person, category) in margin.categories.enumerated() {
        let key = Key(cell: cells[person], category: category, weight: start[person])
        let cell = known[key] ?? UInt32(known.count)
        known[key] = cell
        cells[person] = cell
      }
    }
    keyOf = cells
    let count = (cells.max().map { Int($0) } ?? -1) + 1
    cellOf = (0..<count).map { Int32($0) }
    people = Array(repeating: 0, count: count)
    var first = [Int](repeating: -1, count: count)
    for (person, cell) in cells.enumerated() {
      people[Int(cell)] += 1
      if first[Int(cell)] < 0 { first[Int(cell)] = person }
    }
    startWeight = first.map { start[$0] }
    categories = margins.map { margin in first.map { Int(margin.categories[$0]) } }
  }

  /// What belongs to the cells, one entry a person.
  func spread(_ values: [Double], by parallel: Parallel) -> [Double] {
    let byKey = cellOf.map { $0 < 0 ? 0 : values[Int($0)] }
    return [Double](unsafeUninitializedCapacity: keyOf.count) { spread, filled in
      nonisolated(unsafe) let spread = spread
      parallel.overRanges(keyOf.count) { people in
        byKey.withUnsafeBufferPointer { byKey in
          keyOf.withUnsafeBufferPointer { keyOf in
            for person in people { spread.initializeElement(at: person, to: byKey[Int(keyOf[person])]) }
          }
        }
      }
      filled = keyOf.count
    }
  }
}
