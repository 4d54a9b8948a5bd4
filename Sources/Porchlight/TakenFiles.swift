import Storage

/// What the log remembers of files of answers: how far each was taken, by its content and never by people.
///
/// It is kept in the transaction of the walks themselves, so that neither is there without the other.
struct TakenFiles {
  private enum Kind: String { case rowsTaken, fileTaken }

  /// Names the file in the log.
  let stream: String

  init(_ content: FileContent) {
    let digits = String(content.hash, radix: 16)
    stream = "file-\(String(repeating: "0", count: 16 - digits.count))\(digits)-\(content.bytes)"
  }

  /// How far a file was taken.
  enum State: Equatable { case never, until(people: Int), whole }

  func state(in log: EventLog) throws(StorageError) -> State {
    guard let last = try log.events(of: stream).last else { return .never }
    return last.kind == Kind.fileTaken.rawValue ? .whole : .until(people: Int(last.payload) ?? 0)
  }

  /// Says that so many people have been taken; a JSON number is a JSON text.
  func taken(people: Int) -> StoredEvent {
    StoredEvent(stream: stream, kind: Kind.rowsTaken.rawValue, schema: 1, payload: String(people))
  }

  func takenWhole(people: Int) -> StoredEvent {
    StoredEvent(stream: stream, kind: Kind.fileTaken.rawValue, schema: 1, payload: String(people))
  }
}
