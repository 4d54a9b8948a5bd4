import Glibc
import Interviewing
import Screens

/// The small file in the data folder with what the host has decided about this computer.
struct HostFile {
  /// The data folder.
  let folder: String

  /// Why the file says nothing that can be used.
  struct Unreadable: Error, Equatable, CustomStringConvertible {
    var path: String

    var description: String {
      "\(path) cannot be read. Personal questions are left out, as in a public place. "
        + "To set this computer up anew: porchlight setup"
    }
  }

  private var path: String { "\(folder)/this-computer.txt" }
  /// Longer than any decision; a longer file is none of ours.
  private static let longest = 8_192

  /// What has been decided; nil where nothing has been.
  func read() throws(Unreadable) -> Host? {
    var found = stat()
    guard lstat(path, &found) == 0 else {
      // A file that is not there is no decision; one that cannot be looked at may be one. Where the folder is
      // none there is no file, and whoever opens the folder says so.
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw Unreadable(path: path)
    }
    guard found.st_mode & S_IFMT == S_IFREG, found.st_size <= Self.longest, let text = DiskFile.text(path),
      let host = Self.host(in: text)
    else { throw Unreadable(path: path) }
    return host
  }

  func write(_ host: Host) throws(DiskFile.Failure) {
    makeFolder()
    var lines = ["porchlight: 1", "setting: \(host.setting.rawValue)"]
    if let purpose = host.purpose { lines.append("purpose: \(CleanText.clean(purpose))") }
    try DiskFile.write(lines.joined(separator: "\n") + "\n", to: path, force: true)
  }

  /// Two or three lines of a name and what it is; anything else is not ours to guess at.
  static func host(in text: String) -> Host? {
    var values: [String: String] = [:]
    for line in text.split(separator: "\n") {
      guard let colon = line.firstRange(of: ": "), values[String(line[..<colon.lowerBound])] == nil else {
        return nil
      }
      values[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
    }
    guard Set(values.keys).isSubset(of: ["porchlight", "setting", "purpose"]), values["porchlight"] == "1",
      let setting = values["setting"].flatMap(Setting.init(rawValue:))
    else { return nil }
    let purpose = values["purpose"].map(CleanText.clean).flatMap { $0.isEmpty ? nil : $0 }
    return Host(setting: setting, purpose: purpose)
  }

  /// As the event log makes it: for its owner only.
  private func makeFolder() {
    for end in folder.indices where folder[end] == "/" && end != folder.startIndex {
      mkdir(String(folder[..<end]), 0o700)
    }
    mkdir(folder, 0o700)
  }
}
