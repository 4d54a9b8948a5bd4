import Glibc
import Questionnaires

/// Whole files, read and written without leaving half of one behind.
enum DiskFile {
  /// Why a file was not written.
  enum Failure: WordedError, Equatable {
    case exists(String)
    case cannotWrite(String, reason: String)

    func sentence(in words: InterfaceWords) -> String {
      switch self {
      case .exists(let path): words(CommandWord.fileExists, ["path": path])
      case .cannotWrite(let path, let reason):
        words(CommandWord.cannotWrite, ["path": path, "reason": reason])
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
    try write(Array(text.utf8), to: path, force: force)
  }

  /// The same for bytes.
  static func write(_ bytes: [UInt8], to path: String, force: Bool) throws(Failure) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    guard !force || isReplaceable(path) else { throw .cannotWrite(path, reason: "it is no ordinary file") }
    let beside = "\(path).\(getpid()).new"
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .cannotWrite(path, reason: reason()) }
    let written = writeAll(bytes, to: file) && fsync(file) == 0
    let problem = written ? "" : reason()
    close(file)
    guard written else {
      unlink(beside)
      throw .cannotWrite(path, reason: problem)
    }
    try put(beside, at: path, force: force)
    sync(folder: folder.isEmpty ? "/" : folder)
  }

  /// A new name is taken first, which fails where it is taken already, so that nothing is overwritten even in a
  /// race. (`link` would do as well, but not on the sticks that people carry pages home on.)
  private static func put(_ beside: String, at path: String, force: Bool) throws(Failure) {
    if !force {
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard file >= 0 else {
        let failure = errno == EEXIST ? Failure.exists(path) : .cannotWrite(path, reason: reason())
        unlink(beside)
        throw failure
      }
      close(file)
    }
    guard rename(beside, path) == 0 else {
      let problem = reason()
      unlink(beside)
      if !force { unlink(path) }
      throw .cannotWrite(path, reason: problem)
    }
  }

  /// Writes to standard output, which may be a file on a full disk.
  static func write(out text: String) throws(Failure) { try write(out: Array(text.utf8)) }

  /// The same for bytes.
  static func write(out bytes: [UInt8]) throws(Failure) {
    guard writeAll(bytes, to: 1) else {
      throw .cannotWrite("Standard output", reason: reason())
    }
  }

  /// The path from the root on, for people who want to find the file again.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return "\(String(cString: folder))/\(path)"
  }

  static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// What the system says of a file or folder, links followed; nil where there is none.
  static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  /// Whether two paths lead to the same file or folder.
  static func areSame(_ path: String, _ other: String) -> Bool {
    guard let one = status(path), let two = status(other) else { return false }
    return one.st_dev == two.st_dev && one.st_ino == two.st_ino
  }

  /// Whether nothing is there, or an ordinary file: a device or a folder must not be put out of the way.
  private static func isReplaceable(_ path: String) -> Bool {
    var found = stat()
    return lstat(path, &found) != 0 || found.st_mode & S_IFMT == S_IFREG
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
