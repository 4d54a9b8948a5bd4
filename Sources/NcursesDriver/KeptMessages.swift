import CNcurses
import Glibc

/// What is said on standard error while the screen is drawn, kept in a file that nobody else can open.
struct KeptMessages {
  /// Where messages went before.
  let errors: Int32
  /// The file that takes them now.
  let file: Int32

  /// Nil when standard error goes elsewhere than to a terminal, where it spoils nothing.
  init?() {
    guard isatty(STDERR_FILENO) == 1, let stream = tmpfile() else { return nil }
    file = dup(fileno(stream))
    errors = dup(STDERR_FILENO)
    fclose(stream)
    guard file >= 0, errors >= 0, dup2(file, STDERR_FILENO) >= 0 else { return nil }
  }

  /// Lets the messages out and keeps no more.
  func replay() {
    dup2(errors, STDERR_FILENO)
    pl_copy_all(file, errors)
    close(errors)
    close(file)
  }
}
