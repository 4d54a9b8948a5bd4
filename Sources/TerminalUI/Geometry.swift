/// Where things go in a window: the text in the middle, the header above, rule and footer below.
struct Geometry: Equatable {
  let size: Size
  private static let widest = 80
  private static let margin = 2

  /// Columns of the text.
  var measure: Int { min(size.columns - (size.columns >= 60 ? 2 * Self.margin : 0), Self.widest) }
  /// The first column of the text.
  var left: Int { (size.columns - measure) / 2 }
  /// Title and progress have a row of their own.
  var hasHeader: Bool { size.rows >= 16 }
  var bodyTop: Int { hasHeader ? 1 : 0 }
  /// Rows between header and rule.
  var bodyRows: Int { size.rows - bodyTop - 2 }
  var ruleRow: Int { size.rows - 2 }
  var footerRow: Int { size.rows - 1 }
  /// Rows of a text field when there is room, and when there is little.
  var tallField: Int { size.rows < 16 ? 3 : size.rows < 30 ? 6 : 10 }
  var lowField: Int { 2 }

  /// Whether a page can be worked in at all.
  var isLargeEnough: Bool {
    size.columns >= Size.smallest.columns && size.rows >= Size.smallest.rows
  }
}
