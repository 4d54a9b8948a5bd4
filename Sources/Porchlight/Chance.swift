import Glibc
import Storage

/// The clock and the dice, read here and passed on as values.
enum Chance {
  /// Seconds on a clock that is never set.
  static var uptime: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// This month where the computer stands, such as `2026-11`.
  static var month: String { String(day.dropLast(3)) }

  /// Today where the computer stands, such as `2026-11-22`.
  static var day: String {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let (month, day) = (parts.tm_mon + 1, parts.tm_mday)
    return "\(parts.tm_year + 1900)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Milliseconds from 1970 to the first moment of this month.
  private static var monthStart: UInt64 {
    let day = day.split(separator: "-").compactMap { Int32($0) }
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (day[0] - 1900, day[1] - 1, 1)
    return UInt64(max(0, timegm(&parts))) * 1000
  }

  /// The id of a new walk. It tells the month and nothing finer, as the walk itself: who looks at the log must not
  /// learn when somebody stood there.
  static var walkID: String { UUIDv7(milliseconds: monthStart, random: (number, number)).description }

  static var number: UInt64 { UInt64.random(in: 0...UInt64.max) }

  /// Four words with blanks between them.
  static func code(from words: [String]) -> String {
    (0..<4).compactMap { _ in words.randomElement() }.joined(separator: " ")
  }
}
