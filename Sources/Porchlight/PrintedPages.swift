import Questionnaires
import Storage

/// How many pages came out here for visitors: a small file in the data folder, apart from all answers.
///
/// No time finer than the day is in it, so that it tells nobody who was here when.
struct PrintedPages: Sendable {
  /// The data folder.
  let folder: String

  /// What the file holds.
  struct Count: Equatable, Sendable {
    /// The day of the first page, such as `2026-11-22`.
    var since: String
    var total: Int
    /// The day of the last page, and how many came out on it.
    var day: String
    var onDay: Int

    /// How many came out on a day; only the last day is known.
    func pages(on day: String) -> Int { day == self.day ? onDay : 0 }
  }

  /// Why pages could not be counted.
  enum Failure: Error, Equatable {
    /// The file holds no count, and nobody guesses at it.
    case unreadable
    /// It stays with another process, or the disk is full.
    case notKept
    /// There would be more on this day than there may be.
    case overLimit
  }

  var path: String { file.path }
  private var file: LabelledFile { LabelledFile(path: "\(folder)/printed-pages.txt") }
  private static let most = 999_999_999
  /// How long the count may stay with another process.
  private static let patience: Milliseconds = 2_000

  /// What has been counted; nil where nothing has been.
  func read() throws(Failure) -> Count? {
    let values: [String: String]?
    do { values = try file.values(["since", "total", "day", "pages"]) } catch { throw .unreadable }
    guard let values else { return nil }
    guard let since = Self.day(values["since"]), let day = Self.day(values["day"]),
      let total = Self.number(values["total"]), let onDay = Self.number(values["pages"]), onDay <= total
    else { throw .unreadable }
    return Count(since: since, total: total, day: day, onDay: onDay)
  }

  /// Counts pages before they are printed, so that two screens cannot both print the last ones.
  func take(_ pages: Int, limit: Int?, on day: String) throws(Failure) {
    try change { count throws(Failure) in
      let before = count ?? Count(since: day, total: 0, day: day, onDay: 0)
      let onDay = before.pages(on: day) + pages
      if let limit, onDay > limit { throw .overLimit }
      return Count(since: before.since, total: min(before.total + pages, Self.most), day: day, onDay: onDay)
    }
  }

  /// Takes back pages that did not come out after all; where that cannot be kept, they stay counted.
  func giveBack(_ pages: Int, of day: String) {
    try? change { count throws(Failure) in
      guard var count else { return nil }
      count.total = max(count.total - pages, 0)
      if count.day == day { count.onDay = max(count.onDay - pages, 0) }
      return count
    }
  }

  /// Alone, from reading to writing; nil writes nothing.
  private func change(_ work: (Count?) throws(Failure) -> Count?) throws(Failure) {
    file.makeFolder()
    let lock: FileLock
    do { lock = try FileLock(path: "\(folder)/printed-pages.lock", patience: Self.patience) } catch {
      throw .notKept
    }
    defer { lock.release() }
    guard let count = try work(read()) else { return }
    do { try write(count) } catch { throw .notKept }
  }

  private func write(_ count: Count) throws(DiskFile.Failure) {
    try file.write([
      ("since", count.since), ("total", String(count.total)), ("day", count.day),
      ("pages", String(count.onDay)),
    ])
  }

  private static func day(_ text: String?) -> String? {
    guard let text, text.utf8.count == 10, Month(text) != nil else { return nil }
    return text
  }

  private static func number(_ text: String?) -> Int? {
    text.flatMap { LabelledFile.number($0, within: 0...most) }
  }
}
