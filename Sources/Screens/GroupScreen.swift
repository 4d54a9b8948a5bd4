import Interviewing
import Pages
import Scoring

/// What all who may be counted said together; below eleven people only how many they are, and below twenty counts.
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
    if case .noResult = result { visit.notice = Notice(.failed, visit.say(.noticeNoResult)) }
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
    guard result.people >= Suppression.publicLimit else {
      return count + [.paragraph(visit.say(.groupTooFew, count: Suppression.publicLimit))]
    }
    let hasPlaces = result.lines.contains { $0.place != nil }
    let hidden = result.lines.count { !isTold($0, of: result) || (!hasPlaces && $0.heard.isEmpty) }
    let hiding =
      hidden == 0
      ? [] : [Block.paragraph(visit.say(.groupHidden, count: hidden))]
    let topics =
      hasPlaces ? heard(result, most: Self.told) + tiers(result, visit) : counts(result, visit)
    return count + [.paragraph(visit.say(.groupChoseToCome))] + topics + hiding
      + result.sentences.map { .paragraph($0) }
  }

  private func heard(_ result: GroupResult, most: Int) -> [Block] {
    result.lines.filter { isTold($0, of: result) && !$0.heard.isEmpty }.prefix(most)
      .map { .paragraph("\($0.factor): \($0.heard)") }
  }

  /// Where nobody answered the picks no topic has points, and what people said of each is told all the same.
  private func isTold(_ line: GroupLine, of result: GroupResult) -> Bool {
    line.score != nil || !result.lines.contains { $0.score != nil }
  }

  /// Of few people no more than the counts: neither points nor places.
  private func counts(_ result: GroupResult, _ visit: Visit) -> [Block] {
    [.paragraph(visit.say(.groupCountsOnly))] + heard(result, most: result.lines.count)
  }

  /// The topics that cannot be told apart together, each with the places that it may truly have.
  private func tiers(_ result: GroupResult, _ visit: Visit) -> [Block] {
    var blocks: [Block] = []
    var before: GroupLine?
    for tier in Set(result.lines.compactMap(\.tier)).sorted() {
      let lines = result.lines.filter { $0.tier == tier }
      let word = word(isFirst: before == nil, isAlone: lines.count == 1)
      blocks.append(.paragraph(visit.say(word, ["name": before?.factor ?? ""])))
      blocks.append(bars(lines, visit))
      before = lines.first
    }
    let rest = result.lines.filter { $0.score != nil && $0.tier == nil }
    return blocks
      + (rest.isEmpty ? [] : [.paragraph(visit.say(.groupNoPlace)), bars(rest, visit)])
  }

  private func word(isFirst: Bool, isAlone: Bool) -> ScreenWord {
    switch (isFirst, isAlone) {
    case (true, true): .groupTierFirst
    case (true, false): .groupTierFirstMany
    case (false, true): .groupTier
    case (false, false): .groupTierMany
    }
  }

  private func bars(_ lines: [GroupLine], _ visit: Visit) -> Block {
    .bars(
      lines.compactMap { line in
        line.score.map { score in
          Bar(
            label: line.place.map { visit.say(.groupPlaced, ["name": line.factor, "place": $0]) }
              ?? line.factor,
            share: score / 100, value: visit.say(.groupPoints, count: Int(score.rounded())))
        }
      })
  }

  /// In steps, the number of all who have finished is not told: it would show that somebody has just agreed.
  private func count(of result: GroupResult, _ visit: Visit) -> [Block] {
    guard visit.countsInSteps else { return [.paragraph(visit.say(.groupCount, count: result.people))] }
    let steps = Block.paragraph(visit.say(.groupSteps, ["step": "\(Suppression.publicLimit)"]))
    guard result.people >= Suppression.publicLimit else { return [steps] }
    return [.paragraph(visit.say(.groupCountSoFar, count: result.people)), steps]
  }
}

extension Visit {
  /// Where others come by, looking before and after somebody must not show what that one person said.
  var countsInSteps: Bool { setting != .own }

  /// Asks for what all who may be counted said.
  mutating func countGroup() { perform(.countGroup(language: language, inSteps: countsInSteps)) }
}
