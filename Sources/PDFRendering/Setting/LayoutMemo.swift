/// Remembers what was set lately: people's pages share most of their words, and the same words break the same way.
final class LayoutMemo {
  /// All that a layout depends on.
  struct Key: Hashable {
    var words: [Words]
    var style: TextStyle
    var width: Double?
    /// The document's, BCP 47; the direction follows from it.
    var language: String

    struct Words: Hashable {
      var text: String
      var separator: String
      var language: String?
      var isBold: Bool
      var isRaised: Bool
    }

    init(_ spans: [TextSpan], _ style: TextStyle, width: Double?, language: String) {
      words = spans.map {
        Words(
          text: $0.text, separator: $0.separator, language: $0.language, isBold: $0.isBold,
          isRaised: $0.isRaised)
      }
      (self.style, self.width, self.language) = (style, width, language)
    }
  }

  /// Two generations of so many: what is not asked for while one fills up is forgotten with the next.
  private let most: Int
  private var young: [Key: TextLayout] = [:]
  private var old: [Key: TextLayout] = [:]
  /// The hashes of what was set once: only what comes again is worth its room.
  private var seen: Set<Int> = []

  init(most: Int = 480) { self.most = most }

  /// How many layouts are held.
  var count: Int { young.count + old.count }

  /// The layout of a key; made where it is not remembered.
  func layout(
    _ key: Key, made: () throws(PDFError) -> TextLayout
  ) throws(PDFError) -> TextLayout {
    if let layout = young[key] { return layout }
    if let layout = old.removeValue(forKey: key) {
      remember(layout, key)
      return layout
    }
    let layout = try made()
    if isKnown(key) { remember(layout, key) }
    return layout
  }

  private func remember(_ layout: TextLayout, _ key: Key) {
    if young.count >= most { (old, young) = (young, [:]) }
    young[key] = layout
  }

  /// Whether it was asked for before, as far as that is known; from now on it is.
  private func isKnown(_ key: Key) -> Bool {
    if seen.count >= 16 * most { seen = [] }
    return !seen.insert(key.hashValue).inserted
  }
}
