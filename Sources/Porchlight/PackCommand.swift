import ArgumentParser
import Glibc
import Questionnaires
import Toolkit

/// `porchlight pack`: what can be done with questionnaires as folders.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Begin a questionnaire of your own.", subcommands: [NewPackCommand.self])
}

/// `porchlight pack new`: a small questionnaire to begin with, explained line by line.
struct NewPackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a small questionnaire to begin with, explained line by line.")

  @Argument(help: "The folder to write it into: a new or an empty one.") var folder: String

  mutating func run() throws {
    guard let shipped = Folders.shipped else { throw CommandError.noTemplate }
    let template = "\(shipped)/new-pack"
    let files = PackFiles(folder: template) { DiskFile.text("\(template)/\($0)") }
    guard let manifest = try? PackReader.manifest(from: files) else { throw CommandError.noTemplate }
    let id = id ?? manifest.id
    try checkIsFree(id, shipped: shipped)
    try NewFolder.make(folder, mayExist: true)
    guard NewFolder.isEmpty(folder) else { throw CommandError.folderInUse(folder) }
    for path in manifest.paths {
      guard let text = files.text(path) else { throw CommandError.cannotRead("\(template)/\(path)") }
      try NewFolder.makeParents(of: path, in: folder)
      try DiskFile.write(
        path == "pack.yaml"
          ? text.replacing("id: \(manifest.id)\n", with: "id: \(id)\n") : text,
        to: "\(folder)/\(path)", force: false)
      // Whoever sets a kiosk up is often somebody else than who runs it.
      chmod("\(folder)/\(path)", 0o644)
    }
    DiskFile.say("\(folder) holds a small questionnaire. Every line in it is explained.")
    let typed = ShellWord.quoted(folder)
    DiskFile.say("To try it:   porchlight --pack \(typed)")
    DiskFile.say("To check it: porchlight check \(typed)")
  }

  /// Answers to two questionnaires under one id would be counted together.
  private func checkIsFree(_ id: String, shipped: String) throws(CommandError) {
    if let other = NeighborPacks.taken(beside: folder)[id] { throw .idInUse(id, other) }
    let original = "\(shipped)/neighborhood-safety"
    if id == NeighborPacks.id(of: original) { throw .idInUse(id, original) }
  }

  /// An id of its own from the folder's name; nil where the name has no letter to begin with.
  private var id: String? {
    let name = folder.split(separator: "/").last.map(String.init) ?? ""
    let letters = name.lowercased().map { character -> Character in
      character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
    }
    let clean = String(letters).split(separator: "-").joined(separator: "-")
    return clean.first?.isLetter == true ? clean : nil
  }
}

extension PackManifest {
  /// The paths of all files that belong to the pack, `pack.yaml` first.
  var paths: [String] {
    let others = languages.dropFirst().map(\.code)
    return ["pack.yaml", files.questionnaire, files.factors, files.place]
      + others.map { files.path(ofLanguage: $0) }
      + (ToolkitFiles.names + others.map(ToolkitFiles.translation)).map { "\(files.toolkit)/\($0)" }
  }
}

/// Folders that are made for new files.
enum NewFolder {
  static func make(_ path: String, mayExist: Bool) throws(CommandError) {
    guard mkdir(path, 0o755) != 0 else { return }
    let reason = errno
    guard mayExist, reason == EEXIST else {
      throw .cannotMakeFolder(path, reason: String(cString: strerror(reason)))
    }
  }

  static func makeParents(of path: String, in folder: String) throws(CommandError) {
    var made = folder
    for part in path.split(separator: "/").dropLast() {
      made += "/\(part)"
      try make(made, mayExist: true)
    }
  }

  /// Whether a folder is there and has nothing in it, not even what is hidden.
  static func isEmpty(_ path: String) -> Bool { DiskFolder.names(in: path)?.isEmpty ?? false }
}
