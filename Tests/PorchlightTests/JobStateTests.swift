import Testing

@testable import porchlight

/// What the printing system says about a job, as `ipptool` puts it.
@Suite struct JobStateTests {
  private static func answer(_ state: String) -> String {
    """
    "/usr/share/cups/ipptool/get-job-attributes.test":
        Get-Job-Attributes:
            attributes-charset (charset) = utf-8
            job-uri (uri) = ipp://localhost:631/jobs/12
        Get job info with get-job-attributes                                 [PASS]
            status-code = successful-ok (successful-ok)
            job-printer-state-message (textWithoutLanguage) = job-state
    \(state)
            job-state-reasons (keyword) = processing-to-stop-point
            job-uri (uri) = ipp://localhost:631/jobs/12

    """
  }

  @Test(arguments: [
    ("pending", JobState.underWay), ("pending-held", .underWay), ("processing", .underWay),
    ("processing-stopped", .underWay), ("completed", .completed), ("canceled", .stopped),
    ("aborted", .stopped),
    ("unknown-17", .unknown),
  ])
  func `every state of a job has its meaning`(value: String, state: JobState) {
    #expect(JobState(answer: Self.answer("        job-state (enum) = \(value)")) == state)
  }

  @Test(arguments: [
    "", "        job-state (enum) = ",
    "        job-state (enum) = completed\n        job-state (enum) = aborted",
    "        my-job-state (enum) = completed", "        job-state (keyword) = completed",
    "    status-code = client-error-not-found (Job #12 does not exist.)",
    "ipptool: Unable to connect to \"localhost\" on port 631 - Host is down",
  ])
  func `nothing else is taken for a state`(line: String) {
    #expect(JobState(answer: Self.answer(line)) == .unknown)
  }

  @Test(arguments: [
    ("Office-12", "localhost:631\n", "ipp://localhost:631/jobs/12"),
    ("two-floors-up-7", "127.0.0.1:8632", "ipp://127.0.0.1:8632/jobs/7"),
    ("Office-12", "/run/cups/cups.sock\n", "ipp://%2Frun%2Fcups%2Fcups.sock/jobs/12"),
    ("Office", "localhost", nil),
    ("Office-", "localhost", nil), ("Office-12b", "localhost", nil), ("", "localhost", nil),
    ("Office-12", "", nil),
    ("Office-12", "\n", nil), ("Office-12", "lpstat: Bad file descriptor", nil),
  ])
  func `a job has an address on a machine and behind a socket`(id: String, server: String, address: String?) {
    #expect(JobState.address(ofJob: id, at: server) == address)
  }
}
