import Glibc
import Pages
import Screens

/// Folds actions and the results of effects into the app until nothing is left to do.
@MainActor
struct Loop {
  private(set) var app: App
  let runner: EffectRunner
  /// Whether something may have come back since the last look.
  private var hasWoken = false

  init(app: App, runner: EffectRunner) {
    self.app = app
    self.runner = runner
    self.app.settle()
  }

  mutating func open() { run(app.openingEffects) }

  /// Folds in what the person did with one key, click or line; what follows a complaint is left out, so that
  /// the complaint is read and nothing else is confirmed in its place.
  mutating func apply(_ actions: [Action]) {
    if app.hear(actions, at: Chance.uptime) { return }
    for action in actions where !runner.hasLeft {
      run(app.apply(action, at: Chance.uptime))
      if app.page.notice?.kind == .wrong { return }
    }
  }

  /// Folds in what has come back and that time has passed; true when something has happened.
  mutating func takeArrivals() -> Bool {
    let results = runner.arrivals(hasWoken: hasWoken)
    hasWoken = false
    for result in results { run(app.receive(result, at: Chance.uptime)) }
    guard let wakeAt = app.wakeAt, Chance.uptime >= wakeAt else { return !results.isEmpty }
    run(app.tick(at: Chance.uptime))
    return true
  }

  /// The last chance for what waits to be stored or erased.
  mutating func finish() {
    run(app.leave(at: Chance.uptime))
    if runner.wakeAt != nil { run(app.receive(.woke, at: Chance.uptime)) }
  }

  private mutating func run(_ effects: [Effect]) {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      guard let result = runner.run(effect) else { continue }
      waiting += app.receive(result, at: Chance.uptime)
    }
    app.settle()
  }

  /// Sleeps until there is input, something has come back, or a time has come; true when a signal asks for the end.
  mutating func wait(for input: Int32) -> Bool {
    var files = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: runner.wakeDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: Signals.wakeDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    let wakeAt = [runner.wakeAt, app.wakeAt].compactMap(\.self).min()
    // -1 means for ever.
    let timeout = wakeAt.map { max(0, Int32((($0 - Chance.uptime) * 1000).rounded(.up))) } ?? -1
    _ = poll(&files, nfds_t(files.count), timeout)
    hasWoken = files[1].revents != 0
    return files[2].revents != 0 && Signals.wantsEnd
  }
}
