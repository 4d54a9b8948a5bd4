import Interviewing
import Pages

/// Asks the host where this computer is used, how much people may print on it, and whether and for what personal
/// questions are asked.
struct SetupScreen: Screen {
  private enum Stage: Equatable { case place, limiting, limit, personal, purpose, saving, saved }

  private static let settings: [Setting] = [.own, .kiosk, .session]
  private static let longestPurpose = 300

  private var stage = Stage.place
  private var setting: Setting
  private var hasLimit: Bool
  /// As it is typed.
  private var limit: String
  private var asksPersonal: Bool
  private var purpose: String

  /// Begins with what is set up now.
  init(_ host: Host) {
    setting = host.setting
    hasLimit = host.pageLimit != nil
    limit = host.pageLimit.map { String($0) } ?? ""
    asksPersonal = host.setting != .own && host.purpose != nil
    purpose = host.purpose ?? ""
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
        [.heading(visit.say(.setupSaved)), .paragraph(visit.say(consequence))] + limits(visit),
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

  private func number(_ visit: Visit) -> Control {
    .integer(IntegerEntry(text: limit, range: Host.pageLimits, prompt: visit.say(.setupType)))
  }

  private func limits(_ visit: Visit) -> [Block] {
    guard let counting = host.counting else { return [] }
    let sentence = counting.limit.map { visit.say(.setupLimitIs, ["n": String($0)]) }
    return [.paragraph(sentence ?? visit.say(.setupLimitNone))]
  }
}

// MARK: - Steps

extension SetupScreen {
  private var host: Host {
    Host(
      setting: setting, purpose: setting != .own && asksPersonal ? CleanText.clean(purpose) : nil,
      pageLimit: setting == .kiosk && hasLimit ? Int(limit) : nil)
  }

  /// What is asked, as far as the answers so far lead.
  private var stages: [Stage] {
    guard setting != .own else { return [.place] }
    let limits: [Stage] = setting == .kiosk ? [.limiting] + (hasLimit ? [.limit] : []) : []
    return [.place] + limits + [.personal] + (asksPersonal ? [.purpose] : [])
  }

  private mutating func choose(_ index: Int, _ visit: inout Visit) {
    switch stage {
    case .place where Self.settings.indices.contains(index): setting = Self.settings[index]
    case .limiting where index < 2: hasLimit = index == 1
    case .personal where index < 2: asksPersonal = index == 1
    case .saved: visit.perform(.leave)
    default: break
    }
  }

  private mutating func type(_ text: String) {
    switch stage {
    case .limit: limit = text
    case .purpose: purpose = String(text.prefix(Self.longestPurpose))
    default: break
    }
  }

  private mutating func goOn(_ visit: inout Visit) {
    if let complaint = complaint(visit) {
      visit.notice = Notice(.wrong, complaint)
      return
    }
    guard stage != .saved else { return visit.perform(.leave) }
    if let here = stages.firstIndex(of: stage), here + 1 < stages.count {
      stage = stages[here + 1]
    } else {
      stage = .saving
      visit.perform(.saveHost(host))
    }
  }

  /// What is missing before the host can go on.
  private func complaint(_ visit: Visit) -> String? {
    switch stage {
    case .limit where !(Int(limit).map(Host.pageLimits.contains) ?? false):
      let bounds = ["min": Host.pageLimits.lowerBound, "max": Host.pageLimits.upperBound]
      return visit.say(.noticeNotInRange, bounds.mapValues { String($0) })
    case .purpose where CleanText.clean(purpose).isEmpty: return visit.say(.setupPurposeEmpty)
    default: return nil
    }
  }

  private mutating func goBack(_ visit: inout Visit) {
    guard stage != .saved else { return }
    let here = stages.firstIndex(of: stage) ?? stages.count
    if here == 0 { visit.perform(.leave) } else { stage = stages[here - 1] }
  }
}
