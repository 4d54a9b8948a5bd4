import Glibc

/// A program that is run to its end, with bytes in and its words out.
enum ChildProcess {
  /// What a program said and how it ended.
  struct Ended {
    var status: Int32
    /// Standard output and error together.
    var output: String
  }

  /// Where a program is, looked up in `PATH`.
  static func path(of program: String) -> String? {
    let folders = (Folders.environment("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }

  /// Runs a program by argument vector; nil when it cannot be started.
  static func run(_ program: String, _ arguments: [String], input: [UInt8]) -> Ended? {
    guard let path = path(of: program) else { return nil }
    guard let toChild = Pipe(blocks: true), let fromChild = Pipe(blocks: true) else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toChild.read, 0)
    posix_spawn_file_actions_adddup2(&actions, fromChild.write, 1)
    posix_spawn_file_actions_adddup2(&actions, fromChild.write, 2)
    var child: pid_t = 0
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    let status = posix_spawn(&child, path, &actions, nil, &words, environ)
    words.forEach { free($0) }
    close(toChild.read)
    close(fromChild.write)
    guard status == 0 else {
      close(toChild.write)
      close(fromChild.read)
      return nil
    }
    _ = DiskFile.writeAll(input, to: toChild.write)
    close(toChild.write)
    return Ended(status: 0, output: readAll(fromChild.read)).ending(child)
  }

  private static func readAll(_ file: Int32) -> String {
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer.prefix(count)
    }
  }
}

extension ChildProcess.Ended {
  /// Waits for the program; one that a signal ended counts as failed.
  fileprivate func ending(_ child: pid_t) -> Self {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let exited = status & 0x7f == 0
    return Self(status: exited ? (status >> 8) & 0xff : -1, output: output)
  }
}
