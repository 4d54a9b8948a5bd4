/// One event as the log keeps it: what it belongs to, what it is called, and its content as text.
package struct StoredEvent: Sendable, Equatable {
  /// Names what the event is part of, such as one walk: a random identifier, never a person.
  package var stream: String
  /// Says what happened, in the words of the target that wrote it.
  package var kind: String
  /// Numbers the shape of `payload`, so that a later release still reads it.
  package var schema: Int
  /// JSON text; the log neither reads nor changes it. No NUL character, which JSON has no room for either.
  package var payload: String

  /// Makes an event of its four parts; its place in the log is given when it is appended.
  package init(stream: String, kind: String, schema: Int, payload: String) {
    self.stream = stream
    self.kind = kind
    self.schema = schema
    self.payload = payload
  }
}
