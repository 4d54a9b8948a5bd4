/// Words of one look that belong to one part of the document's structure.
struct TextSpan {
  var text: String
  /// Stands before it, also where the look changes.
  var separator: String
  /// BCP 47; nil for the document's own language.
  var language: String?
  var isBold = false
  var isUnderlined = false
  /// The mark of a footnote: small and high.
  var isRaised = false
  /// nil for what is drawn but not read, as page numbers are.
  var owner: StructureElement?
}
