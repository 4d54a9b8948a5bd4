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
  private var packTrouble: String?
  private var storeTrouble: String?

  init(folders: Folders) {
    self.folders = folders
    printer = Printer(counting: PrintedPages(folder: folders.data))
  }

  /// What to print on the way out: complaints about files that could not be used to the end.
  var lastWords: [String] { [packTrouble, storeTrouble].compactMap(\.self) }

  /// Readable whenever something that takes long has finished.
  var wakeDescriptor: Int32 { printer.wakeDescriptor }

  /// What has come back since the last look.
  func arrivals() -> [EffectResult] {
    var results = printer.finished()
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
    case .print(let document, let counting): return printer.start(document, counting: counting)
    case .countGroup(let language): return countGroup(language)
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
      return .openedQuestionnaire(questionnaire)
    } catch {
      packTrouble = "\(error)"
      return .packBroken
    }
  }

  private func openStore() -> EffectResult {
    do {
      log = try folders.openLog()
      storeTrouble = nil
      return .openedStore
    } catch {
      storeTrouble = "\(error)"
      return .storeClosed
    }
  }

  private func openWords(_ code: String) -> EffectResult {
    guard let words = try? folders.words(in: code) else { return .noWords(code) }
    return .openedWords(words)
  }

  private func save(_ host: Host) -> EffectResult {
    do {
      try HostFile(folder: folders.data).write(host)
      return .savedHost
    } catch {
      return .notSavedHost
    }
  }

  private func drawWalk(_ language: String) -> EffectResult? {
    guard
      let words = try? CodeWordReader.read(folders.interfaceFiles, path: "codes.yaml", language: language)
    else { return .packBroken }
    let id = UUIDv7(milliseconds: Chance.now, random: (Chance.number, Chance.number)).description
    return .drewWalk(
      NewWalk(id: id, seed: Chance.number, code: Chance.code(from: words), month: Chance.month))
  }

  private func append(_ events: [WalkEvent], _ walk: String, _ code: CodeChange) -> EffectResult {
    guard let log = log ?? reopened() else { return .notStored }
    do {
      if case .give(let handle) = code {
        try log.append(events, walk: walk, handle: handle)
      } else {
        try log.append(events, walk: walk)
      }
      // The events are kept now: to say otherwise would have them stored twice. A code that stays behind
      // opens no finished walk.
      if code == .void { try? log.dropHandle(of: walk) }
      return .stored
    } catch {
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
      return .erased
    } catch {
      return .notErased
    }
  }
}

// MARK: - Pages and counts

extension EffectRunner {
  private func makePage(_ interview: Interview, _ language: String) -> EffectResult {
    let document = try? SummaryMaker(folders: folders).document(of: interview, in: language)
    return document.flatMap { try? folders.marked($0) }.map(EffectResult.madePage) ?? .noPage
  }

  private func makeHandout(_ language: String) -> EffectResult {
    guard let questionnaire, let words = try? folders.words(in: language),
      let handout = try? folders.marked(folders.formMaker(questionnaire, words).handout())
    else { return .noPage }
    return .madePage(handout)
  }

  /// Saves under the first free name in the working directory.
  private func save(_ document: Document, _ format: PageFormat) -> EffectResult {
    // A page with looks is a web page where PDF cannot be made.
    var format = format
    let drawn = try? format.bytes(of: document)
    if drawn == nil { format = .html }
    guard let bytes = try? drawn ?? format.bytes(of: document) else { return .notSaved }
    for number in 1...99 {
      let path = "safety-summary\(number == 1 ? "" : "-\(number)")\(format.ending)"
      do {
        try DiskFile.write(bytes, to: path, force: false)
        return .saved(path: DiskFile.absolute(path))
      } catch .exists {
        continue
      } catch {
        return .notSaved
      }
    }
    return .notSaved
  }

  private func countGroup(_ language: String) -> EffectResult {
    guard let log = log ?? reopened(), let questionnaire else { return .storeClosed }
    let words = (try? folders.groupWords(language)) ?? (try? folders.groupWords("en"))
    guard let words,
      let result = try? GroupCount.result(log, questionnaire, words: words)
    else { return .storeClosed }
    return .counted(result)
  }
}
