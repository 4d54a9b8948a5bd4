/// Why a command could not do what it was asked, in one sentence for whoever typed it.
enum CommandError: Error, Sendable, Equatable {
  case unknownLanguage(String, known: [String])
  case cannotRead(String)
  /// The file can be read, but holds no answers that could be taken.
  case noAnswers(String, reason: String)
  /// The very same file is in the log already.
  case takenBefore(String)
  /// Another process is taking a file into the same folder.
  case alreadyTaking
  /// The file could not be taken to its end; so many walks of it are stored.
  case brokenOff(String, reason: String, walks: Int)
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
  case unknownLength(String, known: [String])
  /// PDF was asked for where `porchlight-pdf` is not.
  case noFilter
  case noPDF(String)
  case pdfOnTerminal
  /// One page was to go into a folder; with a name that it could have there.
  case isFolder(String, example: String)
  case noFolder(String)
  /// The printing system is not installed.
  case noPrinting
  /// With the queues that there are.
  case noStandardQueue(known: [String])
  case unknownQueue(String, known: [String])
  case notPrinted(isCalledBack: Bool)
  /// The file that counts pages holds no count.
  case noPageCount(String)
}

extension CommandError: CustomStringConvertible {
  var description: String {
    switch self {
    case .unknownLanguage(let code, let known):
      "The questionnaire has no language \"\(code)\". It has: \(known.joined(separator: ", "))."
    case .cannotRead(let path): "\(path) cannot be read."
    case .unknownQuestion(let name, let near):
      "There is no question \"\(name)\"." + (near.map { " Did you mean \($0)?" } ?? "")
    case .noTemplate: "The folder new-pack, which is copied, was not found beside the shipped questionnaire."
    case .folderInUse(let path): "There is something in \(path) already. Name a folder that is new or empty."
    case .idInUse(let id, let path):
      "The questionnaire in \(path) has the id \"\(id)\" already. Give the new folder another name."
    case .cannotMakeFolder(let path, let reason): "The folder \(path) could not be made: \(reason)."
    case .noAnswers(let path, let reason): "\(path) was not taken. \(reason)"
    case .takenBefore(let path):
      "\(path) was taken before, so nothing was stored now. To count its people twice, add --again."
    case .alreadyTaking:
      "Another file is being taken into the same folder just now. Wait until it is done, then try again."
    case .brokenOff(let path, let reason, let walks):
      "\(path) was not taken to its end. \(reason) \(walks) whole walks are stored. "
        + "To go on behind them, take the same file again."
    case .stopped(let path, let walks):
      "Stopped. \(walks) whole walks are stored. To go on where it stopped, take \(path) again."
    case .unknownLength(let name, let known):
      "There is no length \"\(name)\". There are: \(known.joined(separator: ", "))."
    case .noFilter:
      "PDF is made by porchlight-pdf, which is not here. Build it with make, or use --format html."
    case .noPDF(let reason): "There is no PDF: \(reason.last == "." ? String(reason.dropLast()) : reason)."
    case .pdfOnTerminal: "A terminal cannot show PDF. Name a file: --output page.pdf"
    case .isFolder(let path, let example): "\(path) is a folder. Name a file in it, such as \(example)"
    case .noFolder(let path): "There is no folder \(path). Make it first, or name another."
    case .noPrinting: "Nothing can be printed: the program lp is not here. Install cups-client."
    case .noStandardQueue([]): "There is no printer queue at all. Set one up first."
    case .noStandardQueue(let known):
      "There is no standard printer. Name a queue: --print QUEUE. There are: \(known.joined(separator: ", "))."
    case .unknownQueue(let name, let known):
      "There is no printer queue \"\(name)\". "
        + (known.isEmpty ? "There is none at all." : "There are: \(known.joined(separator: ", ")).")
    case .notPrinted(true):
      "It did not print, so it was called back. Add paper or turn the printer on, then try again."
    case .notPrinted(false): "The printer did not take the page. Nothing of it is left in the queue."
    case .noPageCount(let path): "\(path) cannot be read. To count from zero again, delete it."
    case .noFinishedWalk: "No walk has been finished yet."
    case .unknownWalk(let id): "There is no walk \"\(id)\" here."
    case .erasedWalk(let id): "The walk \"\(id)\" was erased. Nothing of it is left."
    case .otherPack(let id):
      "The walk \"\(id)\" was taken with another questionnaire. Say which: --pack FOLDER"
    case .unfinishedWalk(let id): "The walk \"\(id)\" is not finished, so there is no summary of it yet."
    }
  }
}
