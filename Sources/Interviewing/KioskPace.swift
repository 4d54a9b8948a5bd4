/// How fast walks come to their end at one kiosk: three within five minutes may be one person's.
///
/// The times live here, as long as the program runs, and are written down nowhere.
package struct KioskPace: Sendable {
  /// So many walks.
  package static let walks = 3
  /// Within so many seconds.
  package static let span = 300.0

  private struct End {
    var walk: String
    var time: Double
    var isMarked = false
  }

  /// The earliest first.
  private var ends: [End] = []

  /// Nobody has come to an end yet.
  package init() {}

  /// Takes a walk that was finished now, in seconds on a clock that is never set, and names the walks that were
  /// finished too fast together, each once.
  package mutating func finish(_ walk: String, at now: Double) -> [String] {
    ends.removeAll { now - $0.time > Self.span }
    ends.append(End(walk: walk, time: now))
    guard ends.count >= Self.walks else { return [] }
    let new = ends.filter { !$0.isMarked }.map(\.walk)
    for index in ends.indices { ends[index].isMarked = true }
    return new
  }
}
