import Interviewing
import Pages
import Questionnaires
import Reporting
import Scoring

/// Why a factor stands where it stands: its points, part by part.
struct WhyScreen: Screen {
  let ranking: WalkRanking
  /// Position in the ranking; nil while one is being chosen.
  private var chosen: Int?

  init(ranking: WalkRanking) { self.ranking = ranking }

  func page(_ visit: Visit) -> Page {
    guard let chosen else { return list(visit) }
    return detail(ranking.entries[chosen], visit)
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .chose(let index) where chosen == nil && ranking.entries.indices.contains(index): chosen = index
    case .asked(.back), .asked(.next):
      if chosen == nil { visit.go(.pop) } else { chosen = nil }
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    case .asked(.hide): visit.hide()
    default: break
    }
  }

  private func list(_ visit: Visit) -> Page {
    let sentences = sentences(visit)
    // Topics share places, so the numbers of the list are not the places.
    let items = ranking.entries.map { entry in
      let points = sentences?.points(entry.score.points, in: ranking) ?? ""
      return MenuItem("\(entry.rank.label) \(visit.text(entry.factor.name)): \(points)")
    }
    return visit.page(
      "why", title: visit.say(.whyTitle),
      [.question(visit.say(.whyTitle)), .hint(visit.say(.whyChoose), always: false)],
      control: .menu(Menu(items)),
      offers: visit.offers(.back, .helpLines, .hide, .language))
  }

  private func sentences(_ visit: Visit) -> RankingSentences? {
    visit.walk.map {
      RankingSentences(questionnaire: $0.interview.questionnaire, words: visit.words)
    }
  }

  private func detail(_ entry: WalkRanking.Entry, _ visit: Visit) -> Page {
    let sentences = sentences(visit)
    let points = sentences?.points(entry.score.points, in: ranking) ?? ""
    return visit.page(
      "why/\(entry.factor.id)", title: visit.say(.whyTitle),
      [
        .heading("\(entry.rank.label) \(visit.text(entry.factor.name))"), .paragraph(points),
        .list(sentences?.why(entry, in: ranking) ?? []), .paragraph(visit.words(ReportWord.pointsMeaning)),
        .box(title: "", text: visit.text(entry.factor.explain)),
        .paragraph(visit.text(entry.factor.whyItMatters)),
      ], offers: visit.overlayOffers + visit.offers(.helpLines, .hide, .language))
  }
}
