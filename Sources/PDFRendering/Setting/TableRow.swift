/// The cells of a row, each with its lines already at its place.
struct TableRow {
  var cells: [[Typesetter.Line]]
  /// Under the row, and over it, half of it each.
  var padding: Double

  var height: Double {
    padding + (cells.map { $0.reduce(0) { $0 + $1.height } }.max() ?? 0)
  }

  /// The row as one piece; as a piece a line where it is higher than `most`.
  func pieces(most: Double, rule: Mark, repeated: (marks: [Mark], height: Double)?) -> [Piece] {
    guard height > most else {
      return [piece(cells, top: padding / 2, bottom: padding / 2, rule: rule, repeated: repeated)]
    }
    let count = cells.map(\.count).max() ?? 0
    return (0..<count).map { index in
      let line = cells.map { $0.indices.contains(index) ? [$0[index]] : [] }
      return piece(
        line, top: index == 0 ? padding / 2 : 0, bottom: index == count - 1 ? padding / 2 : 0,
        rule: index == count - 1 ? rule : nil, repeated: repeated)
    }
  }

  private func piece(
    _ cells: [[Typesetter.Line]], top: Double, bottom: Double, rule: Mark?,
    repeated: (marks: [Mark], height: Double)?
  ) -> Piece {
    let stacks = cells.map { Stack($0) }
    let height = top + (stacks.map(\.height).max() ?? 0) + bottom
    let marks = stacks.flatMap { $0.marks.map { $0.moved(y: top) } }
    return Piece(
      height: height, marks: marks + (rule.map { [$0.moved(y: height)] } ?? []), repeated: repeated)
  }
}
