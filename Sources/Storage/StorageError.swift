/// Why the log could not do what it was asked; nothing that was acknowledged before is lost by it.
package struct StorageError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What a caller may want to tell apart, each with something else to do next.
  package enum Reason: Sendable, Equatable, CaseIterable {
    /// The folder or a file in it cannot be made, opened or kept private.
    case cannotOpen
    /// The folder, the file or the whole disk takes no changes.
    case readOnly
    /// There is no room left, on the disk or in the share of this user; the same call can be tried again.
    case diskFull
    /// Another process or reader is in the way; the same call can be tried again.
    case busy
    /// The stream was erased and must not come back.
    case erased
    /// The stream has come to its end: nothing may be added to it.
    case ended
    /// Another stream already answers to this handle.
    case handleTaken
    /// The event holds a NUL character, which the log could not give back.
    case unstorable
    /// The file is no event log, or its content does not hold together.
    case damaged
    /// A later release wrote the file in a shape that this one does not know.
    case newerSchema
    /// The disk or the database reported something else.
    case failed
  }

  /// The case to decide by.
  package let reason: Reason
  /// One sentence that names the file or the stream.
  package let description: String

  /// Joins a reason and its sentence.
  init(_ reason: Reason, _ description: String) {
    self.reason = reason
    self.description = description
  }
}
