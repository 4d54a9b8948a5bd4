import Interviewing
import Questionnaires
import Screens

/// The small file in the data folder with what the host has decided about this computer.
struct HostFile {
  /// The data folder.
  let folder: String

  /// Why the file says nothing that can be used.
  struct Unreadable: WordedError, Equatable {
    /// The folder of answers that the file lies in.
    var folder: String

    func sentence(in words: InterfaceWords) -> String { words(.hostUnreadable, broken: folder) }
  }

  /// What the names of purposes in further languages begin with, such as `purpose_es`.
  private static let otherPurpose = "purpose_"

  /// Where the file of a folder of answers lies.
  fileprivate static func path(in folder: String) -> String { "\(folder)/this-computer.txt" }

  private var file: LabelledFile { LabelledFile(path: Self.path(in: folder)) }

  /// What has been decided; nil where nothing has been.
  func read() throws(Unreadable) -> Host? {
    do {
      let names: Set = ["setting", "purpose", "page_limit", "rehearsal"]
      guard let values = try file.values(names, beginning: Self.otherPurpose) else { return nil }
      return try Self.host(values)
    } catch {
      throw Unreadable(folder: folder)
    }
  }

  func write(_ host: Host) throws(DiskFile.Failure) {
    var lines = [(name: "setting", value: host.setting.rawValue)]
    if let purpose = host.purpose { lines.append(("purpose", CleanText.clean(purpose))) }
    for (language, purpose) in host.otherPurposes.sorted(by: { $0.key < $1.key }) {
      lines.append((Self.otherPurpose + language, CleanText.clean(purpose)))
    }
    if let limit = host.pageLimit { lines.append(("page_limit", String(limit))) }
    if host.isRehearsal { lines.append(("rehearsal", "yes")) }
    try file.write(lines)
  }

  private static func host(_ values: [String: String]) throws(LabelledFile.Unreadable) -> Host {
    guard let setting = values["setting"].flatMap(Setting.init(rawValue:)) else {
      throw LabelledFile.Unreadable()
    }
    let purposes = values.filter { $0.key.hasPrefix("purpose") }.mapValues(CleanText.clean)
      .filter { !$0.value.isEmpty }
    let limit = values["page_limit"].map { LabelledFile.number($0, within: Host.pageLimits) }
    // A limit that cannot be read is not the same as none.
    if case .some(nil) = limit { throw LabelledFile.Unreadable() }
    guard ["yes", nil].contains(values["rehearsal"]) else { throw LabelledFile.Unreadable() }
    var host = Host(
      setting: setting, purpose: purposes["purpose"], pageLimit: limit ?? nil,
      isRehearsal: values["rehearsal"] != nil)
    for (name, purpose) in purposes where name.hasPrefix(otherPurpose) {
      host.otherPurposes[String(name.dropFirst(otherPurpose.count))] = purpose
    }
    return host
  }
}

extension InterfaceWords {
  /// What follows from a file that cannot be read, with the command that writes it anew in the same folder.
  func callAsFunction(_ word: CommandWord, broken folder: String) -> String {
    let command = "porchlight setup" + Folders.dataOption(for: folder)
    return self(word, ["path": HostFile.path(in: folder), "command": command])
  }
}
