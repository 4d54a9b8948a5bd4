import Foundation

/// How much is tested: everything in `make soak`, a part of it in every run.
package enum Soak {
  package static let isOn = ProcessInfo.processInfo.environment["PORCHLIGHT_SOAK"] == "1"

  /// The full number, or a fifth of it.
  package static func count(_ full: Int) -> Int { isOn ? full : full / 5 }
}
