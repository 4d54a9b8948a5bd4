/// Runs pieces of work one after the other, or at once where the caller brings threads along.
package struct Parallel: Sendable {
  /// How many pieces can run at once.
  package let width: Int
  private let run: @Sendable (Int, @Sendable (Int) -> Void) -> Void

  /// One piece after the other, on the caller's thread.
  package static let serial = Parallel(width: 1) { count, work in
    for index in 0..<count { work(index) }
  }

  /// `run` calls its work once for every number below the count, and returns when all calls have.
  package init(width: Int, run: @escaping @Sendable (Int, @Sendable (Int) -> Void) -> Void) {
    (self.width, self.run) = (max(1, width), run)
  }

  /// Cuts 0..<count into about as many ranges as can run at once, and works on them.
  func overRanges(_ count: Int, _ work: @Sendable (Range<Int>) -> Void) {
    let size = (count + width - 1) / width
    guard size > 0 else { return }
    run((count + size - 1) / size) { piece in work((piece * size)..<min(count, (piece + 1) * size)) }
  }

  /// What the work makes of each range, in order.
  package func collect<Made: Sendable>(_ count: Int, _ work: @Sendable (Range<Int>) -> Made) -> [Made] {
    let size = max(1, (count + width - 1) / width)
    let pieces = (count + size - 1) / size
    return [Made?](unsafeUninitializedCapacity: pieces) { buffer, filled in
      nonisolated(unsafe) let buffer = buffer
      run(pieces) { piece in
        buffer.initializeElement(at: piece, to: work((piece * size)..<min(count, (piece + 1) * size)))
      }
      filled = pieces
    }.compactMap(\.self)
  }
}
