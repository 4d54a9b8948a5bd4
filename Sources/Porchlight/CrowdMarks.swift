import Interviewing
import Storage

/// Notes behind walks that they were finished too fast together at this kiosk; of when they were, nothing is kept.
struct CrowdMarks {
  /// Nil where walks that end soon after one another are nothing to wonder at.
  private var pace: KioskPace?

  init(_ setting: Setting) { pace = setting == .kiosk ? KioskPace() : nil }

  /// A walk was finished just now.
  mutating func finished(_ walk: String, in log: EventLog) throws(StorageError) {
    guard let crowd = pace?.finish(walk, at: Chance.uptime), !crowd.isEmpty else { return }
    try log.appendBehind(crowd.map { StoredEvent(.crowded, walk: $0) })
  }
}
