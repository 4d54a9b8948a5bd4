import Questionnaires
import Reporting
import Scoring
import Storage

extension StorageError: WordedError {
  /// The plain sentence, and in brackets what the system said, for whoever looks after the computer.
  func sentence(in words: InterfaceWords) -> String {
    let word: CommandWord =
      switch reason {
      case .cannotOpen: .storeCannotOpen
      case .readOnly: .storeReadOnly
      case .diskFull: .storeDiskFull
      case .busy: .storeBusy
      case .damaged: .storeDamaged
      case .newerSchema: .storeNewer
      case .erased, .ended, .handleTaken, .unstorable, .failed: .storeFailed
      }
    return words(word, ["detail": description])
  }
}

extension GroupRefusal: WordedError {
  func sentence(in words: InterfaceWords) -> String {
    switch self {
    case .tooFewInPart(let limit): words(CommandWord.tooFewInPart, ["limit": String(limit)])
    case .tooFewOutside(let limit): words(CommandWord.tooFewOutside, ["limit": String(limit)])
    case .tooFewInAll(let fewest): words(CommandWord.tooFewInAll, ["fewest": String(fewest)])
    case .emptyWave(let name): words(CommandWord.emptyWave, ["name": name])
    case .cannotHide(let question, let limit):
      words(CommandWord.cannotHide, ["question": question, "limit": String(limit)])
    case .fewInTarget(let question, let choice, let limit):
      words(
        CommandWord.fewInTarget, ["question": question, "choice": choice, "limit": String(limit)])
    case .targetWithoutSample(let question, let choice):
      words(CommandWord.targetWithoutSample, ["question": question, "choice": choice])
    case .sampleWithoutTarget(let question, let choice):
      words(CommandWord.sampleWithoutTarget, ["question": question, "choice": choice])
    case .nobodyInTarget: words(CommandWord.nobodyInTarget)
    case .contradictingTargets: words(CommandWord.contradictingTargets)
    case .scoring(let error): error.sentence(in: words)
    }
  }
}

extension ScoringError: WordedError {
  func sentence(in words: InterfaceWords) -> String {
    words(CommandWord.notCalculated, ["detail": description])
  }
}
