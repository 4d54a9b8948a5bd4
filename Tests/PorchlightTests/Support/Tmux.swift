import Foundation
import Testing

/// A terminal of a given size on a tmux server of its own, which ends with the test.
final class Tmux {
  let program: Program
  /// The question that was reached last, as it looked.
  var reached: Screen?
  /// In the test's own folder, since tmux leaves it behind.
  private let socket: String
  private let executable: String

  /// Opens a terminal that runs a line of shell in which `$0` is the program; without one, the program itself.
  init(
    _ program: Program, columns: Int = 80, rows: Int = 24, shell: String? = nil, arguments: [String] = []
  ) throws {
    self.program = program
    socket = program.folder("tmux-\(UUID().uuidString.prefix(8))")
    let places: [String] = ["/usr/bin/tmux", "/usr/local/bin/tmux"]
    executable = try #require(places.first { access($0, X_OK) == 0 }, "tmux is missing")
    let settings = "set -g status off\nset -g default-terminal tmux-256color\nset -s escape-time 0\n"
    try program.folder.write(settings + "set -g remain-on-exit on\n", to: "tmux.conf")
    let variables = program.variables.map { "\($0.key)=\($0.value)" }.sorted()
    let command = [Program.path] + arguments + ["--data", program.folder.data]
    tell(
      [
        "-f", program.folder("tmux.conf"), "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c",
        program.folder.path,
        "env", "-i",
      ]
        + variables + ["TERM=tmux-256color"]
        + (shell.map { ["/bin/sh", "-c", $0] } ?? []) + command)
  }

  deinit { tell(["kill-server"]) }

  /// Sends a command to the server and gives what it says.
  @discardableResult
  func tell(_ words: [String]) -> String {
    let said = program.folder("tmux.\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(atPath: said) }
    let environment = [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "dumb", "HOME": program.folder.path,
    ]
    let child = Spawn.start(
      executable, ["-u", "-S", socket] + words, environment: environment, folder: program.folder.path,
      streams: [.file("/dev/null"), .file(said), .file("/dev/null")])
    let status = child.flatMap { Spawn.wait(for: $0) }
    #expect(status == 0 || words == ["kill-server"], "tmux \(words) ended with \(String(describing: status))")
    return (try? String(contentsOfFile: said, encoding: .utf8)) ?? ""
  }

  /// Presses keys, named as tmux names them: `Enter`, `F12`, `a`.
  func press(_ keys: String...) { tell(["send-keys"] + keys) }

  func type(_ text: String) { tell(["send-keys", "-l", text]) }

  /// Clicks on a cell, both counted from 0, as a terminal reports it (SGR).
  func click(row: Int, column: Int) {
    let report = "\u{1B}[<0;\(column + 1);\(row + 1)M\u{1B}[<0;\(column + 1);\(row + 1)m"
    tell(["send-keys", "-H"] + report.utf8.map { String($0, radix: 16) })
  }

  /// Clicks where a text stands.
  func click(on text: String, at place: SourceLocation = #_sourceLocation) throws {
    let screen = screen
    let row = try #require(screen.rows.firstIndex { $0.contains(text) }, "\(screen)", sourceLocation: place)
    let range = try #require(screen.rows[row].firstRange(of: text), sourceLocation: place)
    click(
      row: row, column: screen.rows[row].distance(from: screen.rows[row].startIndex, to: range.lowerBound))
  }

  func resize(columns: Int, rows: Int) { tell(["resize-window", "-x", "\(columns)", "-y", "\(rows)"]) }

  var screen: Screen { Screen(tell(["capture-pane", "-p"])) }

  /// The screen with its colours as escape sequences.
  var colours: String { tell(["capture-pane", "-p", "-e"]) }

  /// The number of the process that runs in the terminal.
  var child: pid_t { pid_t(tell(["display-message", "-p", "#{pane_pid}"]).filter(\.isNumber)) ?? 0 }

  /// Waits until the program has ended; its last screen stays.
  func waitForEnd(at place: SourceLocation = #_sourceLocation) {
    let hasEnded = Deadline.reached { tell(["display-message", "-p", "#{pane_dead}"]).hasPrefix("1") }
    #expect(hasEnded, "the program goes on; there is:\n\(screen)", sourceLocation: place)
  }

  /// Waits for a screen on which something holds.
  @discardableResult
  func wait(
    _ what: String, at place: SourceLocation = #_sourceLocation, until holds: (Screen) -> Bool
  ) -> Screen {
    var screen = screen
    let isThere = Deadline.reached {
      if holds(screen) { return true }
      screen = self.screen
      return false
    }
    #expect(isThere, "waited for \(what); there is:\n\(screen)", sourceLocation: place)
    return screen
  }

  /// Waits until a text is on the screen, however its lines are broken.
  @discardableResult
  func wait(for text: String, at place: SourceLocation = #_sourceLocation) -> Screen {
    wait("\"\(text)\"", at: place) { $0.words.contains(text) }
  }
}
