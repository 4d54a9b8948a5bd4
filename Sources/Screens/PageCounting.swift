/// That the pages of visitors are counted, and how many may come out on a day.
package struct PageCounting: Equatable, Sendable {
  /// Nil for as many as people like.
  package var limit: Int?

  /// The limit is in pages a day.
  package init(limit: Int? = nil) { self.limit = limit }
}
