import Interviewing
import Questionnaires
import Reporting
import Screens
import Storage

/// Does what screens ask for: the only place where effects run.
@MainActor
final class EffectRunner {
  private let folders: Folders
  private let printer: Printer
  private var questionnaire: Questionnaire?
  private var log: EventLog?
  /// When to say `woke`, on the clock that is never set; nil when nobody asked.
  private(set) var wakeAt: Double?
  /// Whether the program has been asked to end.
  private(set) var hasLeft = false
  private var troubles: Troubles
  private var crowds: CrowdMarks
  /// While it is held, no other program takes the walks here for left behind.
  private var attendance: FileLock?

  /// The troubles are what could not be done before anything was asked for.
  init(folders: Folders, setting: Setting, troubles: Troubles = Troubles()) {
    self.folders = folders
    self.troubles = troubles
    crowds = CrowdMarks(setting)
    printer = Printer(counting: PrintedPages(folder: folders.data))
  }

  /// What to print on the way out: why something could not be done to the end.
  func lastWords(_ language: String) -> [String] {
    guard !troubles.isEmpty else { return [] }
    let words = (try? folders.errorWords(in: language)) ?? Folders.shippedErrorWords(in: language)
    return troubles.sentences(in: words ?? InterfaceWords(language: language, entries: [:]))
  }

  /// Readable whenever something that takes long has finished.
  var wakeDescriptor: Int32 { printer.wakeDescriptor }

  /// What has come back since the last look; only what has woken the loop has anything from the printer.
  func arrivals(hasWoken: Bool) -> [EffectResult] {
    var results = hasWoken ? printer.finished() : []
    if let wakeAt, Chance.uptime >= wakeAt {
      self.wakeAt = nil
      results.append(.woke)
    }
    return results
  }

  /// Whether a page is still on its way to the printer.
  var isPrinting: Bool { printer.isBusy }

  /// Puts the log away in good order; what cannot be put away is found again at the next opening.
  func close() {
    printer.finishSending()
    printer.finishAll()
    try? log?.close()
    attendance?.release()
  }

  /// Runs an effect; nil when its answer comes later, or none is due.
  func run(_ effect: Effect) -> EffectResult? {
    switch effect {
    case .openQuestionnaire: return openQuestionnaire()
    case .openStore: return openStore()
    case .openWords(let code): return openWords(code)
    case .drawWalk(let language): return drawWalk(language)
    case .append(let walk, let events, let code): return append(events, walk, code)
    case .findWalk(let code): return findWalk(code)
    case .erase(let walk, let leavesTombstone): return erase(walk, leavesTombstone)
    case .makePage(let interview, let language): return makePage(interview, language)
    case .makeHandout(let language): return makeHandout(language)
    case .save(let document, let format): return save(document, format)
    case .print(let document, let counting, let isLarge):
      return printer.start(document, counting: counting, isLarge: isLarge)
    case .countGroup(let language, let inSteps): return countGroup(language, inSteps)
    case .saveHost(let host): return save(host)
    case .wake(let seconds): wakeAt = Chance.uptime + seconds
    case .leave: hasLeft = true
    }
    return nil
  }

  private func openQuestionnaire() -> EffectResult {
    do {
      let questionnaire = try PackReader.questionnaire(from: folders.packFiles)
      self.questionnaire = questionnaire
      for leftOut in folders.leftOut(questionnaire.pack) {
        troubles.add(.openingLanguage(leftOut.code), leftOut)
      }
      return .openedQuestionnaire(questionnaire)
    } catch {
      troubles.add(.openingPack, error)
      return .packBroken
    }
  }

  private func openStore() -> EffectResult {
    do {
      try folders.refuseUnclear()
      let log = try folders.openLog()
      attendance = try attendance ?? log.attend { endLeftWalks(log) }
      log.makeRoom()
      self.log = log
      troubles.settle(.openingStore)
      return .openedStore
    } catch {
      troubles.add(.openingStore, error)
      return .storeClosed
    }
  }

  /// Without the questions nobody can tell what was said, and nobody can answer here either.
  private func endLeftWalks(_ log: EventLog) {
    guard let questionnaire else { return }
    do {
      try LeftWalks(log: log, questionnaire: questionnaire).end { troubles.add(.erasing($0), $1) }
    } catch {
      troubles.add(.sweeping, error)
    }
  }

  private func openWords(_ code: String) -> EffectResult {
    do {
      let words = try folders.words(in: code)
      troubles.settle(.openingWords(code))
      return .openedWords(words)
    } catch {
      troubles.add(.openingWords(code), error)
      return .noWords(code)
    }
  }

  private func save(_ host: Host) -> EffectResult {
    do {
      try HostFile(folder: folders.data).write(host)
      troubles.settle(.savingHost)
      return .savedHost
    } catch {
      troubles.add(.savingHost, error)
      return .notSavedHost
    }
  }

  private func drawWalk(_ language: String) -> EffectResult? {
    do {
      let words = try CodeWordReader.read(folders.interfaceFiles, path: "codes.yaml", language: language)
      return .drewWalk(
        NewWalk(
          id: Chance.walkID, seed: Chance.number, code: Chance.code(from: words), month: Chance.month))
    } catch {
      troubles.add(.drawingCode, error)
      return .packBroken
    }
  }

  private func append(_ events: [WalkEvent], _ walk: String, _ code: CodeChange) -> EffectResult {
    guard let log = log ?? reopened() else { return .notStored }
    do {
      if case .give(let handle) = code {
        try log.append(events, walk: walk, handle: handle)
        troubles.settle(.drawingCode)
      } else {
        try log.append(events, walk: walk)
      }
      troubles.settle(.storing(walk))
      // The events are kept now: to say otherwise would have them stored twice. A code that stays behind
      // opens no finished walk.
      if code == .void { try? log.dropHandle(of: walk) }
      if events.contains(.finished) { markCrowd(around: walk, in: log) }
      return .stored
    } catch {
      return notStored(error, walk)
    }
  }

  private func markCrowd(around walk: String, in log: EventLog) {
    do {
      try crowds.finished(walk, in: log)
    } catch {
      troubles.add(.storing(walk), error)
    }
  }

  /// Another code, or no more of this walk, helps better than another try.
  private func notStored(_ error: StorageError, _ walk: String) -> EffectResult {
    switch error.reason {
    case .handleTaken:
      troubles.add(.drawingCode, error)
      return .codeTaken
    case .erased, .ended: return .walkGone
    default:
      troubles.add(.storing(walk), error)
      return .notStored
    }
  }

  /// A store that could not be opened before may be there by now.
  private func reopened() -> EventLog? {
    _ = openStore()
    return log
  }

  private func findWalk(_ code: String) -> EffectResult {
    guard let log = log ?? reopened() else { return .storeClosed }
    do {
      guard let walk = try log.stream(forHandle: code) else { return .noSuchWalk }
      let events = try log.walkEvents(walk)
      return events.contains(.finished) ? .noSuchWalk : .foundWalk(id: walk, events: events)
    } catch is EventError {
      return .noSuchWalk
    } catch {
      return .storeClosed
    }
  }

  private func erase(_ walk: String, _ leavesTombstone: Bool) -> EffectResult {
    guard let log = log ?? reopened() else { return .notErased }
    do {
      try log.erase(walk, leavingTombstone: leavesTombstone)
      log.makeRoom()
      troubles.settle(.erasing(walk))
      troubles.settle(.storing(walk))
      return .erased
    } catch {
      troubles.add(.erasing(walk), error)
      return .notErased
    }
  }
}

// MARK: - Pages and counts

extension EffectRunner {
  private func makePage(_ interview: Interview, _ language: String) -> EffectResult {
    page { try SummaryMaker(folders: folders).document(of: interview, in: language) }
  }

  private func makeHandout(_ language: String) -> EffectResult {
    guard let questionnaire else { return .noPage }
    return page { try folders.formMaker(questionnaire, folders.words(in: language)).handout() }
  }

  private func page(_ make: () throws -> Document) -> EffectResult {
    do {
      let document = try folders.marked(make())
      troubles.settle(.makingPage)
      return .madePage(document)
    } catch {
      troubles.add(.makingPage, error)
      return .noPage
    }
  }

  /// Saves under the first free name in the working directory.
  private func save(_ document: Document, _ format: PageFormat) -> EffectResult {
    do {
      // A page with looks is a web page where PDF cannot be made.
      let drawn = try? format.bytes(of: document)
      let format = drawn == nil ? .html : format
      let path = try FreeName.save(drawn ?? format.bytes(of: document), ending: format.ending)
      troubles.settle(.savingPage)
      return .saved(path: path)
    } catch {
      troubles.add(.savingPage, error)
      return .notSaved
    }
  }

  /// In the questionnaire's own language where those of the one asked for cannot be read; nil where none can.
  private func groupWords(_ language: String, base: String) -> InterfaceWords? {
    let work = Troubles.Work.openingWords("reports/\(language)")
    do {
      let words = try folders.groupWords(language)
      troubles.settle(work)
      return words
    } catch {
      troubles.add(work, error)
      return language == base ? nil : groupWords(base, base: base)
    }
  }

  private func countGroup(_ language: String, _ inSteps: Bool) -> EffectResult {
    guard let log = log ?? reopened(), let questionnaire else { return .storeClosed }
    guard let words = groupWords(language, base: questionnaire.pack.baseLanguage) else { return .noResult }
    do {
      let result = try GroupCount.result(log, questionnaire, words: words, inSteps: inSteps)
      troubles.settle(.counting)
      return .counted(result)
    } catch {
      troubles.add(.counting, error)
      return error is StorageError ? .storeClosed : .noResult
    }
  }
}
