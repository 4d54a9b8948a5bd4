package import Interviewing

/// Where the people of a file gave their answers, and what they were told there.
package struct AnswerPlace: Equatable, Sendable {
  package let setting: Setting
  /// What personal questions are for, in the host's words; nil where nobody has said it, and on one's own computer,
  /// where they are asked in any case.
  package let purpose: String?

  /// On one's own computer a purpose is forgotten, because nothing waits for it there.
  package init(_ setting: Setting, purpose: String? = nil) {
    self.setting = setting
    self.purpose = setting == .own ? nil : purpose
  }
}
