package import Interviewing
import Questionnaires
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

  /// Takes the ratings in the order of the questions; `stay` is how long the person stayed at them.
  init(_ ratings: [FactorEvidence.Severity], setting: Setting?, stay: Stay) {
    let shown = ratings.filter(\.wasShown)
    let levels = shown.map(\.ownLevel)
    let evidence = QualityFlags.Evidence(
      screens: [ScreenAnswers(levels)], missingShare: Self.missingShare(levels))
    own = UInt8(truncatingIfNeeded: QualityFlags(evidence).rawValue)
    self.setting = setting
    pace = stay.seconds(aQuestionOf: shown.count).map { Float($0) } ?? -1
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

extension FactorEvidence.Severity {
  /// Whether the factor's own question was answered in some way.
  fileprivate var wasShown: Bool {
    switch self {
    case .rated, .dontKnow, .preferNot: true
    case .areaRated, .notAnswered: false
    }
  }

  fileprivate var ownLevel: Int? {
    if case .rated(let level, _) = self { level } else { nil }
  }
}
