import Glibc

/// A small file of lines such as `setting: kiosk`, for its owner only; its first line says which program's it is.
struct LabelledFile: Sendable {
  let path: String

  /// The file says nothing that can be used.
  struct Unreadable: Error, Equatable {}

  /// Longer than anything that is kept so; a longer file is none of ours.
  private static let longest = 65_536
  private static let opening = "porchlight: 1"

  /// What the lines say, by their names, of which no others may stand there but such as begin in a certain way; nil
  /// where there is no file.
  func values(_ names: Set<String>, beginning: String? = nil) throws(Unreadable) -> [String: String]? {
    var found = stat()
    guard lstat(path, &found) == 0 else {
      // A file that is not there says nothing; one that cannot be looked at may say something. Where the folder
      // is none there is no file, and whoever opens the folder says so.
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw Unreadable()
    }
    guard found.st_mode & S_IFMT == S_IFREG, found.st_size <= Self.longest, let text = DiskFile.text(path),
      let values = Self.values(in: text),
      values.keys.allSatisfy({ name in names.contains(name) || beginning.map(name.hasPrefix) ?? false })
    else { throw Unreadable() }
    return values
  }

  func write(_ lines: [(name: String, value: String)]) throws(DiskFile.Failure) {
    makeFolder()
    let text = [Self.opening] + lines.map { "\($0.name): \($0.value)" }
    try DiskFile.write(text.joined(separator: "\n") + "\n", to: path, force: true)
  }

  /// A name and what it is on every line; anything else is not ours to guess at.
  private static func values(in text: String) -> [String: String]? {
    let lines = text.split(separator: "\n")
    guard lines.first.map(String.init) == opening else { return nil }
    var values: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstRange(of: ": "), values[String(line[..<colon.lowerBound])] == nil else {
        return nil
      }
      values[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
    }
    return values
  }

  /// A number in plain digits; nil for anything else, and for one that is out of bounds.
  static func number(_ text: String, within range: ClosedRange<Int>) -> Int? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text), range.contains(number)
    else { return nil }
    return number
  }

  /// As the event log makes it: for its owner only.
  func makeFolder() {
    let folder = Folders.parent(of: path)
    for end in folder.indices where folder[end] == "/" && end != folder.startIndex {
      mkdir(String(folder[..<end]), 0o700)
    }
    mkdir(folder, 0o700)
  }
}
