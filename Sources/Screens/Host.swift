package import Interviewing

/// What the host of a computer has decided about it.
package struct Host: Equatable, Sendable {
  package var setting: Setting
  /// What the personal questions are for, in the host's words and the first language of the questionnaire; nil leaves
  /// them out in kiosks and sessions.
  package var purpose: String?
  /// The same in further languages. Whoever reads another one is not asked personal questions: nobody can agree to
  /// what they cannot read.
  package var otherPurposes: [String: String] = [:]
  /// How many pages a day people may print at a kiosk; nil for as many as they like, 0 where nobody can tell.
  package var pageLimit: Int?
  /// Whether answers are made up and kept apart, and every page says so.
  package var isRehearsal: Bool
  /// Whether nobody can tell if answers here are made up: then none are taken on a screen.
  package var isUnclear = false

  /// What a limit can be.
  package static let pageLimits = 1...9_999

  /// The purpose is nil where personal questions are left out.
  package init(setting: Setting, purpose: String? = nil, pageLimit: Int? = nil, isRehearsal: Bool = false) {
    self.setting = setting
    self.purpose = purpose
    self.pageLimit = pageLimit
    self.isRehearsal = isRehearsal
  }

  /// What people who read a language are told; nil where nothing is said in it.
  package func purpose(in language: String, base: String) -> String? {
    purposes(base: base)[language]
  }

  /// All of them by language; the base is the first language of the questionnaire.
  package func purposes(base: String) -> [String: String] {
    otherPurposes.merging(purpose.map { [base: $0] } ?? [:]) { $1 }
  }

  /// Pages are counted where whoever comes by prints them; nil elsewhere.
  package var counting: PageCounting? { setting == .kiosk ? PageCounting(limit: pageLimit) : nil }

  /// A computer on which nothing has been set up belongs to the person before it.
  package static let own = Host(setting: .own)
  /// Where the host's decision cannot be read: nothing that could expose a person.
  package static let safest = Host(setting: .kiosk, pageLimit: 0)
}
