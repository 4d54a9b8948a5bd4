package import Questionnaires

extension InterfaceWords {
  /// A month as people say it, such as "November 2026"; nil for anything but `YYYY-MM`.
  package func month(_ stamp: String) -> String? {
    let parts = stamp.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[0].allSatisfy(\.isNumber), parts[1].count == 2,
      let number = Int(parts[1]), (1...12).contains(number)
    else { return nil }
    return self(ReportWord.monthYear, ["month": self(Self.months[number - 1]), "year": String(parts[0])])
  }

  private static let months: [ReportWord] = [
    .monthJanuary, .monthFebruary, .monthMarch, .monthApril, .monthMay, .monthJune, .monthJuly, .monthAugust,
    .monthSeptember, .monthOctober, .monthNovember, .monthDecember,
  ]

  /// When people will be told what came of their answers; nil while the host has not said so.
  func hearBack(_ place: Place) -> String? {
    month(place.hearBack).map { self(ReportWord.hearBack, ["month": $0]) }
  }
}
