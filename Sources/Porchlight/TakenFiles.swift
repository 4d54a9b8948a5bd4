import Storage

/// What the log remembers of files of answers: how far each was taken, by its content and never by people.
///
/// It is kept in the transaction of the walks themselves, so that neither is there without the other.
struct TakenFiles {
  private enum Kind: String { case rowsTaken, fileTaken }

  /// What the names of all of them in the log begin with.
  private static let opening = "file-"

  /// Names the file in the log.
  let stream: String
  /// The files that this one would be if rows were added to them at their end.
  private let earlier: [String]

  init(_ content: FileContent) {
    stream = Self.stream(of: content.print)
    earlier = content.beginnings.map(Self.stream)
  }

  private static func stream(of print: FileContent.Print) -> String {
    let digits = String(print.hash, radix: 16)
    return "\(opening)\(String(repeating: "0", count: 16 - digits.count))\(digits)-\(print.bytes)"
  }

  /// How many bytes the files had that were taken before.
  static func lengths(in log: EventLog) throws(StorageError) -> [Int] {
    try log.streams(beginning: opening).compactMap { $0.split(separator: "-").last.flatMap { Int($0) } }
  }

  /// How far a file was taken.
  enum State: Equatable { case never, until(people: Int), whole }

  /// By itself, or as the beginning of a file to which rows were added.
  func state(of people: Int, in log: EventLog) throws(StorageError) -> State {
    var taken = 0
    for stream in [stream] + earlier {
      guard let last = try log.events(of: stream).last else { continue }
      if stream == self.stream, last.kind == Kind.fileTaken.rawValue { return .whole }
      taken = max(taken, Int(last.payload) ?? 0)
    }
    return taken == 0 ? .never : taken < people ? .until(people: taken) : .whole
  }

  /// Says that so many people have been taken; a JSON number is a JSON text.
  func taken(people: Int) -> StoredEvent {
    StoredEvent(stream: stream, kind: Kind.rowsTaken.rawValue, schema: 1, payload: String(people))
  }

  func takenWhole(people: Int) -> StoredEvent {
    StoredEvent(stream: stream, kind: Kind.fileTaken.rawValue, schema: 1, payload: String(people))
  }
}
