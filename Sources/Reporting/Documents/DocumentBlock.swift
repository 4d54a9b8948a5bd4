/// A part of a document, from top to bottom.
package enum DocumentBlock: Equatable, Sendable {
  /// Level 1 is the title, 3 the lowest.
  case heading(level: Int, text: Prose)
  case paragraph(text: Prose)
  case list(items: [Prose], isNumbered: Bool)
  case definitions(items: [Definition])
  case ranking(items: [RankingItem])
  case table(Table)
  case bars(BarChart)
  case rankSets(RankSetChart)
  case change(ChangeChart)
  case quote(Quote)
  case box(title: Prose, paragraphs: [Prose])
  case code(QRCode)
  case field(FormField)
  case grid(FormGrid)
  case footnotes(items: [Footnote])
  case pageBreak

  /// Whether a paragraph right before it announces it, and so stays on the page where it begins.
  package var isAnnounced: Bool {
    switch self {
    case .list, .bars, .rankSets, .change, .field, .grid, .table: true
    default: false
    }
  }
}
