import Interviewing
import Pages

/// Asks the host where this computer is used, and whether and for what personal questions are asked on it.
struct SetupScreen: Screen {
  private enum Stage: Equatable { case place, personal, purpose, saving, saved }

  private static let settings: [Setting] = [.own, .kiosk, .session]
  private static let longestPurpose = 300

  private var stage = Stage.place
  private var setting: Setting
  private var asksPersonal: Bool
  private var purpose: String

  /// Begins with what is set up now.
  init(_ host: Host) {
    setting = host.setting
    asksPersonal = host.setting != .own && host.purpose != nil
    purpose = host.purpose ?? ""
  }

  func page(_ visit: Visit) -> Page {
    switch stage {
    case .place:
      form("place", visit, .setupWhere, control: choice(places, at: Self.settings.firstIndex(of: setting)))
    case .personal:
      form(
        "personal", visit, .setupPersonal, [.hint(visit.say(.setupPersonalWhy), always: true)],
        control: choice([.setupPersonalNo, .setupPersonalYes], at: asksPersonal ? 1 : 0))
    case .purpose:
      form(
        "purpose", visit, .setupPurpose, [.hint(visit.say(.setupPurposeShown), always: true)], control: field)
    case .saving:
      visit.page(
        "setup/saving", title: visit.say(.setupTitle), [.paragraph(visit.say(.setupSaving))],
        offers: [Offer(.next, visit.say(.commandTryAgain)), visit.offer(.back)])
    case .saved:
      visit.page(
        "setup/saved", title: visit.say(.setupTitle),
        [.heading(visit.say(.setupSaved)), .paragraph(visit.say(consequence))],
        control: .menu(Menu([MenuItem(visit.say(.done))])), offers: [])
    }
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .chose(let index): choose(index, &visit)
    case .typed(let text): purpose = String(text.prefix(Self.longestPurpose))
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

  private func field(_ visit: Visit) -> Control {
    let left = Self.longestPurpose - purpose.count
    return .text(
      TextEntry(
        text: purpose, limit: Self.longestPurpose,
        counter: visit.say(.questionLettersLeft, count: left), prompt: visit.say(.setupType)))
  }
}

// MARK: - Steps

extension SetupScreen {
  private var host: Host {
    Host(setting: setting, purpose: setting != .own && asksPersonal ? CleanText.clean(purpose) : nil)
  }

  private mutating func choose(_ index: Int, _ visit: inout Visit) {
    switch stage {
    case .place where Self.settings.indices.contains(index): setting = Self.settings[index]
    case .personal where index < 2: asksPersonal = index == 1
    case .saved: visit.perform(.leave)
    default: break
    }
  }

  private mutating func goOn(_ visit: inout Visit) {
    switch stage {
    case .place where setting != .own: stage = .personal
    case .personal where asksPersonal: stage = .purpose
    case .purpose where CleanText.clean(purpose).isEmpty:
      visit.notice = Notice(.wrong, visit.say(.setupPurposeEmpty))
    case .saved: visit.perform(.leave)
    case .place, .personal, .purpose, .saving:
      stage = .saving
      visit.perform(.saveHost(host))
    }
  }

  private mutating func goBack(_ visit: inout Visit) {
    switch stage {
    case .place: visit.perform(.leave)
    case .personal: stage = .place
    case .purpose: stage = .personal
    case .saving: stage = setting == .own ? .place : asksPersonal ? .purpose : .personal
    case .saved: break
    }
  }
}
