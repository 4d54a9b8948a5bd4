import Interviewing
import Scoring

/// How many walks carry which quality flag; nobody is left out for it.
package struct GroupQuality: Equatable, Sendable {
  /// A reason to doubt how a walk was answered.
  package enum Flag: String, CaseIterable, Sendable {
    /// One answer for nearly all of eight ratings or more.
    case sameAnswers
    /// Faster than people read.
    case fast
    /// No level for more than half of the ratings.
    case missing
    /// Three at one kiosk within five minutes.
    case crowded

    /// A long run and no spread are one reason.
    fileprivate var flags: QualityFlags {
      switch self {
      case .sameAnswers: [.longRun, .noSpread]
      case .fast: .speed
      case .missing: .missing
      case .crowded: .crowded
      }
    }
  }

  /// How many walks carry each flag.
  package let counts: [Flag: Int]
  /// Positions among the walks looked at of those that carry two flags.
  package let doubtful: [Int]
  /// How many walks were timed.
  package let timed: Int

  /// Looks at some walks by their positions; what is fast depends on all walks of the same setting.
  package init(_ all: [WalkMarks], walks: [Int]) {
    let medians = Self.medians(all)
    let marks = walks.map { all[$0] }
    let flags = marks.map { mark in mark.flags(medianSeconds: mark.setting.flatMap { medians[$0] }) }
    counts = Flag.allCases.reduce(into: [:]) { counts, flag in
      counts[flag] = flags.count { !$0.isDisjoint(with: flag.flags) }
    }
    doubtful = flags.indices.filter { flags[$0].isLeftOutOfSensitivityRun }
    timed = marks.count { $0.secondsPerRating != nil }
  }

  /// The middle pace of each setting: whoever enters for others is slower.
  private static func medians(_ marks: [WalkMarks]) -> [Setting: Double] {
    var paces: [Setting: [Double]] = [:]
    for mark in marks {
      guard let setting = mark.setting, let pace = mark.secondsPerRating else { continue }
      paces[setting, default: []].append(pace)
    }
    return paces.mapValues { paces in
      let sorted = paces.sorted()
      return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
  }
}
