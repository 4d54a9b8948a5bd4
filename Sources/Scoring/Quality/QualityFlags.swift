/// What makes one walk's answers doubtful; shown, never a silent reason to leave somebody out.
///
/// Meade and Craig, "Identifying Careless Responses in Survey Data", Psychol. Methods 17 (2012).
package struct QualityFlags: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  /// One bit a flag.
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// One answer in at least 80 % of a screen of 8 or more questions.
  package static let longRun = QualityFlags(rawValue: 1)
  /// The same answer throughout a screen of 8 or more questions.
  package static let noSpread = QualityFlags(rawValue: 2)
  /// Faster than a third of the median seconds an item, or than 2 seconds.
  package static let speed = QualityFlags(rawValue: 4)
  /// Over half of the answers missing.
  package static let missing = QualityFlags(rawValue: 8)
  /// The same choice as best and as worst.
  package static let impossibleChoice = QualityFlags(rawValue: 16)
  /// One of three walks that were finished at one kiosk within five minutes.
  package static let crowded = QualityFlags(rawValue: 32)

  /// Faster than this nobody reads, in seconds an item.
  package static let fewestSeconds = 2.0
  /// The share of the median time below which an answer counts as fast.
  package static let fastShare = 1.0 / 3
  /// The share of missing answers above which a walk is doubtful.
  package static let mostMissing = 0.5

  /// What one walk is judged by; nil where it does not apply.
  package struct Evidence: Equatable, Sendable {
    package var screens: [ScreenAnswers]
    package var secondsPerItem: Double?
    /// The median of everybody who answered in the same way: assisted entry is slower.
    package var medianSeconds: Double?
    /// Of all answers asked for, 0…1.
    package var missingShare: Double
    package var best: Int?
    package var worst: Int?
    /// Whether two others were finished at the same kiosk within five minutes.
    package var isCrowded: Bool

    /// Seconds are nil where nobody measured them; the share is 0…1.
    package init(
      screens: [ScreenAnswers], secondsPerItem: Double? = nil, medianSeconds: Double? = nil,
      missingShare: Double = 0, best: Int? = nil, worst: Int? = nil, isCrowded: Bool = false
    ) {
      (self.screens, self.secondsPerItem, self.medianSeconds) = (screens, secondsPerItem, medianSeconds)
      (self.missingShare, self.best, self.worst) = (missingShare, best, worst)
      self.isCrowded = isCrowded
    }
  }

  /// The flags of one walk.
  package init(_ evidence: Evidence) {
    self = []
    if evidence.screens.contains(where: \.isLongRun) { insert(.longRun) }
    if evidence.screens.contains(where: \.hasNoSpread) { insert(.noSpread) }
    if let seconds = evidence.secondsPerItem {
      let fast = max(Self.fewestSeconds, (evidence.medianSeconds ?? 0) * Self.fastShare)
      if seconds < fast { insert(.speed) }
    }
    if evidence.missingShare > Self.mostMissing { insert(.missing) }
    if let best = evidence.best, best == evidence.worst { insert(.impossibleChoice) }
    if evidence.isCrowded { insert(.crowded) }
  }

  /// How many different reasons there are: a long run and no spread are one.
  package var families: Int {
    rawValue.nonzeroBitCount - (isSuperset(of: [.longRun, .noSpread]) ? 1 : 0)
  }

  /// Two reasons leave a walk out of the ranking that is printed beside the one with everybody.
  package var isLeftOutOfSensitivityRun: Bool { families >= 2 }
}
