import FoundationEssentials

/// An event as it is stored: a kind, a schema number and a JSON text.
package struct EventPayload: Equatable, Sendable {
  package var kind: String
  package var schema: Int
  /// JSON with its keys in alphabetical order: the same event gives the same bytes.
  package var json: String

  /// An event as it stands in the log; the text is checked when it is read.
  package init(kind: String, schema: Int, json: String) {
    self.kind = kind
    self.schema = schema
    self.json = json
  }

  /// The schema that this version writes.
  ///
  /// 1 had no own words beside several choices, no coins, no seconds and no purpose; all else is the same.
  package static let currentSchema = 2
}

/// Why a stored event cannot be read.
package enum EventError: Error, Sendable, Equatable, CustomStringConvertible {
  case unknownKind(String)
  case newerSchema(Int)
  case damaged(kind: String)

  package var description: String {
    switch self {
    case .unknownKind(let kind): "An event of the kind \"\(kind)\" is not known."
    case .newerSchema(let schema): "An event was written by a newer version (schema \(schema))."
    case .damaged(let kind): "An event of the kind \"\(kind)\" cannot be read."
    }
  }
}

extension WalkEvent {
  /// The kinds under which events are stored.
  package enum Kind: String, Sendable {
    case started, lengthChosen, answered, languageChanged, stopped, finished, crowded
  }

  package var kind: Kind {
    switch self {
    case .started: .started
    case .lengthChosen: .lengthChosen
    case .answered: .answered
    case .languageChanged: .languageChanged
    case .stopped: .stopped
    case .finished: .finished
    case .crowded: .crowded
    }
  }

  /// The event as it is stored.
  package var payload: EventPayload {
    EventPayload(kind: kind.rawValue, schema: EventPayload.currentSchema, json: EventJSON.text(fields))
  }

  /// Reads a stored event back.
  package init(_ payload: EventPayload) throws(EventError) {
    guard payload.schema <= EventPayload.currentSchema else { throw .newerSchema(payload.schema) }
    guard let kind = Kind(rawValue: payload.kind) else { throw .unknownKind(payload.kind) }
    guard let fields = try? JSONDecoder().decode(EventFields.self, from: Data(payload.json.utf8)),
      let event = fields.event(of: kind)
    else { throw .damaged(kind: payload.kind) }
    self = event
  }
}
