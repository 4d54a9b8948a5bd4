/// How wide the columns of a table are.
enum ColumnWidths {
  /// Points for each column; together `room`, or less where no column needs more.
  ///
  /// `natural` is the width without a line break, `least` that of the longest word.
  static func shared(natural: [Double], least: [Double], room: Double) -> [Double] {
    guard natural.reduce(0, +) > room else { return natural }
    let least = least.map { min($0, room * 0.6) }
    let needed = least.reduce(0, +)
    guard needed < room else { return least.map { $0 * room / max(needed, 1) } }
    // What is left goes to columns by how much more they would like.
    let wishes = zip(natural, least).map { max($0 - $1, 0) }
    let wished = max(wishes.reduce(0, +), 1)
    return zip(least, wishes).map { $0 + (room - needed) * $1 / wished }
  }
}
