/// The headings, as a reader of the file shows them beside the pages (ISO 32000-1, 12.3.3).
struct OutlineTree {
  private struct Entry {
    var number: Int
    var level: Int
    var parent: Int?
    var kids: [Int] = []
  }

  let bookmarks: [DrawnPages.Bookmark]
  /// Object numbers.
  let pages: [Int]

  /// Writes the tree; nil when there are no headings.
  func added(to file: inout PDFFile) -> PDFObject? {
    guard !bookmarks.isEmpty else { return nil }
    let root = file.reserve()
    var entries: [Entry] = []
    var top: [Int] = []
    for bookmark in bookmarks {
      let parent = entries.lastIndex { $0.level < bookmark.level && isOpen($0, entries) }
      if let parent { entries[parent].kids.append(entries.count) } else { top.append(entries.count) }
      entries.append(Entry(number: file.reserve(), level: bookmark.level, parent: parent))
    }
    for index in entries.indices { write(index, entries, top, root, &file) }
    file.set(
      root,
      .dictionary([
        "Type": .name("Outlines"), "First": top.first.map { .reference(entries[$0].number) },
        "Last": top.last.map { .reference(entries[$0].number) }, "Count": .integer(entries.count),
      ]))
    return .reference(root)
  }

  /// Whether no heading of the same or a higher level has come since.
  private func isOpen(_ entry: Entry, _ entries: [Entry]) -> Bool {
    let after = entries.drop { $0.number != entry.number }.dropFirst()
    return after.allSatisfy { $0.level > entry.level }
  }

  private func write(_ index: Int, _ entries: [Entry], _ top: [Int], _ root: Int, _ file: inout PDFFile) {
    let entry = entries[index]
    let siblings = entry.parent.map { entries[$0].kids } ?? top
    let place = siblings.firstIndex(of: index) ?? 0
    func reference(_ index: Int?) -> PDFObject? { index.map { .reference(entries[$0].number) } }
    let bookmark = bookmarks[index]
    let goal: [PDFObject] = [
      .reference(pages[bookmark.page]), .name("XYZ"), .number(0), .number(bookmark.top), .integer(0),
    ]
    file.set(
      entry.number,
      .dictionary([
        "Title": .text(bookmark.title), "Parent": reference(entry.parent) ?? .reference(root),
        "Prev": reference(place > 0 ? siblings[place - 1] : nil),
        "Next": reference(place + 1 < siblings.count ? siblings[place + 1] : nil),
        "First": reference(entry.kids.first), "Last": reference(entry.kids.last),
        "Count": entry.kids.isEmpty ? nil : .integer(descendants(index, entries)), "Dest": .array(goal),
      ]))
  }

  private func descendants(_ index: Int, _ entries: [Entry]) -> Int {
    entries[index].kids.reduce(0) { $0 + 1 + descendants($1, entries) }
  }
}
