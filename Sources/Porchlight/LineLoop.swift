import Glibc
import LineUI
import Screens

/// The loop of line mode: pages as text on standard output, lines from standard input.
@MainActor
struct LineLoop {
  private var loop: Loop
  private var view = LineView()
  private var input = LineInput()

  init(app: App, runner: EffectRunner) { loop = Loop(app: app, runner: runner) }

  /// The program stays until a page is out or called back, and says so.
  func sayWhatIsPrinting() {
    if loop.runner.isPrinting { DiskFile.say(loop.app.printingSentence) }
  }

  mutating func run() {
    Signals.install()
    guard show() else { return }
    loop.open()
    while !loop.runner.hasLeft {
      switch input.next() {
      case .line(let line): take(line)
      case .nothingYet:
        loop.wait(for: 0)
        if Signals.wantsEnd { return sayGoodbye() }
        _ = loop.takeArrivals()
      case .ended: return sayGoodbye()
      }
      if loop.runner.hasLeft { return }
      guard show() else { return }
    }
  }

  private mutating func take(_ line: String) {
    switch view.actions(for: line, on: loop.app.page) {
    case .actions(let actions): loop.apply(actions)
    case .say(let sentence):
      loop.apply([])
      DiskFile.say(sentence)
    }
  }

  /// Prints what is new; false when nobody reads any more.
  private mutating func show() -> Bool {
    let lines = view.lines(for: loop.app.page)
    return lines.isEmpty || DiskFile.say(lines.joined(separator: "\n"))
  }

  private mutating func sayGoodbye() {
    loop.finish()
    for sentence in loop.app.closingSentences { DiskFile.say(sentence) }
  }
}
