/// Pages as cairo drew them, with what the drawing alone does not say.
struct DrawnPages {
  /// A link and where it was painted.
  struct LinkArea {
    var link: StructureElement
    var words: String
    var page: Int
    /// From the top left corner of the page.
    var box: Box
  }

  /// A heading and where it stands.
  struct Bookmark {
    var level: Int
    var title: String
    var page: Int
    /// From the lower edge of the page.
    var top: Double
  }

  /// The height of a page in points.
  var height: Double
  var bytes: [UInt8] = []
  /// For each page the parts that its stretches of paint belong to, in order; nil for an artifact.
  var owners: [[StructureElement?]] = []
  var links: [LinkArea] = []
  var bookmarks: [Bookmark] = []
}
