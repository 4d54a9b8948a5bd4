import Foundation
import Glibc

@testable import porchlight

/// A Chromium without a window, spoken to by its DevTools protocol over a pair of pipes.
///
/// https://chromedevtools.github.io/devtools-protocol: JSON with a zero byte behind each message, commands into
/// descriptor 3 of the browser, answers and events out of its descriptor 4.
final class Browser {
  /// What goes wrong between us and the browser, not on a page.
  struct Failure: Error, CustomStringConvertible { var description: String }
  /// An object of the protocol.
  typealias Fields = [String: Any]
  /// Something that happened on the page.
  struct Event {
    var method: String
    var fields: Fields
  }

  /// What has happened since somebody last looked.
  private(set) var events: [Event] = []
  private let child: pid_t
  private let commands: Int32
  private let answers: Int32
  /// Messages that are whole, then what there is of the next one.
  private var unread = [Data()]
  private var lastID = 0
  private var session: String?

  init(_ folder: TemporaryFolder) throws {
    guard let toBrowser = Pipe(blocks: true), let fromBrowser = Pipe(blocks: true) else {
      throw Failure(description: "there is no pipe")
    }
    defer { [toBrowser.read, fromBrowser.write].forEach { close($0) } }
    (commands, answers) = (toBrowser.write, fromBrowser.read)
    // Pages are our own, and inside of most containers Chromium cannot build its sandbox.
    let arguments = [
      "--headless", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--user-data-dir=\(folder("browser"))",
    ]
    let environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path]
    // Out of the way of the numbers that they get in the child.
    let (read, write) = (
      fcntl(toBrowser.read, F_DUPFD_CLOEXEC, 10), fcntl(fromBrowser.write, F_DUPFD_CLOEXEC, 10)
    )
    defer { [read, write].forEach { close($0) } }
    let started = Spawn.start(
      "chromium", arguments, environment: environment, folder: folder.path,
      streams: [
        .file("/dev/null"), .file("/dev/null"), .file(folder("browser.log")), .descriptor(read),
        .descriptor(write),
      ])
    guard let started else { throw Failure(description: "chromium does not start") }
    child = started
    let target = try tell("Target.createTarget", ["url": "about:blank"])
    let attached = try tell(
      "Target.attachToTarget", ["targetId": target["targetId"] ?? "", "flatten": true])
    session = attached["sessionId"] as? String
    for domain in ["Page", "Runtime", "Log", "Audits", "Accessibility"] { try tell("\(domain).enable") }
  }

  deinit {
    [commands, answers].forEach { close($0) }
    // It ends by itself when nobody speaks to it any more.
    _ = Spawn.wait(for: child)
  }

  /// Sends a command and waits for its answer; what happens in between is kept.
  @discardableResult
  func tell(_ method: String, _ parameters: Fields = [:]) throws -> Fields {
    lastID += 1
    var message: Fields = ["id": lastID, "method": method, "params": parameters]
    message["sessionId"] = session
    try send(JSONSerialization.data(withJSONObject: message) + [0])
    while true {
      let answer = try receive()
      guard answer["id"] as? Int == lastID else { continue }
      if let error = answer["error"] as? Fields { throw Failure(description: "\(method): \(error)") }
      return answer["result"] as? Fields ?? [:]
    }
  }

  /// Forgets what has happened.
  func forget() { events = [] }

  /// Waits until something has happened.
  func wait(for method: String) throws {
    while !events.contains(where: { $0.method == method }) { _ = try receive() }
  }

  // MARK: - Messages

  private func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(commands, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(description: "chromium does not listen") }
      rest = rest.dropFirst(count)
    }
  }

  /// The next message; an event is kept too.
  private func receive() throws -> Fields {
    while unread.count == 1 { try read() }
    let message = try JSONSerialization.jsonObject(with: unread.removeFirst()) as? Fields ?? [:]
    if let method = message["method"] as? String {
      events.append(Event(method: method, fields: message["params"] as? Fields ?? [:]))
    }
    return message
  }

  private func read() throws {
    var descriptor = pollfd(fd: answers, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, Int32(Deadline.standard * 1000)) == 1 else {
      throw Failure(description: "chromium does not answer")
    }
    var bytes = [UInt8](repeating: 1, count: 1 << 16)
    let count = Glibc.read(answers, &bytes, bytes.count)
    guard count > 0 else { throw Failure(description: "chromium has ended") }
    let parts = Data(bytes[..<count]).split(separator: 0, omittingEmptySubsequences: false)
    unread[unread.count - 1] += parts[0]
    unread += parts.dropFirst().map { Data($0) }
  }
}
