/// Which file an id belongs to: factors name entries of several files by their ids alone.
final class Owners {
  private static let linked: Set = ["indicators", "cases", "strategies"]
  private var files: [String: String] = [:]

  /// The other file that has the id already; nil when the claim is the first.
  func claim(_ id: Word, of list: String) -> String? {
    guard Self.linked.contains(list), !id.text.isEmpty else { return nil }
    guard let owner = files[id.text] else {
      files[id.text] = id.spot.file
      return nil
    }
    return owner == id.spot.file ? nil : owner
  }
}
