import Glibc

/// The clock and the dice, read here and passed on as values.
enum Chance {
  /// Milliseconds since 1970.
  static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return UInt64(time.tv_sec) * 1000 + UInt64(time.tv_nsec) / 1_000_000
  }

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

  static var number: UInt64 { UInt64.random(in: 0...UInt64.max) }

  /// Four words with blanks between them.
  static func code(from words: [String]) -> String {
    (0..<4).compactMap { _ in words.randomElement() }.joined(separator: " ")
  }
}
