import Foundation
package import Questionnaires
import Synchronization

/// The pack and the interface words of the repository, read from disk.
///
/// Each is read once: many tests need them, and reading them takes longer than what most of these tests do.
package enum ShippedPack {
  /// The repository's folder `Questionnaires`.
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Questionnaires")

  package static var files: PackFiles { files(in: "neighborhood-safety") }

  private static let asked = Result { try PackReader.questionnaire(from: files) }
  private static let kept = Mutex<[String: InterfaceWords]>([:])

  /// The pack as it is asked.
  package static var questionnaire: Questionnaire {
    get throws { try asked.get() }
  }

  /// The files of a folder beside the pack, such as `interface`.
  package static func files(in name: String) -> PackFiles {
    let folder = folder.appending(path: name)
    return PackFiles(folder: name) { path in
      try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }
  }

  /// The words of screens in a language, or those in a folder beside them, such as `reports`.
  package static func words(in language: String, folder: String? = nil) throws -> InterfaceWords {
    let path = (folder.map { "\($0)/" } ?? "") + "\(language).yaml"
    if let words = kept.withLock({ $0[path] }) { return words }
    let words = try PackReader.words(from: files(in: "interface"), path: path)
    kept.withLock { $0[path] = words }
    return words
  }
}
