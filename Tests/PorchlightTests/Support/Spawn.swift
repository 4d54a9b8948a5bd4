import Glibc

/// Starts programs with clean signals and nothing inherited but what is named.
enum Spawn {
  /// What the child gets as its standard input, output and error.
  enum Stream {
    case file(String)
    case descriptor(Int32)
  }

  /// Starts a program; nil when it cannot be started.
  static func start(
    _ path: String, _ arguments: [String], environment: [String: String], folder: String,
    streams: [Stream]
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in streams.enumerated() { add(stream, as: Int32(number), to: &actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    clean(&attributes)
    // `env` changes the folder and becomes the program.
    let env = "/usr/bin/env"
    var words = ([env, "-C", folder, path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var child: pid_t = 0
    return posix_spawn(&child, env, &actions, &attributes, &words, &variables) == 0 ? child : nil
  }

  /// Tests run on threads that have signals blocked, and a child would inherit that.
  private static func clean(_ attributes: inout posix_spawnattr_t) {
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  }

  private static func add(_ stream: Stream, as number: Int32, to actions: inout posix_spawn_file_actions_t) {
    switch stream {
    case .descriptor(let descriptor): posix_spawn_file_actions_adddup2(&actions, descriptor, number)
    case .file(let path):
      let mode = number == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, number, path, mode, 0o600)
    }
  }

  /// How a child ended: its exit status, or minus the signal; nil when it had to be killed at the deadline.
  static func wait(for child: pid_t, seconds: Double = Deadline.standard) -> Int32? {
    var status: Int32 = 0
    let ended = Deadline.reached(within: seconds) { waitpid(child, &status, WNOHANG) == child }
    if !ended {
      kill(child, SIGKILL)
      waitpid(child, &status, 0)
      return nil
    }
    return status & 0x7f == 0 ? (status >> 8) & 0xff : -(status & 0x7f)
  }
}

/// Waiting for something that will come, never for a time.
enum Deadline {
  /// Long enough for a machine that is busy with other tests.
  static let standard = 60.0

  /// Looks until something holds; false when it does not within so many seconds.
  static func reached(within seconds: Double = standard, _ holds: () -> Bool) -> Bool {
    let end = now + seconds
    while !holds() {
      if now > end { return false }
      usleep(3000)
    }
    return true
  }

  /// Seconds on a clock that is never set.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
