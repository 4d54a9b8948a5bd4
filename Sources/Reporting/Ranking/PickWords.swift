import Interviewing

/// The words for a pick, by its place.
struct PickWords {
  /// As the end of the sentence that begins with the rating.
  let reason: ReportWord
  /// Alone; nil when picks were not answered.
  let sentence: ReportWord?
  /// As a contribution.
  let why: ReportWord
  /// The number of the place, or nothing.
  let place: String

  init(_ pick: FactorEvidence.Pick) {
    (reason, sentence, why) =
      switch pick {
      case .notAnswered: (.reasonRated, nil, .whyNotPicked)
      case .notPicked: (.reasonNotPicked, .pickNotPicked, .whyNotPicked)
      case .picked(1): (.reasonFirst, .pickFirst, .whyFirst)
      case .picked(2): (.reasonSecond, .pickSecond, .whySecond)
      case .picked(3): (.reasonThird, .pickThird, .whyThird)
      case .picked(_?): (.reasonPlaced, .pickPlaced, .whyPlaced)
      case .picked(nil): (.reasonPicked, .pickPicked, .whyPicked)
      }
    place = if case .picked(let number?) = pick { String(number) } else { "" }
  }
}
