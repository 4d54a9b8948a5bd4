import Glibc

/// A file that is read in pieces, as often as needed; only what comes through a pipe is held in memory.
///
/// It stays open as long as the program runs: threads may still read it while the rest comes to its end.
struct ChunkedFile: Sendable {
  /// In bytes.
  let size: Int
  private let file: Int32
  private let kept: [UInt8]?

  private static let piece = 65_536

  /// Opens the file; nil when it cannot be read.
  init?(_ path: String) {
    file = open(path, O_RDONLY | O_CLOEXEC)
    var found = stat()
    guard file >= 0, fstat(file, &found) == 0 else { return nil }
    if found.st_mode & S_IFMT == S_IFREG {
      size = Int(found.st_size)
      kept = nil
    } else {
      guard let bytes = DiskFile.bytes(path) else { return nil }
      size = bytes.count
      kept = bytes
    }
  }

  /// The pieces from the beginning on; a file that cannot be read on seems to end there.
  func pieces() -> () -> [UInt8]? {
    var offset = 0
    return {
      let bytes = read(at: offset)
      offset += bytes.count
      return bytes.isEmpty ? nil : bytes
    }
  }

  private func read(at offset: Int) -> [UInt8] {
    if let kept { return Array(kept.dropFirst(offset).prefix(Self.piece)) }
    return [UInt8](unsafeUninitializedCapacity: Self.piece) { buffer, count in
      repeat {
        count = pread(file, buffer.baseAddress, Self.piece, offset)
      } while count < 0 && errno == EINTR
      count = max(0, count)
    }
  }
}
