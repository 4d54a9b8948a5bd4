/// The files of a pack as texts; whoever has a disk says how they are read.
package struct PackFiles: Sendable {
  /// Stands before the file names in complaints; empty for none.
  package var folder: String
  /// The text of a file by its path inside the pack, or nil when there is none.
  package var text: @Sendable (String) -> String?

  /// `text` gives the text of a path inside the folder; nil when it cannot be read.
  package init(folder: String, text: @escaping @Sendable (String) -> String?) {
    self.folder = folder
    self.text = text
  }

  /// A pack held in memory, by path.
  package init(_ texts: [String: String]) {
    self.init(folder: "") { texts[$0] }
  }

  func shownPath(_ path: String) -> String { folder.isEmpty ? path : "\(folder)/\(path)" }
}
