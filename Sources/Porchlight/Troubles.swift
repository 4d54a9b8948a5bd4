import Questionnaires

/// What the program was asked to do and could not, with the latest reason, until it is done after all.
struct Troubles {
  /// What was to be done; words by their file, walks by their ids.
  enum Work: Hashable {
    case openingPack, openingStore, openingWords(String), openingLanguage(String), drawingCode,
      storing(String), erasing(String),
      makingPage, savingPage,
      counting, savingHost, sweeping
  }

  private var reasons: [(work: Work, reason: any Error)] = []

  /// Whether all has been done.
  var isEmpty: Bool { reasons.isEmpty }

  /// One sentence each, for whoever runs the program; the same is not said twice.
  func sentences(in words: InterfaceWords) -> [String] {
    var said: [String] = []
    for (work, error) in reasons {
      let reason = (error as? any WordedError)?.sentence(in: words) ?? "\(error)"
      let sentence = work.opening.map { words($0, ["reason": reason]) } ?? reason
      if !said.contains(sentence) { said.append(sentence) }
    }
    return said
  }

  /// Keeps why something could not be done; the reason before that one counts no longer.
  mutating func add(_ work: Work, _ error: any Error) {
    settle(work)
    reasons.append((work, error))
  }

  /// It is done, or needs to be done no longer.
  mutating func settle(_ work: Work) { reasons.removeAll { $0.work == work } }
}

extension Troubles.Work {
  /// The reasons of the others say by themselves what they are about.
  fileprivate var opening: CommandWord? {
    switch self {
    case .openingPack, .openingStore, .openingWords, .openingLanguage, .drawingCode: nil
    case .storing: .troubleStoring
    case .erasing: .troubleErasing
    case .makingPage: .troublePage
    case .savingPage: .troubleSaving
    case .counting: .troubleCounting
    case .savingHost: .troubleSetup
    case .sweeping: .troubleLooking
    }
  }
}
