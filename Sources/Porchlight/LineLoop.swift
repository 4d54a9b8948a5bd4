import Glibc
import LineUI
import Screens

/// The loop of line mode: pages as text on standard output, lines from standard input.
@MainActor
struct LineLoop {
  private var loop: Loop
  private var view = LineView()
  private var input = LineInput()
  /// Whether somebody reads what is printed.
  private var isHeard = true

  init(app: App, runner: EffectRunner) { loop = Loop(app: app, runner: runner) }

  /// The program stays until a page is out or called back, and says so.
  func sayWhatIsPrinting() {
    if loop.runner.isPrinting { DiskFile.say(loop.app.printingSentence) }
  }

  mutating func run() {
    Signals.install()
    show()
    if isHeard {
      loop.open()
      // What could not be opened, or not in the language of the page, is no secret until the first line.
      show()
      goOn()
    }
    // Whoever reads no more has gone, as at the end of the input.
    if !loop.runner.hasLeft { sayGoodbye() }
  }

  /// Until the person leaves, the input ends, somebody ends the program, or nobody reads any more.
  private mutating func goOn() {
    while !loop.runner.hasLeft, isHeard {
      switch input.next() {
      case .line(let line): take(line)
      case .nothingYet:
        if loop.wait(for: 0) { return }
        _ = loop.takeArrivals()
      case .ended: return
      }
      if !loop.runner.hasLeft { show() }
    }
  }

  private mutating func take(_ line: String) {
    switch view.actions(for: line, on: loop.app.page) {
    case .actions(let actions): loop.apply(actions)
    case .say(let sentence):
      loop.apply([])
      say(sentence)
    }
  }

  /// Prints what is new.
  private mutating func show() {
    let lines = view.lines(for: loop.app.page)
    if !lines.isEmpty { say(lines.joined(separator: "\n")) }
  }

  private mutating func say(_ text: String) {
    if !DiskFile.say(text) { isHeard = false }
  }

  private mutating func sayGoodbye() {
    loop.finish()
    for sentence in loop.app.closingSentences { DiskFile.say(sentence) }
  }
}
