/// How a stretch of words looks.
struct TextStyle: Hashable {
  enum Alignment { case start, center, end }

  /// In points.
  var size: Double
  /// From line to line, in sizes.
  var leading: Double
  var isBold = false
  var alignment = Alignment.start

  /// From line to line, in points.
  var pitch: Double { size * leading }

  func aligned(_ alignment: Alignment) -> TextStyle {
    var style = self
    style.alignment = alignment
    return style
  }
}
