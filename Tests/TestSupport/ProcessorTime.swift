import Glibc

/// Ends this process once it has worked for so many seconds, however long it waits for others: in a test with a
/// process of its own, what never ends becomes a failure.
package func limitProcessorTime(seconds: UInt) {
  var limit = rlimit(rlim_cur: seconds, rlim_max: seconds)
  setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
}
