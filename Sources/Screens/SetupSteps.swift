import Interviewing
import Pages
import Questionnaires

// What the host answers, and what comes next.
extension SetupScreen {
  /// What has been decided so far.
  var host: Host {
    var host = Host(
      setting: setting, pageLimit: setting == .kiosk && hasLimit ? Int(limit) : nil, isRehearsal: isRehearsal)
    guard setting != .own, asksPersonal else { return host }
    for (place, language) in languages.enumerated() {
      guard let purpose = written(in: language) else { continue }
      if place == 0 { host.purpose = purpose } else { host.otherPurposes[language.code] = purpose }
    }
    return host
  }

  /// The purpose as it can be shown; nil where there is none.
  func written(in language: PackLanguage) -> String? {
    purposes[language.code].map(CleanText.clean).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What is asked, as far as the answers so far lead.
  private var stages: [Stage] {
    guard setting != .own else { return [.place, .rehearsal] }
    let limits: [Stage] = setting == .kiosk ? [.limiting] + (hasLimit ? [.limit] : []) : []
    return [.place] + limits + [.personal] + (asksPersonal ? languages.map(Stage.purpose) : []) + [.rehearsal]
  }

  mutating func choose(_ index: Int, _ visit: inout Visit) {
    switch stage {
    case .place where Self.settings.indices.contains(index): setting = Self.settings[index]
    case .limiting where index < 2: hasLimit = index == 1
    case .personal where index < 2: asksPersonal = index == 1
    case .rehearsal where index < 2: isRehearsal = index == 1
    case .saved: visit.perform(.leave)
    default: break
    }
  }

  mutating func type(_ text: String) {
    switch stage {
    case .limit: limit = text
    case .purpose(let language): purposes[language.code] = String(text.prefix(Self.longestPurpose))
    default: break
    }
  }

  mutating func goOn(_ visit: inout Visit) {
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
    case .purpose(let language)
    where language == languages.last && languages.allSatisfy { written(in: $0) == nil }:
      return visit.say(.setupPurposeEmpty)
    default: return nil
    }
  }

  mutating func goBack(_ visit: inout Visit) {
    guard stage != .saved else { return }
    let here = stages.firstIndex(of: stage) ?? stages.count
    if here == 0 { visit.perform(.leave) } else { stage = stages[here - 1] }
  }
}
