package import Interviewing

/// Where the people of a file gave their answers, and what they were told there.
package struct AnswerPlace: Equatable, Sendable {
  package let setting: Setting
  /// What personal questions are for, in the host's words, by language; nothing where nobody has said it, and on
  /// one's own computer, where they are asked in any case.
  package let purposes: [String: String]

  /// On one's own computer purposes are forgotten, because nothing waits for them there.
  package init(_ setting: Setting, purposes: [String: String] = [:]) {
    self.setting = setting
    self.purposes = setting == .own ? [:] : purposes
  }
}
