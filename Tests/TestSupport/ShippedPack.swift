import Foundation
package import Questionnaires

/// The pack and the interface words of the repository, read from disk.
package enum ShippedPack {
  /// The repository's folder `Questionnaires`.
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Questionnaires")

  package static var files: PackFiles { files(in: "neighborhood-safety") }

  /// The pack as it is asked.
  package static var questionnaire: Questionnaire {
    get throws { try PackReader.questionnaire(from: files) }
  }

  /// The files of a folder beside the pack, such as `interface`.
  package static func files(in name: String) -> PackFiles {
    let folder = folder.appending(path: name)
    return PackFiles(folder: name) { path in
      try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }
  }

  /// The words of screens and pages in a language.
  package static func words(in language: String) throws -> InterfaceWords {
    try PackReader.words(from: files(in: "interface"), path: "\(language).yaml")
  }
}
