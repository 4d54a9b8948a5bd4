import Glibc

/// Whole files, read and written without leaving half of one behind.
enum DiskFile {
  /// Why a file was not written.
  enum Failure: Error, Equatable, CustomStringConvertible {
    case exists(String)
    case cannotWrite(String, reason: String)

    var description: String {
      switch self {
      case .exists(let path): "\(path) is there already. Choose another name, or add --force to replace it."
      case .cannotWrite(let path, let reason): "\(path) could not be written: \(reason)."
      }
    }
  }

  /// The text of a file, or nil when it cannot be read or is no UTF-8.
  static func text(_ path: String) -> String? {
    bytes(path).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// All bytes of a file, or nil when it cannot be read.
  static func bytes(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      bytes += buffer.prefix(count)
    }
  }

  /// Writes beside the file, syncs, and puts it in place; an existing file is replaced only with `force`.
  static func write(_ text: String, to path: String, force: Bool) throws(Failure) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let beside = "\(path).\(getpid()).new"
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .cannotWrite(path, reason: reason()) }
    let written = writeAll(Array(text.utf8), to: file) && fsync(file) == 0
    let problem = written ? "" : reason()
    close(file)
    guard written else {
      unlink(beside)
      throw .cannotWrite(path, reason: problem)
    }
    try put(beside, at: path, force: force)
    sync(folder: folder.isEmpty ? "/" : folder)
  }

  /// `link` fails where a name is taken, so nothing is overwritten even in a race.
  private static func put(_ beside: String, at path: String, force: Bool) throws(Failure) {
    if force {
      guard rename(beside, path) == 0 else {
        let problem = reason()
        unlink(beside)
        throw .cannotWrite(path, reason: problem)
      }
      return
    }
    defer { unlink(beside) }
    guard link(beside, path) == 0 else {
      if errno == EEXIST { throw .exists(path) }
      throw .cannotWrite(path, reason: reason())
    }
  }

  static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func sync(folder: String) {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
