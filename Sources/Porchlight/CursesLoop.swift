import Glibc
import NcursesDriver
import Screens
import TerminalUI

/// The loop of the full screen: frames out, keys and clicks in.
@MainActor
struct CursesLoop {
  private var loop: Loop
  private var view = TerminalView()

  init(app: App, runner: EffectRunner) { loop = Loop(app: app, runner: runner) }

  /// The program stays until a page is out or called back, and says so.
  func sayWhatIsPrinting() {
    if loop.runner.isPrinting { DiskFile.say(loop.app.printingSentence) }
  }

  mutating func run() {
    Signals.install()
    let colour = Folders.environment("NO_COLOR") == nil
    guard let driver = try? NcursesDriver(input: 0, output: 1, colour: colour) else {
      var lines = LineLoop(app: loop.app, runner: loop.runner)
      return lines.run()
    }
    show(driver)
    loop.open()
    show(driver)
    go(driver)
    loop.finish()
    driver.restore()
    for sentence in loop.app.closingSentences { DiskFile.say(sentence) }
  }

  private mutating func go(_ driver: NcursesDriver) {
    while !loop.runner.hasLeft {
      var hasChanged = loop.takeArrivals()
      while let input = driver.nextInput() {
        if input == .closed { return }
        let actions = view.actions(for: input, on: loop.app.page, size: driver.size)
        if input.isFromPerson { loop.apply(actions) }
        hasChanged = true
        if loop.runner.hasLeft { return }
      }
      if hasChanged {
        show(driver)
        // The window may have got another size meanwhile, and nothing would end the wait.
        continue
      }
      if loop.wait(for: 0) { return }
    }
  }

  private mutating func show(_ driver: NcursesDriver) {
    driver.show(view.frame(of: loop.app.page, size: driver.size))
  }
}

extension TerminalInput {
  /// Whether somebody pressed, clicked or turned something.
  fileprivate var isFromPerson: Bool {
    switch self {
    case .key, .pasted, .clicked, .scrolled: true
    case .resized, .closed: false
    }
  }
}
