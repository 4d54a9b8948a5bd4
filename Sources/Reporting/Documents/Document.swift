/// A page or more to print, read or save: words and structure, nothing about looks.
///
/// Every word is in the document, so that whatever renders it, also from its JSON, needs no string table.
package struct Document: Equatable, Sendable, Codable {
  package var title: String
  /// BCP 47, such as `es`.
  package var language: String
  /// Stands at the top of every page.
  package var header: String
  /// Stands at the bottom of every page, beside the page number.
  package var footer: String
  /// Such as `Page {n} of {total}`.
  package var pageLabel: String
  package var blocks: [DocumentBlock]

  package init(
    title: String, language: String, header: String = "", footer: String = "", pageLabel: String = "",
    blocks: [DocumentBlock] = []
  ) {
    self.title = title
    self.language = language
    self.header = header
    self.footer = footer
    self.pageLabel = pageLabel
    self.blocks = blocks
  }
}

/// A part of a document, from top to bottom.
package enum DocumentBlock: Equatable, Sendable, Codable {
  /// Level 1 is the title, 3 the lowest.
  case heading(level: Int, text: Prose)
  case paragraph(text: Prose)
  case list(items: [Prose], isNumbered: Bool)
  case definitions(items: [Definition])
  case ranking(items: [RankingItem])
  case table(Table)
  case bars(items: [BarRow])
  case box(title: Prose, paragraphs: [Prose])
  case pageBreak

  /// A word and what is said under it.
  package struct Definition: Equatable, Sendable, Codable {
    package var term: Prose
    package var details: [Prose]

    package init(term: Prose, details: [Prose]) {
      self.term = term
      self.details = details
    }
  }

  /// One place of a ranking.
  package struct RankingItem: Equatable, Sendable, Codable {
    /// Such as `2=`.
    package var rank: String
    package var name: Prose
    package var bar: Bar
    package var notes: [Prose]

    package init(rank: String, name: Prose, bar: Bar, notes: [Prose]) {
      self.rank = rank
      self.name = name
      self.bar = bar
      self.notes = notes
    }
  }

  /// A labelled bar among others.
  package struct BarRow: Equatable, Sendable, Codable {
    package var label: Prose
    package var bar: Bar

    package init(label: Prose, bar: Bar) {
      self.label = label
      self.bar = bar
    }
  }

  /// A length and the number that it shows.
  package struct Bar: Equatable, Sendable, Codable {
    /// The filled part, 0…1.
    package var share: Double
    /// Stands beside the bar, such as `82 points`.
    package var text: String
    /// Said instead of the bar, such as `82 points of 100`.
    package var alternative: String

    package init(share: Double, text: String, alternative: String) {
      self.share = share.isNaN ? 0 : min(max(share, 0), 1)
      self.text = text
      self.alternative = alternative
    }
  }

  /// Rows under headings; the cell that names a row is marked by its column.
  package struct Table: Equatable, Sendable, Codable {
    package var caption: Prose?
    package var columns: [Column]
    package var rows: [[Prose]]

    package init(caption: Prose? = nil, columns: [Column], rows: [[Prose]]) {
      self.caption = caption
      self.columns = columns
      self.rows = rows
    }
  }

  package struct Column: Equatable, Sendable, Codable {
    /// What the cells of a column are.
    package enum Kind: String, Sendable, Codable { case name, text, number }

    package var title: Prose
    package var kind: Kind

    package init(_ title: Prose, kind: Kind) {
      self.title = title
      self.kind = kind
    }
  }
}
