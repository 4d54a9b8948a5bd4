package import Interviewing
package import Questionnaires
package import Reporting

/// What came of an effect.
package enum EffectResult: Sendable {
  case openedQuestionnaire(Questionnaire)
  case packBroken
  case openedStore
  case storeClosed
  case openedWords(InterfaceWords)
  case noWords(String)
  case drewWalk(NewWalk)
  case stored
  case notStored
  /// Nothing is stored: another walk has the code that was drawn.
  case codeTaken
  /// Nothing is stored: the walk was finished or erased from elsewhere, and takes no more answers.
  case walkGone
  case foundWalk(id: String, events: [WalkEvent])
  case noSuchWalk
  case erased
  case notErased
  case madePage(Document)
  case noPage
  case saved(path: String)
  case notSaved
  case printed
  /// The job left the queue, and the printing system cannot say whether it was printed.
  case handedOver
  case notPrinted(PrintProblem)
  case counted(GroupResult)
  /// The answers are there, but cannot be counted or put into words.
  case noResult
  case savedHost
  case notSavedHost
  case woke
}

/// What chance and the clock give a new walk.
package struct NewWalk: Equatable, Sendable {
  package var id: String
  package var seed: UInt64
  /// Four plain words with blanks between them.
  package var code: String
  /// Such as `2026-11`.
  package var month: String

  /// Drawn by the edge: neither clock nor chance is looked at in here.
  package init(id: String, seed: UInt64, code: String, month: String) {
    self.id = id
    self.seed = seed
    self.code = code
    self.month = month
  }
}

/// Why nothing came out of a printer.
package enum PrintProblem: Equatable, Sendable {
  /// No printer is set up here.
  case noPrinter
  /// The job waited too long and was called back.
  case stuck
  case refused
  /// Somebody cancelled the job, or the printing system gave it up; part of it may have come out.
  case stopped
  /// Letters of that size cannot be set here.
  case noLargePrint
  /// More pages would have come out than may on a day.
  case overLimit
  /// The pages could not be counted, and there is a limit.
  case notCounted
}

/// How many finished walks may be counted, and their topics, highest first, where there are enough of them.
package struct GroupResult: Sendable {
  package var people: Int
  package var lines: [GroupLine]
  /// What must be said with it.
  package var sentences: [String]

  /// Without lines where too few people have answered.
  package init(people: Int, lines: [GroupLine], sentences: [String] = []) {
    self.people = people
    self.lines = lines
    self.sentences = sentences
  }
}

/// One factor of a group's ranking.
package struct GroupLine: Equatable, Sendable {
  package var factor: String
  /// Nil when it would stand on too few people to be shown.
  package var score: Double?
  /// The places that it may truly have, such as "2nd to 5th"; nil where too few people stand behind it.
  package var place: String?
  /// Which topics it cannot be told apart from: those of the same number; nil without a place.
  package var tier: Int?
  /// How many called it a problem, in a sentence; empty where that may not be shown.
  package var heard: String

  /// The score is nil where nobody gave both parts.
  package init(
    factor: String, score: Double?, place: String? = nil, tier: Int? = nil, heard: String = ""
  ) {
    (self.factor, self.score, self.heard) = (factor, score, heard)
    (self.place, self.tier) = (place, tier)
  }
}
