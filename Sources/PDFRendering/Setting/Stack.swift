/// Lines and shapes under each other that become one piece.
struct Stack {
  private(set) var height = 0.0
  private(set) var marks: [Mark] = []

  init() {}

  init(_ lines: some Sequence<Typesetter.Line>) { add(lines) }

  mutating func add(_ lines: some Sequence<Typesetter.Line>) {
    for line in lines {
      marks += line.marks.map { $0.moved(y: height) }
      height += line.height
    }
  }

  mutating func add(space: Double) { height += space }

  /// Paints at the height reached so far, and takes no room.
  mutating func paint(_ marks: [Mark]) { self.marks += marks.map { $0.moved(y: height) } }

  /// Puts another stack beside what is there, from the top.
  mutating func put(beside other: Stack) {
    marks += other.marks
    height = max(height, other.height)
  }

  func piece(space: Double = 0, keepsWithNext: Bool = false) -> Piece {
    Piece(height: height, space: space, keepsWithNext: keepsWithNext, marks: marks)
  }
}
