import Interviewing
import Pages

/// What all who may be counted said together; below eleven people only how many they are.
struct GroupScreen: Screen {
  private var result: GroupResult?
  /// Of so many topics the counts are said in words.
  private static let told = 5

  init() {}

  func page(_ visit: Visit) -> Page {
    visit.page(
      "group", title: visit.say(.groupTitle), [.heading(visit.say(.groupTitle))] + blocks(visit),
      offers: (result == nil
        ? [Offer(.next, visit.say(.commandTryAgain)), visit.offer(.back)] : visit.overlayOffers)
        + visit.offers(.helpLines, .language))
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .asked(.next) where result == nil: visit.countGroup()
    case .asked(.next), .asked(.back): visit.go(.pop)
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    default: break
    }
  }

  mutating func receive(_ result: EffectResult, _ visit: inout Visit) {
    if case .counted(let group) = result { self.result = group }
    if case .storeClosed = result { visit.notice = Notice(.failed, visit.say(.noticeStore)) }
    if case .openedStore = result, self.result == nil { visit.countGroup() }
  }

  /// The topics and the sentences about them are counted out anew, in the other language.
  mutating func languageChanged(_ visit: inout Visit) {
    result = nil
    visit.countGroup()
  }

  private func blocks(_ visit: Visit) -> [Block] {
    guard let result else { return [.paragraph(visit.say(.groupWorking))] }
    let count = count(of: result, visit)
    guard result.people >= Visit.smallestGroup else {
      return count + [.paragraph(visit.say(.groupTooFew, count: Visit.smallestGroup))]
    }
    let bars = result.lines.compactMap { line in
      line.score.map {
        Bar(
          label: "\(line.rank) \(line.factor)", share: $0 / 100,
          value: visit.say(.groupPoints, count: Int($0.rounded())))
      }
    }
    let hidden = result.lines.count - bars.count
    let hiding =
      hidden == 0
      ? [] : [Block.paragraph(visit.say(.groupHidden, ["min": "\(Visit.smallestGroup)"], count: hidden))]
    let heard = result.lines.filter { $0.score != nil && !$0.heard.isEmpty }.prefix(Self.told)
    return count + [.paragraph(visit.say(.groupChoseToCome))]
      + heard.map { .paragraph("\($0.factor): \($0.heard)") } + [.bars(bars)] + hiding
      + result.sentences.map { .paragraph($0) }
  }

  /// In steps, the number of all who have finished is not told: it would show that somebody has just agreed.
  private func count(of result: GroupResult, _ visit: Visit) -> [Block] {
    guard visit.countsInSteps else { return [.paragraph(visit.say(.groupCount, count: result.people))] }
    let steps = Block.paragraph(visit.say(.groupSteps, ["step": "\(Visit.smallestGroup)"]))
    guard result.people >= Visit.smallestGroup else { return [steps] }
    return [.paragraph(visit.say(.groupCountSoFar, count: result.people)), steps]
  }
}

extension Visit {
  /// Where others come by, looking before and after somebody must not show what that one person said.
  var countsInSteps: Bool { setting != .own }

  /// Asks for what all who may be counted said.
  mutating func countGroup() { perform(.countGroup(language: language, inSteps: countsInSteps)) }
}
