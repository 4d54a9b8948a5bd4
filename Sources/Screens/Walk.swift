package import Interviewing

/// The walk at hand: what is stored, and the steps that wait to be stored.
package struct Walk: Sendable {
  package let id: String
  package let code: String
  /// As it is in the event log.
  package internal(set) var interview: Interview { didSet { progress = interview.progress } }
  /// How far the walk is; every page says it, and only a step changes it.
  private(set) var progress: WalkProgress?
  /// As it will be once the events are in the log.
  var pending: Pending?

  init(id: String, code: String, interview: Interview) {
    self.id = id
    self.code = code
    self.interview = interview
    progress = interview.progress
  }

  /// Steps that are not stored yet, and what becomes of the walk with them.
  struct Pending: Sendable {
    let steps: [Step]
    private(set) var interview: Interview
    private(set) var events: [WalkEvent] = []

    /// Takes the steps after what is stored; with the last answer the walk is finished in the same breath.
    init(_ steps: [Step], after stored: Interview) throws(Refusal) {
      self.steps = steps
      interview = stored
      for step in steps { events += try interview.apply(step) }
      if steps.contains(where: \.isAnswer), interview.hasNothingLeft {
        events += try interview.apply(.finish)
      }
    }

    /// A finished walk is not gone on with.
    func codeChange(_ code: String) -> CodeChange {
      if interview.isFinished { return .void }
      return events.contains { if case .started = $0 { true } else { false } } ? .give(code) : .keep
    }
  }
}

extension Visit {
  /// Takes steps in the walk and asks for their events to be stored; the walk moves on when they are.
  ///
  /// Steps without events, such as going back, count at once, but not away from what waits to be stored: then
  /// storing is tried again. A refused step throws and changes nothing.
  mutating func take(_ steps: [Step]) throws(Refusal) {
    guard let walk else { throw .notStarted }
    if walk.pending != nil, steps.allSatisfy(\.isMove) { return storePending() }
    let waiting = (walk.pending?.steps ?? []).filter { old in !steps.contains { $0.replaces(old) } }
    try wait(for: waiting + steps, in: walk)
  }

  /// Takes a step back that has not been stored yet.
  mutating func takeBack(_ step: Step) {
    guard let walk, let pending = walk.pending else { return }
    try? wait(for: pending.steps.filter { $0 != step }, in: walk)
  }

  private mutating func wait(for steps: [Step], in walk: Walk) throws(Refusal) {
    let pending = try Walk.Pending(steps, after: walk.interview)
    if pending.events.isEmpty {
      self.walk?.interview = pending.interview
      self.walk?.pending = nil
    } else {
      self.walk?.pending = pending
      storePending()
    }
  }

  /// Tries to store what waits.
  mutating func storePending() {
    guard let walk, let pending = walk.pending else { return }
    perform(.append(walk: walk.id, events: pending.events, code: pending.codeChange(walk.code)))
  }

  /// What waited is in the log now.
  mutating func settle() {
    storeFailed = false
    guard let pending = walk?.pending else { return }
    walk?.interview = pending.interview
    walk?.pending = nil
    notice = nil
  }
}

extension Step {
  /// Whether the step only goes somewhere.
  fileprivate var isMove: Bool {
    switch self {
    case .goBack, .visit, .endVisit: true
    default: false
    }
  }

  fileprivate var isAnswer: Bool {
    switch self {
    case .answer, .skipSection: true
    default: false
    }
  }

  /// Whether an earlier step that was not stored counts no longer once this one is taken.
  fileprivate func replaces(_ old: Step) -> Bool {
    switch (self, old) {
    case (.answer(let key, _, _), .answer(let oldKey, _, _)): key == oldKey
    case (.skipSection(let name), .skipSection(let oldName)): name == oldName
    case (.changeLanguage, .changeLanguage), (.chooseLength, .chooseLength), (.stop, .stop): true
    default: false
    }
  }
}
