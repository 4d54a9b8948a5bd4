package import Interviewing

/// Why a cell that says something was not taken.
package enum CellRefusal: Error, Sendable, Equatable {
  /// Our rules do not show the question to this person.
  case notAsked(NotAskedReason)
  case unknownChoice
  /// The words fit several choices, and none of them in the person's language.
  case ambiguousChoice
  /// A choice of the question that this person was not offered, such as an order of what was not picked.
  case notOffered
  case notANumber
  /// No number of seconds, or more than a day.
  case notSeconds
  /// Words behind a choice that takes none in this walk.
  case ownWord
  /// The question has a column of its own, which counts.
  case anotherColumn
  /// The default length is taken instead.
  case unknownLength
  /// The month of the taking is taken instead.
  case notAMonth
  /// The interview does not take the answer.
  case refused(Refusal)
  /// Only this part of a cell with several choices is wrong.
  indirect case part(String, CellRefusal)
}

extension CellRefusal {
  /// The words for the reason.
  package var word: AnswerFileWord {
    switch self {
    case .notAsked(.length): .refusedLength
    case .notAsked(.minor): .refusedMinor
    case .notAsked(.personal): .refusedPersonal
    case .notAsked(.relevance): .refusedRelevance
    case .notAsked(.opening): .refusedOpening
    case .unknownChoice: .refusedUnknownChoice
    case .ambiguousChoice: .refusedAmbiguous
    case .notOffered: .refusedNotOffered
    case .notANumber: .refusedNotANumber
    case .notSeconds: .refusedNotSeconds
    case .ownWord: .refusedOwnWord
    case .anotherColumn: .refusedAnotherColumn
    case .unknownLength: .refusedUnknownLength
    case .notAMonth: .refusedNotAMonth
    case .refused(let refusal): Self.word(for: refusal)
    case .part(_, let reason): reason.word
    }
  }

  private static func word(for refusal: Refusal) -> AnswerFileWord {
    switch refusal {
    case .unknownChoice: .refusedUnknownChoice
    case .tooMany: .refusedTooMany
    case .overTotal: .refusedOverTotal
    case .excludesOthers: .refusedExcludes
    case .notWithin: .refusedOutOfRange
    case .tooLong: .refusedTooLong
    case .mustBeAnswered: .refusedMustBeAnswered
    default: .refusedKind
    }
  }
}
