import CNcurses
import Glibc

/// Lets out in one piece what ncurses writes for one frame.
///
/// ncurses writes at every move of the cursor. That wakes whoever shows the terminal a dozen times a page, and on a
/// slow line half a page is seen.
struct FrameGate {
  private let output: Int32
  /// Where ncurses writes: another descriptor of what `output` is.
  private let channel: Int32
  /// Takes the bytes in between; never a file on the disk, for answers may stand in them.
  private let store: Int32

  /// Nil where no memory can be had; ncurses then writes by itself.
  init?(output: Int32, channel: Int32) {
    store = pl_memory_file()
    guard store >= 0 else { return nil }
    self.output = output
    self.channel = channel
  }

  /// Draws, and then writes what was drawn.
  func letOut(_ draw: () -> Void) {
    guard dup2(store, channel) >= 0 else { return draw() }
    draw()
    dup2(output, channel)
    let count = Int(lseek(store, 0, SEEK_CUR))
    guard count > 0 else { return }
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: count) { bytes in
      guard let start = bytes.baseAddress else { return }
      pl_write_all(output, start, max(0, pread(store, start, count, 0)))
      // Nothing of a page stays in memory. Giving the memory back and taking it anew costs more than zeros.
      memset(start, 0, count)
      pwrite(store, start, count, 0)
    }
    lseek(store, 0, SEEK_SET)
  }

  func close() { Glibc.close(store) }
}
