/// Why a step cannot be taken; nothing has changed then.
package enum Refusal: Error, Sendable, Equatable {
  case notStarted
  case alreadyStarted
  case alreadyFinished
  case unknownLength(String)
  case unknownLanguage(String)
  case unknownQuestion(String)
  /// Relevance, length, opened areas or the rule for minors leave the question out.
  case notAsked(String)
  /// A kind of answer that the question does not take.
  case wrongKind(String)
  case unknownChoice(String)
  case nothingChosen
  case tooMany(maximum: Int)
  /// The named choice excludes all others.
  case excludesOthers(String)
  case notWithin(ClosedRange<Int>)
  /// More coins than there are.
  case overTotal(Int)
  case tooLong(maximum: Int)
  /// A control takes neither *Don't know* nor *Prefer not to say*.
  case mustBeAnswered
  case unknownSection(String)
  /// The section cannot be skipped as a whole.
  case notSkippable(String)
  /// Questions that are asked still wait for an answer.
  case unanswered(Int)
}

extension Refusal: CustomStringConvertible {
  /// One sentence for whoever feeds answers in; screens have their own words.
  package var description: String {
    switch self {
    case .notStarted: "The walk has not been started."
    case .alreadyStarted: "The walk has been started already."
    case .alreadyFinished: "The walk is finished."
    case .unknownLength(let name): "There is no length \"\(name)\"."
    case .unknownLanguage(let code): "The pack has no language \"\(code)\"."
    case .unknownQuestion(let name): "There is no question \"\(name)\"."
    case .notAsked: "The question is not asked of this person."
    case .wrongKind: "The question does not take this kind of answer."
    case .unknownChoice(let name): "\"\(name)\" is not one of the choices."
    case .nothingChosen: "Nothing is chosen."
    case .tooMany(let maximum): "More than \(maximum) are chosen."
    case .excludesOthers(let name): "\"\(name)\" cannot stand beside other choices."
    case .notWithin(let range): "The number is not from \(range.lowerBound) to \(range.upperBound)."
    case .overTotal(let total): "More than \(total) are shared out."
    case .tooLong(let maximum): "The text is longer than \(maximum) characters."
    case .mustBeAnswered: "Don't know and Prefer not to say are no answers here."
    case .unknownSection(let name): "There is no section \"\(name)\"."
    case .notSkippable: "The section cannot be skipped as a whole."
    case .unanswered(let count): "\(count) questions still wait for an answer."
    }
  }
}
