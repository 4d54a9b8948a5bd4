/// What the program was asked to do and could not, with the latest reason, until it is done after all.
struct Troubles {
  /// What was to be done; words by their language, walks by their ids.
  enum Work: Hashable {
    case openingPack, openingStore, openingWords(String), drawingCode, storing(String), erasing(String),
      makingPage, savingPage,
      counting, savingHost, sweeping
  }

  private var reasons: [(work: Work, reason: String)] = []

  /// One sentence each, for whoever runs the program; the same is not said twice.
  var sentences: [String] {
    var said: [String] = []
    for (work, reason) in reasons {
      let sentence = work.opening + reason
      if !said.contains(sentence) { said.append(sentence) }
    }
    return said
  }

  /// Keeps why something could not be done; the reason before that one counts no longer.
  mutating func add(_ work: Work, _ error: any Error) {
    settle(work)
    reasons.append((work, "\(error)"))
  }

  /// It is done, or needs to be done no longer.
  mutating func settle(_ work: Work) { reasons.removeAll { $0.work == work } }
}

extension Troubles.Work {
  /// The reasons of the others say by themselves what they are about.
  fileprivate var opening: String {
    switch self {
    case .openingPack, .openingStore, .openingWords, .drawingCode: ""
    case .storing: "Not everything could be stored. "
    case .erasing: "Answers that were to be erased are still here. "
    case .makingPage: "A page could not be made. "
    case .savingPage: "A page could not be saved. "
    case .counting: "The results could not be counted. "
    case .savingHost: "What was set up could not be kept. "
    case .sweeping: "Walks that were broken off could not be looked for. "
    }
  }
}
