import AnswerFiles
import Glibc
import Questionnaires
import Screens
import Storage

/// Finds the folders that the program works with.
struct Folders {
  /// The questionnaire.
  let pack: String
  /// The interface words, the pack's own before the shipped ones: a file that the first lacks is read from the next.
  private let interfaces: [String]
  /// Where answers are kept.
  let data: String
  private let isDataNamed: Bool
  /// Whether what is kept there now are the answers of a rehearsal.
  let isRehearsal: Bool
  /// Why nobody can tell; nil where it is known.
  let hostTrouble: HostFile.Unreadable?

  /// What was looked for and not found, in one sentence; without it there are no files of words to read one from.
  struct NotFound: Error, CustomStringConvertible {
    var description: String
  }

  init(_ options: PlaceOptions) throws {
    let shipped = Self.shipped
    if let named = options.pack ?? Self.environment("PORCHLIGHT_PACK") {
      guard Self.exists("\(named)/pack.yaml") else { throw CommandError.noQuestionnaire(named) }
      pack = named
    } else if let shipped {
      pack = "\(shipped)/neighborhood-safety"
    } else {
      throw NotFound(
        description: "No questionnaire was found. Say where it is: porchlight --pack FOLDER")
    }
    let own = "\(Self.parent(of: pack))/interface"
    interfaces = [own, shipped.map { "\($0)/interface" }].compactMap(\.self).filter(Self.exists)
    guard !interfaces.isEmpty else {
      throw NotFound(description: Self.noWords)
    }
    data = options.data ?? Self.standardData
    isDataNamed = options.data != nil
    do throws(HostFile.Unreadable) {
      isRehearsal = try HostFile(folder: data).read()?.isRehearsal ?? false
      hostTrouble = nil
    } catch {
      (isRehearsal, hostTrouble) = (false, error)
    }
  }

  /// What is said where no words are found to say it in.
  static let noWords =
    "The words of the program were not found. Put the folder Questionnaires/interface beside the one of --pack."

  /// The folder with the shipped questionnaire: beside the executable, or in the working directory.
  static var shipped: String? {
    let executable = executableFolder
    let candidates = [
      "\(executable)/../share/porchlight", "Questionnaires", "\(executable)/../../../Questionnaires",
      "\(executable)/../../Questionnaires", "\(executable)/../Questionnaires",
    ]
    return candidates.first { exists("\($0)/neighborhood-safety/pack.yaml") }
  }

  /// `$XDG_DATA_HOME/porchlight`, or its standard place.
  private static var standardData: String {
    // The standard says to ignore one that does not begin at the root.
    if let home = environment("XDG_DATA_HOME"), home.hasPrefix("/") { return "\(home)/porchlight" }
    return "\(environment("HOME") ?? ".")/.local/share/porchlight"
  }

  /// What a command needs to find a folder of answers again, with a blank before it; nothing for the standard one.
  static func dataOption(for folder: String) -> String {
    folder == standardData ? "" : " --data \(ShellWord.quoted(folder))"
  }

  /// Where this program lies.
  static var executableFolder: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard length > 0 else { return "." }
    let path = String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The folder in which a folder lies, in the words in which it was named where that can be done.
  static func parent(of folder: String) -> String {
    var parts = folder.split(separator: "/", omittingEmptySubsequences: false)
    while parts.count > 1, parts.last == "" { parts.removeLast() }
    guard let last = parts.popLast(), !["", ".", ".."].contains(last) else { return "\(folder)/.." }
    // It may not be there yet, so that nothing can be found by going through it.
    return parts.isEmpty ? "." : parts == [""] ? "/" : parts.joined(separator: "/")
  }

  private static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// The answers, for commands that only read them.
  ///
  /// A folder that was named and is not there is an error: made anew, it would look as if nobody had answered.
  func keptLog() throws -> EventLog {
    try checkData()
    try refuseUnclear()
    return try openLog()
  }

  /// Refuses a folder of answers that was named and is not there.
  func checkData() throws(CommandError) {
    guard !isDataNamed || Self.exists(data) else { throw .noFolder(data) }
  }

  var packFiles: PackFiles { PackFiles(folder: pack) { [pack] in DiskFile.text("\(pack)/\($0)") } }
  var interfaceFiles: PackFiles {
    PackFiles(folder: interfaces[0]) { path in interfacePath(path).flatMap(DiskFile.text) }
  }

  /// Where a file of interface words is, whatever stands in it; nil where there is none.
  func interfacePath(_ path: String) -> String? {
    interfaces.map { "\($0)/\(path)" }.first(where: DiskFile.isThere)
  }
}

extension Folders {
  /// The interface words of a language; what is missing is there in English, and says so.
  func words(in language: String) throws(PackError) -> InterfaceWords {
    let words = try PackReader.words(from: interfaceFiles, path: "\(language).yaml")
    guard words.lacksScreenWords || words.lacks(AnswerFileWord.self), language != "en",
      let english = try? PackReader.words(from: interfaceFiles, path: "en.yaml")
    else { return words }
    return words.completed(with: english)
  }
}

extension InterfaceWords {
  /// Whether any word that a part of the program needs is missing.
  fileprivate func lacks<Key: WordKey>(_ keys: Key.Type) -> Bool {
    keys.allCases.contains { entries[$0.rawValue] == nil }
  }
}
