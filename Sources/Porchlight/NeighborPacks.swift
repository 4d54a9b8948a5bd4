import Glibc
import Questionnaires

/// The questionnaires in the folders beside a questionnaire's: answers to them are told apart by their ids alone.
enum NeighborPacks {
  /// The ids that are taken, each with the folder that has it.
  static func taken(beside folder: String) -> [String: String] {
    let parent = Folders.parent(of: folder)
    let paths = (DiskFolder.names(in: parent) ?? []).sorted().map { "\(parent)/\($0)" }
    var taken: [String: String] = [:]
    for path in paths where !DiskFile.areSame(path, folder) {
      guard let id = id(of: path), taken[id] == nil else { continue }
      taken[id] = path
    }
    return taken
  }

  /// The id of the questionnaire in a folder; nil where there is none that can be read.
  static func id(of folder: String) -> String? {
    // What is no ordinary file could keep the reader waiting.
    guard let manifest = DiskFile.status("\(folder)/pack.yaml"), manifest.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    let files = PackFiles(folder: folder) { DiskFile.text("\(folder)/\($0)") }
    return (try? PackReader.manifest(from: files))?.id
  }
}
