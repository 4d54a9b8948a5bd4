package import Interviewing
package import Scoring

/// How one walk's ratings were given, whoever gave them: what quality flags are made from.
///
/// Kept small, for there is one a walk: the flags that no other walk is needed for, where it was taken, and how
/// fast it went.
package struct WalkMarks: Equatable, Sendable {
  private let own: UInt8
  /// Nil where it is not known.
  package let setting: Setting?
  /// −1 where nobody measured it.
  private let pace: Float

  /// Takes the ratings in the order of the questions, those that were not shown included; `stay` is how long the
  /// person stayed at them, and whether two others were finished at the same kiosk at the same time.
  init(
    _ ratings: some Sequence<Evidence.Rating>, setting: Setting?, stay: Stay, isCrowded: Bool = false
  ) {
    var levels: [Int?] = []
    levels.reserveCapacity(ratings.underestimatedCount)
    for rating in ratings {
      switch rating {
      case .level(let level): levels.append(level)
      case .dontKnow, .declined: levels.append(nil)
      case .areaLevel, .notShown: break
      }
    }
    let evidence = QualityFlags.Evidence(
      screens: [ScreenAnswers(levels)], missingShare: Self.missingShare(levels), isCrowded: isCrowded)
    own = UInt8(truncatingIfNeeded: QualityFlags(evidence).rawValue)
    self.setting = setting
    pace = stay.seconds(aQuestionOf: levels.count).map { Float($0) } ?? -1
  }

  /// A few ratings without a level say nothing about the walk.
  private static func missingShare(_ levels: [Int?]) -> Double {
    guard levels.count >= ScreenAnswers.enoughItems else { return 0 }
    return Double(levels.count { $0 == nil }) / Double(levels.count)
  }

  /// Seconds a rating; nil where nobody measured it.
  package var secondsPerRating: Double? { pace < 0 ? nil : Double(pace) }

  /// All flags, once it is known how long the people of the same setting stay at a rating.
  package func flags(medianSeconds: Double?) -> QualityFlags {
    QualityFlags(rawValue: Int(own)).union(
      QualityFlags(
        QualityFlags.Evidence(screens: [], secondsPerItem: secondsPerRating, medianSeconds: medianSeconds)))
  }
}
