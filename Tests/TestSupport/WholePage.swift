package import Pages
package import TerminalUI

extension Page {
  /// All parts of the page in a window, from the first on.
  package func frames(_ size: Size) -> [Frame] {
    var view = TerminalView()
    // The window opens at the answer that is marked.
    _ = view.frame(of: self, size: size)
    for _ in 0..<50 where view.part > 0 { _ = view.actions(for: .key(.pageUp), on: self, size: size) }
    var frames = [view.frame(of: self, size: size)]
    for _ in 0..<50 {
      let part = view.part
      _ = view.actions(for: .key(.pageDown), on: self, size: size)
      guard view.part != part else { break }
      frames.append(view.frame(of: self, size: size))
    }
    return frames
  }
}
