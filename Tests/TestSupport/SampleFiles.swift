import Foundation

/// The answers of 200 made-up people from each of four neighborhoods, who answered under older rules.
package enum SampleFiles {
  package static let names = ["otterbend", "lampwick-hill", "brasswater-flats", "quillhaven"]
  /// How many people each file has.
  package static let people = 200

  /// The CSV file of a neighborhood.
  package static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return [UInt8](try Data(contentsOf: folder.appending(path: "Samples/\(name).csv")))
  }
}
