/// How a job stands that was handed to the printing system.
enum JobState: Equatable {
  case underWay
  case completed
  /// Somebody cancelled it, or the printing system gave it up.
  case stopped
  /// The printing system has forgotten it, or cannot be asked.
  case unknown

  /// What `ipptool` shows of a job, an attribute a line; the values are those of RFC 8011, 5.3.7, as CUPS spells them.
  init(answer: String) {
    let values = answer.split(separator: "\n").compactMap { line -> Substring? in
      let line = line.drop { $0 == " " }
      return line.hasPrefix(Self.attribute) ? line.dropFirst(Self.attribute.count) : nil
    }
    self =
      switch values {
      case ["pending"], ["pending-held"], ["processing"], ["processing-stopped"]: .underWay
      case ["completed"]: .completed
      case ["canceled"], ["aborted"]: .stopped
      default: .unknown
      }
  }

  private static let attribute = "job-state (enum) = "

  /// The address of a job, such as "Office-12", where `lpstat -H` says that the printing system listens: a machine or
  /// a socket.
  static func address(ofJob id: String, at server: String) -> String? {
    guard let number = id.lastIndex(of: "-").flatMap({ Int(id[id.index(after: $0)...]) }),
      let name = server.split(separator: "\n").first, !name.contains(" ")
    else { return nil }
    let host = name.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "%2F")
    return "ipp://\(host)/jobs/\(number)"
  }
}

extension ChildProcess {
  /// Asks for the state of a job. The listing of finished jobs does not tell a cancelled one from a printed one.
  func state(ofJob id: String, patience: Double) -> JobState {
    guard let server = run("lpstat", ["-H"], patience: patience), server.status == 0,
      let address = JobState.address(ofJob: id, at: server.output),
      // The question comes with the program.
      let answer = run("ipptool", ["-tv", address, "get-job-attributes.test"], patience: patience)
    else { return .unknown }
    return JobState(answer: answer.output)
  }
}
