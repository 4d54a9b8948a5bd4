package import Questionnaires

/// Pages to print, read or save: words and structure, nothing about looks.
///
/// Every word is in the document, so that whatever renders it, also from its JSON, needs no string table.
package struct Document: Equatable, Sendable, Codable {
  package var title: String
  /// BCP 47, such as `es`.
  package var language: String
  /// The day, month or year that the pages carry in their data: `2026-11-21`, `2026-11`, or nothing.
  package var date: String
  /// Stands at the top of every page.
  package var header: String
  /// Stands at the bottom of every page, beside the page number.
  package var footer: String
  /// Such as `Page {n} of {total}`.
  package var pageLabel: String
  /// A word over and across every page, such as `REHEARSAL`.
  package var watermark: String?
  /// Stands in the corner of every page, so that forms find each other again.
  package var pageCode: DocumentBlock.QRCode?
  /// Nil for the size that whoever renders it takes.
  package var letters: Letters?
  /// So many sheets are enough where spaces and margins can be made smaller for it; nil where it does not matter.
  package var sheets: Int?
  package var blocks: [DocumentBlock]
  /// What to say in fewer words, in the order in which to try it, where the blocks take more than `sheets`.
  package var shorter: [[Shortening]]?

  /// A block that stands in the place of another.
  package struct Shortening: Equatable, Sendable, Codable {
    /// Which of the blocks it stands for, from 0.
    package var at: Int
    package var block: DocumentBlock

    /// The place counts from 0; one that no block has is passed over.
    package init(at: Int, block: DocumentBlock) { (self.at, self.block) = (at, block) }
  }

  /// How large the letters are, where that belongs to the page and not to its reader.
  package enum Letters: String, Sendable, Codable {
    /// To be read from two metres.
    case poster
    /// A little smaller than usual, for what must fit on one sheet.
    case compact
  }

  /// The date is such as `2026-11`; empty texts are left out of the page.
  package init(
    title: String, language: String, date: String = "", header: String = "", footer: String = "",
    pageLabel: String = "", watermark: String? = nil, pageCode: DocumentBlock.QRCode? = nil,
    letters: Letters? = nil, sheets: Int? = nil, blocks: [DocumentBlock] = []
  ) {
    self.title = title
    self.language = language
    self.date = date
    self.header = header
    self.footer = footer
    self.pageLabel = pageLabel
    self.watermark = watermark
    self.pageCode = pageCode
    self.letters = letters
    self.sheets = sheets
    self.blocks = blocks
  }

  /// The same page as a rehearsal has it: a word over and across it says so.
  package func rehearsed(_ words: InterfaceWords) -> Document {
    var document = self
    document.watermark = words(ReportWord.rehearsal)
    return document
  }

  /// The same with blocks in the place of others; as many blocks, of which one without words takes no room.
  mutating func add(shorter other: [DocumentBlock]) {
    let changes = zip(blocks, other).enumerated().compactMap { index, pair in
      pair.0 == pair.1 ? nil : Shortening(at: index, block: pair.1)
    }
    if other.count == blocks.count, !changes.isEmpty { shorter = (shorter ?? []) + [changes] }
  }

  /// The document in fewer words, one after the other.
  package var shortenings: [Document] {
    (shorter ?? []).map { changes in
      var document = self
      for change in changes where blocks.indices.contains(change.at) {
        document.blocks[change.at] = change.block
      }
      return document
    }
  }

  /// The line at the top of every page; what may not be cut off stands first.
  package var runningHeader: String {
    [watermark ?? "", pageCode?.text ?? "", header].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The number of a page in words, from 1.
  package func label(ofPage number: Int, of total: Int) -> String {
    InterfaceWords.fill(pageLabel, ["n": String(number), "total": String(total)])
  }
}
