package import Interviewing
package import Reporting

/// What must happen outside, as data; the executable does it and reports back.
package enum Effect: Sendable {
  /// Reads the questionnaire; answered with `openedQuestionnaire` or `packBroken`.
  case openQuestionnaire
  /// Opens the event log; answered with `openedStore` or `storeClosed`.
  case openStore
  /// Reads the interface words of a language; answered with `openedWords` or `noWords`.
  case openWords(String)
  /// Draws an id, a seed and a code for a new walk; answered with `drewWalk`.
  case drawWalk(language: String)
  /// Keeps events; answered with `stored`, `notStored`, `codeTaken` or `walkGone`.
  case append(walk: String, events: [WalkEvent], code: CodeChange)
  /// Looks a walk up by its code; answered with `foundWalk`, `noSuchWalk` or `storeClosed`.
  case findWalk(code: String)
  /// Erases a walk for good; answered with `erased` or `notErased`.
  case erase(walk: String, leavingTombstone: Bool)
  /// Makes the page of a walk; answered with `madePage` or `noPage`.
  case makePage(Interview, language: String)
  /// Makes the page that holds nobody's answers; answered with `madePage` or `noPage`.
  case makeHandout(language: String)
  case save(Document, PageFormat)
  /// Prints; answered with `printed` or `notPrinted`.
  case print(Document, counting: PageCounting?, isLarge: Bool)
  /// Counts the walks that may be counted; in steps, only as many as make whole groups of the smallest size, so
  /// that one walk more changes nothing. Answered with `counted`, `noResult` or `storeClosed`.
  case countGroup(language: String, inSteps: Bool)
  /// Keeps what the host has decided about this computer; answered with `savedHost` or `notSavedHost`.
  case saveHost(Host)
  /// Asks to be woken after some seconds; answered with `woke`.
  case wake(seconds: Double)
  /// Ends the program.
  case leave
}

/// What becomes of the code with which a walk can be gone on with.
package enum CodeChange: Equatable, Sendable {
  case keep
  case give(String)
  /// From now on the code opens nothing.
  case void
}

/// How a page is saved.
package enum PageFormat: String, CaseIterable, Sendable { case html, text, pdf }
