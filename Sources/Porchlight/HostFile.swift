import Interviewing
import Questionnaires
import Screens

/// The small file in the data folder with what the host has decided about this computer.
struct HostFile {
  /// The data folder.
  let folder: String

  /// Why the file says nothing that can be used.
  struct Unreadable: WordedError, Equatable {
    var path: String

    func sentence(in words: InterfaceWords) -> String { words(CommandWord.hostUnreadable, ["path": path]) }
  }

  /// What the names of purposes in further languages begin with, such as `purpose_es`.
  private static let otherPurpose = "purpose_"

  private var file: LabelledFile { LabelledFile(path: "\(folder)/this-computer.txt") }

  /// What has been decided; nil where nothing has been.
  func read() throws(Unreadable) -> Host? {
    do {
      let names: Set = ["setting", "purpose", "page_limit", "rehearsal"]
      guard let values = try file.values(names, beginning: Self.otherPurpose) else { return nil }
      return try Self.host(values)
    } catch {
      throw Unreadable(path: file.path)
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
