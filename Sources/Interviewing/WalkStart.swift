/// Where a walk is taken; decides about the words of consent.
package enum Setting: String, Sendable {
  case own, kiosk, session
}

/// What is fixed when a person says yes to start; the seed and the month come from outside.
package struct WalkStart: Equatable, Sendable {
  package var setting: Setting
  package var language: String
  /// Decides about every order that is drawn by lot.
  package var seed: UInt64
  /// Such as `2026-11`; nothing finer is kept.
  package var month: String
  /// What the host says the personal questions are for; nil where no host says it.
  package var purpose: String?

  /// The month is such as `2026-11`; the purpose is nil where nothing personal is asked.
  package init(setting: Setting, language: String, seed: UInt64, month: String, purpose: String? = nil) {
    self.setting = setting
    self.language = language
    self.seed = seed
    self.month = month
    self.purpose = purpose
  }

  /// With a purpose that can be shown, or none.
  var cleaned: WalkStart {
    var start = self
    start.purpose = purpose.map(CleanText.clean).flatMap { $0.isEmpty ? nil : $0 }
    return start
  }
}

/// Which pack a walk was begun with.
package struct PackStamp: Equatable, Sendable {
  package var id: String
  package var version: String
  package var contentHash: String

  /// The hash has 16 hexadecimal digits.
  package init(id: String, version: String, contentHash: String) {
    self.id = id
    self.version = version
    self.contentHash = contentHash
  }
}
