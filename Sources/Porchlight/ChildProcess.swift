import Glibc

/// Programs that are run to their end, with bytes in and their words out.
struct ChildProcess: Sendable {
  /// Folders in which programs are looked up, with colons between them.
  var folders = Folders.environment("PATH") ?? "/usr/bin:/bin"

  /// What a program said and how it ended.
  struct Ended: Equatable {
    /// -1 when a signal ended it, or when it was ended because it took too long.
    var status: Int32
    /// Standard output, and standard error where it was not dropped.
    var bytes: [UInt8]

    var output: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// Where a program is.
  func path(of program: String) -> String? {
    folders.split(separator: ":").map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }

  /// Runs a program by argument vector for so many seconds at most; nil when it cannot be started.
  ///
  /// What it says on standard error stands among its output unless that is dropped.
  func run(
    _ program: String, _ arguments: [String], input: [UInt8] = [], droppingErrors: Bool = false,
    patience: Double
  ) -> Ended? {
    guard let path = path(of: program) else { return nil }
    guard let toChild = Pipe(blocks: true), let fromChild = Pipe(blocks: true) else { return nil }
    let child = Self.start(path, [program] + arguments, toChild.read, fromChild.write, droppingErrors)
    close(toChild.read)
    close(fromChild.write)
    var exchange = Exchange(input: input, toChild: toChild.write, fromChild: fromChild.read)
    guard let child else {
      exchange.close()
      return nil
    }
    let deadline = Chance.uptime + patience
    let status = exchange.run(until: deadline) ? Self.wait(for: child, until: deadline) : nil
    return Ended(status: status ?? Self.end(child), bytes: exchange.said)
  }

  /// The child gets our environment, in plain English, and signals as they are by default.
  private static func start(
    _ path: String, _ words: [String], _ input: Int32, _ output: Int32, _ droppingErrors: Bool
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    if droppingErrors {
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    } else {
      posix_spawn_file_actions_adddup2(&actions, output, 2)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var child: pid_t = 0
    return posix_spawn(&child, path, &actions, &attributes, &arguments, &variables) == 0 ? child : nil
  }

  /// `lp` answers in the language of the person; what is read here must not depend on that.
  private static var environment: [String] {
    var variables = ["LC_ALL=C"]
    var next = environ
    while let variable = next.pointee {
      let text = String(cString: variable)
      if !text.hasPrefix("LC_ALL="), !text.hasPrefix("LANGUAGE=") { variables.append(text) }
      next += 1
    }
    return variables
  }

  /// How a program ends that has closed its output, which most do at their end; nil where it goes on.
  private static func wait(for child: pid_t, until deadline: Double) -> Int32? {
    var status: Int32 = 0
    var pause: UInt32 = 100
    while true {
      let found = waitpid(child, &status, WNOHANG)
      if found == child { return status & 0x7f == 0 ? (status >> 8) & 0xff : -1 }
      if found < 0, errno != EINTR { return -1 }
      guard Chance.uptime < deadline else { return nil }
      usleep(pause)
      pause = min(2 * pause, 20_000)
    }
  }

  /// Ends a program that took too long. What not even that ends, in a disk that does not answer, is left behind.
  private static func end(_ child: pid_t) -> Int32 {
    kill(child, SIGKILL)
    _ = wait(for: child, until: Chance.uptime + 5)
    return -1
  }
}
