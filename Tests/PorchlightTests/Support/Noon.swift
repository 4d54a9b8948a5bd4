import Glibc

/// A place on earth where it is about noon now: a test that stays there sees no midnight.
enum Noon {
  /// How far its clocks are ahead of Greenwich, in hours from -12 to 11.
  private static let hours: Int = { 12 - time(nil) / 3600 % 24 }()

  /// What the program finds in its environment there, as `tzset` reads it: hours west of Greenwich.
  static let environment = ["TZ": "NOON\(hours > 0 ? "-" : "+")\(abs(hours))"]

  /// The day there, such as `2026-11-22`.
  static var day: String {
    var seconds = time(nil) + hours * 3600
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let (month, day) = (parts.tm_mon + 1, parts.tm_mday)
    return "\(parts.tm_year + 1900)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
