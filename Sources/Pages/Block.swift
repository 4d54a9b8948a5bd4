/// A piece of a page that is read, not operated.
package enum Block: Equatable, Sendable {
  case heading(String)
  /// The question itself: shown strongest, and again on every part of a long list.
  case question(String)
  case paragraph(String)
  /// What counts for a question; left out in small windows (and then one key away) unless `always`.
  case hint(String, always: Bool)
  case list([String])
  /// A title and what belongs to it, set apart from the text around it.
  ///
  /// Like a hint it gives way in small windows unless `always`.
  case box(title: String, text: String, always: Bool = true)
  /// Rows of cells under a header; every row has as many cells as the header.
  case table(header: [String], rows: [[String]])
  case bars([Bar])
  /// What can be done elsewhere and with what: each front end names its own keys or lines.
  ///
  /// Keys that the control takes for itself do nothing else there.
  case commands([Offer], inField: Bool, taken: [Key] = [])
  /// How keys work the control; it gives way as a hint does, and line mode has a sentence of its own for that.
  case handling(String, always: Bool)
  /// What the keys of a control do, under a title; line mode says what to type there instead.
  case answering(title: String, [OperationOffer], in: Control)
}

/// A bar of a chart: a share of the full length, with its words beside it.
package struct Bar: Equatable, Sendable {
  package var label: String
  /// 0…1 of the full length.
  package var share: Double
  /// Where the true value may lie, 0…1; nil when nothing is claimed.
  package var range: ClosedRange<Double>?
  /// The value in words, such as "82 points"; the bar never stands alone.
  package var value: String
  /// What is said about the bar, under it; empty for nothing.
  package var note: String

  /// The share and the ends of the range are 0…1.
  package init(
    label: String, share: Double, range: ClosedRange<Double>? = nil, value: String, note: String = ""
  ) {
    self.label = label
    self.share = share
    self.range = range
    self.value = value
    self.note = note
  }
}
