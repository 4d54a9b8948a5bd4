import Reporting

/// Sizes and distances in points.
package struct Looks: Equatable, Sendable {
  package var paper: Paper
  /// 18 points and more, underlined instead of bold words, nothing small.
  package var isLargePrint: Bool
  /// What the document asks for.
  var letters: Document.Letters?
  /// How far spaces and margins are made smaller, so that fewer sheets are enough; letters keep their size, and
  /// large print its margins and lines.
  var tightness = Tightness.none

  /// From the usual looks to the narrowest that still read well.
  enum Tightness: Int, CaseIterable { case none, some, most }

  /// Letter paper and usual print, unless something else is said.
  package init(paper: Paper = .letter, isLargePrint: Bool = false) {
    self.paper = paper
    self.isLargePrint = isLargePrint
  }

  /// To be read from two metres.
  var isPoster: Bool { letters == .poster }
  /// For what must fit on one sheet; never in large print.
  private var isCompact: Bool { letters == .compact && !isLargePrint }

  /// Names stand over their bars, and not beside them.
  var isStacked: Bool { isLargePrint || isPoster }
  var margin: Double { isPoster || isCompact ? 40 : isLargePrint ? 72 : tight([48, 42, 36]) }
  var width: Double { paper.size.width - 2 * margin }
  var body: TextStyle {
    TextStyle(size: isPoster ? 25 : isLargePrint ? 18 : isCompact ? 10 : 12, leading: leading)
  }
  var bold: TextStyle { TextStyle(size: body.size, leading: leading, isBold: true) }
  /// Headers, footers, footnotes, hints: as large as the rest where large print was asked for.
  var small: TextStyle { TextStyle(size: isStacked ? 18 : isCompact ? 9.5 : 10, leading: leading) }

  /// Level 1…3.
  func heading(_ level: Int) -> TextStyle {
    let sizes: [Double] =
      isPoster
      ? [38, 29, 27]
      : isLargePrint
        ? [22, 20, 20]
        : isCompact ? [17, 13, 11] : tight([[20, 15, 12.5], [18, 14, 12.5], [17, 13.5, 12]])
    return TextStyle(size: sizes[min(max(level, 1), 3) - 1], leading: leading, isBold: true)
  }

  /// The height of a line to write on.
  var lineHeight: Double { isLargePrint ? 34 : isCompact ? 22 : 26 }

  /// Space over a heading, a paragraph, a list's item.
  func space(_ share: Double) -> Double { body.size * share * tight([1, 0.6, 0.4]) }
  /// Between the text and what stands over and under it on every page.
  var headGap: Double { tight([12, 8, 6]) }

  /// Lines of Liberation Sans are set 1.15 apart by its makers; large print asks for 1.15 of that.
  private var leading: Double { isLargePrint && !isPoster ? 1.15 * 1.15 : tight([1.15, 1.1, 1.06]) }

  private func tight<Value>(_ values: [Value]) -> Value { values[tightness.rawValue] }
}
