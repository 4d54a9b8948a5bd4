extension TemporaryFolder {
  /// Scripts that play a printing system: its queues, what waits in them, and how the jobs end that have left them.
  ///
  /// The file `asked` is there once somebody looked what waits, `question` once somebody asked how a job ended.
  func addQueues(_ names: [String] = [], waiting: String = "", state: String = "completed") throws {
    try addScript(
      "lpstat",
      """
      case "$1" in
      -e) for name in \(names.joined(separator: " ")); do echo $name; done ;;
      -H) echo localhost:631 ;;
      *) echo '\(waiting)'; touch \(self("asked")) ;;
      esac
      """)
    try addScript(
      "ipptool", "echo \"$@\" > \(self("question")); echo '    job-state (enum) = \(state)'")
  }
}
