import Glibc
import Screens

/// Where `--output` leads: to a file that it names, or into a folder.
struct PagePlace: Equatable {
  /// What pages in a folder are called.
  private static let usualName = "page"

  /// As it was typed.
  let path: String

  /// Whether nothing but a folder can be meant.
  var isFolder: Bool {
    path.hasSuffix("/") || DiskFile.status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// The form that the ending says; nil without one that is known.
  var format: PageFormat? { PageFormat.allCases.first { path.lowercased().hasSuffix($0.ending) } }

  /// An ending that says nothing; nil where the name has none at all.
  var unknownEnding: String? {
    let name = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
    guard format == nil, let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    return name.index(after: dot) == name.endIndex ? nil : String(name[dot...])
  }

  /// Where a page goes that is one of many, by its number; a folder takes no page without one.
  func file(numbered number: String?, _ format: PageFormat) throws(CommandError) -> String {
    guard isFolder else {
      if let slash = path.lastIndex(of: "/"), !DiskFile.isThere(String(path[...slash])) {
        throw .noPageFolder(String(path[...slash]))
      }
      return number.map { Self.name(path, numbered: $0) } ?? path
    }
    let folder = path.hasSuffix("/") ? path : path + "/"
    guard DiskFile.isThere(folder) else { throw .noPageFolder(path) }
    let page = folder + Self.usualName + format.ending
    guard let number else { throw .isFolder(path, example: page) }
    return Self.name(page, numbered: number)
  }

  /// Such as `forms/ballot-042817-5.pdf`.
  static func name(_ path: String, numbered number: String) -> String {
    let folder = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[folder...].lastIndex(of: "."), dot > folder else { return "\(path)-\(number)" }
    return "\(path[..<dot])-\(number)\(path[dot...])"
  }
}
