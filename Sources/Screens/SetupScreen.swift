import Interviewing
import Pages
import Questionnaires
import Reporting

/// Asks the host where this computer is used, how much people may print on it, whether and for what personal
/// questions are asked, and whether all of it is a rehearsal.
struct SetupScreen: Screen {
  /// What is asked now, or done.
  enum Stage: Equatable {
    case place, limiting, limit, personal, rehearsal, saving, saved
    /// In a language of the questionnaire.
    case purpose(PackLanguage)
  }

  static let settings: [Setting] = [.own, .kiosk, .session]
  static let longestPurpose = 300

  var stage = Stage.place
  var setting: Setting
  var hasLimit: Bool
  /// As it is typed.
  var limit: String
  var asksPersonal: Bool
  /// By language; nothing has been said in those that are not there.
  var purposes: [String: String]
  /// The languages of the questionnaire, its first one first.
  let languages: [PackLanguage]
  var isRehearsal: Bool

  /// Begins with what is set up now.
  init(_ host: Host, languages: [PackLanguage]) {
    self.languages = languages
    setting = host.setting
    let kept = host.pageLimit.flatMap { Host.pageLimits.contains($0) ? $0 : nil }
    hasLimit = kept != nil
    limit = kept.map { String($0) } ?? ""
    asksPersonal = host.setting != .own && (host.purpose != nil || !host.otherPurposes.isEmpty)
    purposes = host.otherPurposes
    if let base = languages.first?.code { purposes[base] = host.purpose }
    isRehearsal = host.isRehearsal
  }

  func page(_ visit: Visit) -> Page {
    switch stage {
    case .place:
      form("place", visit, .setupWhere, control: choice(places, at: Self.settings.firstIndex(of: setting)))
    case .limiting:
      form(
        "limiting", visit, .setupLimiting,
        control: choice([.setupLimitNo, .setupLimitYes], at: hasLimit ? 1 : 0))
    case .limit:
      form("limit", visit, .setupLimit, [.hint(visit.say(.setupLimitWhy), always: true)], control: number)
    case .personal:
      form(
        "personal", visit, .setupPersonal, [.hint(visit.say(.setupPersonalWhy), always: true)],
        control: choice([.setupPersonalNo, .setupPersonalYes], at: asksPersonal ? 1 : 0))
    case .purpose(let language):
      form(
        language == languages.first ? "purpose" : "purpose-\(language.code)", visit, .setupPurpose,
        hints(language, visit), control: field(language))
    case .rehearsal:
      form(
        "rehearsal", visit, .setupRehearsal, [.hint(visit.say(.setupRehearsalWhy), always: true)],
        control: choice([.setupRehearsalNo, .setupRehearsalYes], at: isRehearsal ? 1 : 0))
    case .saving:
      visit.page(
        "setup/saving", title: visit.say(.setupTitle), [.paragraph(visit.say(.setupSaving))],
        offers: [Offer(.next, visit.say(.commandTryAgain)), visit.offer(.back)])
    case .saved:
      visit.page(
        "setup/saved", title: visit.say(.setupTitle),
        [.heading(visit.say(.setupSaved)), .paragraph(visit.say(consequence))] + notAsked(visit)
          + limits(visit)
          + (isRehearsal ? [.paragraph(visit.words(ReportWord.rehearsalNote))] : []),
        control: .menu(Menu([MenuItem(visit.say(.done))])), offers: [])
    }
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .chose(let index): choose(index, &visit)
    case .typed(let text): type(text)
    case .asked(.next): goOn(&visit)
    case .asked(.back): goBack(&visit)
    default: break
    }
  }

  mutating func receive(_ result: EffectResult, _ visit: inout Visit) {
    guard stage == .saving else { return }
    switch result {
    case .savedHost:
      visit.notice = nil
      visit.host = host
      stage = .saved
    case .notSavedHost: visit.notice = Notice(.failed, visit.say(.setupNotSaved))
    default: break
    }
  }

  /// Nobody is hurried here.
  func patience(_ visit: Visit) -> Double? { nil }
}

// MARK: - Pages

extension SetupScreen {
  private var places: [ScreenWord] { [.setupOwn, .setupKiosk, .setupSession] }

  private var consequence: ScreenWord {
    if setting == .own { return .setupMayAsk }
    return asksPersonal ? .setupWithPersonal : .setupWithoutPersonal
  }

  /// In which languages people are not asked what is personal, though others are.
  private func notAsked(_ visit: Visit) -> [Block] {
    guard setting != .own, asksPersonal else { return [] }
    return languages.filter { written(in: $0) == nil }
      .map { .paragraph(visit.say(.setupNotIn, ["language": $0.name])) }
  }

  private func form(
    _ id: String, _ visit: Visit, _ question: ScreenWord, _ hints: [Block] = [],
    control: (Visit) -> Control
  ) -> Page {
    visit.page(
      "setup/\(id)", title: visit.say(.setupTitle), [.question(visit.say(question))] + hints,
      control: control(visit), offers: visit.offers(.next, .back, .language))
  }

  private func choice(_ words: [ScreenWord], at index: Int?) -> (Visit) -> Control {
    { visit in
      .choose(
        Choose(items: words.map { ChoiceItem(visit.say($0)) }, marked: index.map { [$0] } ?? [], maximum: 1))
    }
  }

  /// Where there are several languages each gets its own words, and any may be left out that is not the only one.
  private func hints(_ language: PackLanguage, _ visit: Visit) -> [Block] {
    guard languages.count > 1 else { return [.hint(visit.say(.setupPurposeShown), always: true)] }
    let name = ["language": language.name]
    return [visit.say(.setupPurposeIn, name), visit.say(.setupPurposeMaybe, name)].map {
      .hint($0, always: true)
    }
  }

  private func field(_ language: PackLanguage) -> (Visit) -> Control {
    let purpose = purposes[language.code] ?? ""
    return { visit in
      .text(
        TextEntry(
          text: purpose, limit: Self.longestPurpose,
          counter: visit.say(.questionLettersLeft, count: Self.longestPurpose - purpose.count),
          prompt: visit.say(.setupType)))
    }
  }

  private func number(_ visit: Visit) -> Control {
    .integer(IntegerEntry(text: limit, range: Host.pageLimits, prompt: visit.say(.setupType)))
  }

  private func limits(_ visit: Visit) -> [Block] {
    guard let counting = host.counting else { return [] }
    let sentence = counting.limit.map { visit.say(.setupLimitIs, count: $0) }
    return [.paragraph(sentence ?? visit.say(.setupLimitNone))]
  }
}
