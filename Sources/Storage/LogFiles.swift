import Glibc

/// The folder of a log and the files in it: who may read them is decided here.
struct LogFiles {
  /// The folder that holds everything.
  let folder: String
  /// The database file.
  let database: String
  /// SQLite's write-ahead log, where a commit lands first.
  let writeAheadLog: String
  private let sharedMemory: String
  private let lock: String
  /// Held by every program in which somebody may be in the middle of a stream.
  let attendance: String

  /// Names the files; touches nothing.
  init(folder: String, name: String) {
    self.folder = folder
    database = "\(folder)/\(name)"
    writeAheadLog = database + "-wal"
    sharedMemory = database + "-shm"
    lock = database + ".lock"
    attendance = database + ".open"
  }

  /// Makes the folder, then runs `work` while no other process opens the same log.
  ///
  /// Two processes that open a new log at once would both try to create its tables.
  func whileAlone<Result>(
    patience: Milliseconds, _ work: () throws(StorageError) -> Result
  ) throws(StorageError) -> Result {
    try Self.makeFolder(folder)
    let held = try FileLock(path: lock, patience: patience)
    defer { held.release() }
    try keepPrivate()
    try createDatabase()
    return try work()
  }

  /// The size of the write-ahead log in bytes, 0 where there is none.
  var writeAheadLogSize: Int {
    Self.status(writeAheadLog).map { Int($0.st_size) } ?? 0
  }

  /// Forces the cut of the write-ahead log to the disk, which SQLite leaves to the system; a power cut
  /// could bring the old bytes back.
  ///
  /// SQLite holds no locks on this file, so closing it here drops none.
  func synchronizeWriteAheadLog() throws(StorageError) {
    let descriptor = open(writeAheadLog, O_RDWR | O_CLOEXEC)
    if descriptor < 0, errno == ENOENT { return }
    guard descriptor >= 0 else {
      throw StorageError(systemError: errno, doing: "open", path: writeAheadLog)
    }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw StorageError(systemError: errno, doing: "write", path: writeAheadLog)
    }
  }

  /// Fills the write-ahead log up with zeros, and has the system begin to write them; where they do not fit, takes
  /// none of the room that is left.
  func lengthenWriteAheadLog(to length: Int) {
    let size = writeAheadLogSize
    let descriptor = open(writeAheadLog, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let zeros = [UInt8](repeating: 0, count: 1 << 16)
    var end = size
    while end < length {
      let written = pwrite(descriptor, zeros, min(zeros.count, length - end), off_t(end))
      guard written > 0 else {
        ftruncate(descriptor, off_t(size))
        return
      }
      end += written
    }
    posix_fadvise(descriptor, off_t(size), off_t(end - size), POSIX_FADV_DONTNEED)
  }

  /// Makes the folder for its owner only. A folder that is there already keeps its mode: it may be `/tmp`.
  private static func makeFolder(_ path: String) throws(StorageError) {
    if let status = status(path) {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw StorageError(systemError: ENOTDIR, doing: "use the folder", path: path)
      }
      return
    }
    let parent = parent(of: path)
    if parent != path { try makeFolder(parent) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw StorageError(systemError: errno, doing: "make the folder", path: path)
    }
    try synchronize(folder: parent)
  }

  private static func parent(of path: String) -> String {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  /// Forces a new entry of `folder` to the disk; without it a power cut could take the whole log.
  private static func synchronize(folder: String) throws(StorageError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A parent that may be written but not read (mode 0300) cannot be opened, nor forced.
    if descriptor < 0, errno == EACCES { return }
    guard descriptor >= 0 else {
      throw StorageError(systemError: errno, doing: "open the folder", path: folder)
    }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw StorageError(systemError: errno, doing: "write the folder", path: folder)
    }
  }

  /// Creates an empty database file that only its owner reads; SQLite gives its other files the same mode.
  ///
  /// A file that is there already is never opened here: closing it would drop the locks that SQLite
  /// holds on it elsewhere in this process.
  private func createDatabase() throws(StorageError) {
    let descriptor = open(database, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    if descriptor < 0, errno == EEXIST {
      // SQLite would open it for reading only and say so at the first answer.
      guard access(database, R_OK | W_OK) == 0 else {
        throw StorageError(systemError: errno, doing: "write", path: database)
      }
      return
    }
    guard descriptor >= 0 else {
      throw StorageError(systemError: errno, doing: "create", path: database)
    }
    close(descriptor)
    try Self.synchronize(folder: folder)
  }

  /// Takes away what a group or others may do with a file, by an old release or a copying hand.
  ///
  /// Refuses a link: in a folder that others may write to, it could lead to any file of this user.
  private func keepPrivate() throws(StorageError) {
    for file in [database, writeAheadLog, sharedMemory, lock] {
      var status = stat()
      guard lstat(file, &status) == 0 else { continue }
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw StorageError(.cannotOpen, "\(file) is a link or a folder, so it is not used")
      }
      guard status.st_mode & 0o077 == 0 || chmod(file, status.st_mode & 0o700) == 0 else {
        throw StorageError(.cannotOpen, "Others can read \(file), and its mode cannot be changed")
      }
    }
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }
}
