import AnswerFiles
import Questionnaires

/// Why a command could not do what it was asked.
enum CommandError: Error, Sendable, Equatable {
  case unknownLanguage(String, known: [String])
  case cannotRead(String)
  /// A folder of answers that was named and is not there.
  case noFolder(String)
  /// A folder that was named and holds no questionnaire.
  case noQuestionnaire(String)
  /// The file can be read, but holds no answers that could be taken.
  case noAnswers(String, reason: AnswerFileError)
  /// The very same file is in the log already.
  case takenBefore(String)
  /// Another process is taking a file into the same folder.
  case alreadyTaking
  /// The file could not be taken to its end; so many walks of it are stored.
  case brokenOff(String, reason: AnswerFileError, walks: Int)
  /// Somebody ended the taking of a file; so many walks of it are stored by now.
  case stopped(String, walks: Int)
  case noFinishedWalk
  case unknownWalk(String)
  case erasedWalk(String)
  case unfinishedWalk(String)
  case otherPack(String)
  /// With the nearest name, where one is near.
  case unknownQuestion(String, near: String?)
  case noTemplate
  case folderInUse(String)
  /// The id that a new questionnaire would get, and the folder of the one that has it.
  case idInUse(String, String)
  case cannotMakeFolder(String, reason: String)
  /// Codes that name no text that may be quoted, and the command that lists the texts.
  case unknownCodes([String], command: String)
  case unknownLength(String, known: [String])
  /// PDF was asked for where `porchlight-pdf` is not.
  case noFilter
  case noPDF(String)
  /// One page of many, by its number.
  case pageWithoutPDF(String, String)
  /// The others are there.
  case pagesWithoutPDF(Int)
  case pdfOnTerminal
  /// One page was to go into a folder; with a name that it could have there.
  case isFolder(String, example: String)
  case noPageFolder(String)
  /// The printing system is not installed.
  case noPrinting
  /// With the queues that there are.
  case noStandardQueue(known: [String])
  case unknownQueue(String, known: [String])
  case notPrinted(isCalledBack: Bool)
  /// Somebody cancelled the job, or the printing system gave it up.
  case printStopped
  /// The job left the queue, and the printing system cannot say more.
  case maybePrinted
  /// The file that counts pages holds no count.
  case noPageCount(String)
}

extension CommandError: WordedError {
  func sentence(in words: InterfaceWords) -> String {
    switch self {
    case .unknownLanguage(let code, let known):
      words(CommandWord.unknownLanguage, ["code": code, "known": known.joined(separator: ", ")])
    case .cannotRead(let path): words(CommandWord.cannotRead, ["path": path])
    case .noFolder(let path): words(CommandWord.noFolder, ["path": path])
    case .unknownQuestion(let name, let near):
      words.suggesting(near, after: words(CommandWord.unknownQuestion, ["name": name]))
    case .noQuestionnaire(let path): words(CommandWord.noQuestionnaire, ["path": path])
    case .noTemplate: words(CommandWord.noTemplate)
    case .folderInUse(let path): words(CommandWord.folderInUse, ["path": path])
    case .idInUse(let id, let path): words(CommandWord.idInUse, ["id": id, "path": path])
    case .cannotMakeFolder(let path, let reason):
      words(CommandWord.cannotMakeFolder, ["path": path, "reason": reason])
    case .unknownLength(let name, let known):
      words(CommandWord.unknownLength, ["name": name, "known": known.joined(separator: ", ")])
    case .unknownCodes(let codes, let command):
      words(
        CommandWord.unknownCode, ["codes": codes.joined(separator: ", "), "command": command],
        count: codes.count)
    case .noPageCount(let path): words(CommandWord.noPageCount, ["path": path])
    case .noAnswers, .takenBefore, .alreadyTaking, .brokenOff, .stopped: taking(words)
    case .noFinishedWalk, .unknownWalk, .erasedWalk, .unfinishedWalk, .otherPack: walk(words)
    default: page(words)
    }
  }

  /// About a file of answers.
  private func taking(_ words: InterfaceWords) -> String {
    switch self {
    case .noAnswers(let path, let reason):
      words(CommandWord.noAnswers, ["path": path, "reason": reason.sentence(in: words)])
    case .takenBefore(let path): words(CommandWord.takenBefore, ["path": path])
    case .brokenOff(let path, let reason, let walks):
      words(CommandWord.brokenOff, ["path": path, "reason": reason.sentence(in: words)], count: walks)
    case .stopped(let path, let walks): words(CommandWord.stopped, ["path": path], count: walks)
    default: words(CommandWord.alreadyTaking)
    }
  }

  /// About one walk.
  private func walk(_ words: InterfaceWords) -> String {
    switch self {
    case .unknownWalk(let id): words(CommandWord.unknownWalk, ["id": id])
    case .erasedWalk(let id): words(CommandWord.erasedWalk, ["id": id])
    case .unfinishedWalk(let id): words(CommandWord.unfinishedWalk, ["id": id])
    case .otherPack(let id): words(CommandWord.otherPack, ["id": id])
    default: words(CommandWord.noFinishedWalk)
    }
  }

  /// About pages, PDF and printing.
  private func page(_ words: InterfaceWords) -> String {
    switch self {
    case .noFilter: words(CommandWord.noFilter)
    case .noPDF(let reason):
      words(CommandWord.noPDF, ["reason": reason.last == "." ? String(reason.dropLast()) : reason])
    case .pageWithoutPDF(let number, let reason):
      words(CommandWord.numberedNoPDF, ["number": number, "reason": reason])
    case .pagesWithoutPDF(let count): words(CommandWord.pagesWithoutPDF, count: count)
    case .pdfOnTerminal: words(CommandWord.pdfOnTerminal)
    case .isFolder(let path, let example): words(CommandWord.isFolder, ["path": path, "example": example])
    case .noPageFolder(let path): words(CommandWord.noPageFolder, ["path": path])
    case .noPrinting: words(CommandWord.noPrinting)
    case .unknownQueue(let name, let known):
      words(
        known.isEmpty ? CommandWord.noQueues : .unknownQueue,
        ["name": name, "known": known.joined(separator: ", ")])
    case .noStandardQueue(let known):
      words(
        known.isEmpty ? CommandWord.noQueueAtAll : .noStandardQueue,
        ["known": known.joined(separator: ", ")])
    case .printStopped: words(CommandWord.printStopped)
    case .maybePrinted: words(CommandWord.maybePrinted)
    case .notPrinted(true): words(CommandWord.calledBack)
    default: words(CommandWord.notPrinted)
    }
  }
}
