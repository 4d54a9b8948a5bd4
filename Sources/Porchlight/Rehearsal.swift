import Questionnaires
import Reporting
import Screens
import Storage

// What a rehearsal changes outside the screens.
extension Folders {
  /// The log of the answers; that of a rehearsal is a file of its own, so that nothing of it mixes with real ones.
  func openLog() throws(StorageError) -> EventLog {
    isRehearsal ? try EventLog(folder: data, name: "rehearsal.sqlite") : try EventLog(folder: data)
  }

  /// Real answers and made up ones must not be mixed up unseen: throws where nobody can tell which those here are.
  func refuseUnclear() throws(Unclear) {
    if let hostTrouble { throw Unclear(folder: hostTrouble.folder) }
  }

  /// The file that would tell whether answers are made up cannot be read.
  struct Unclear: WordedError, Equatable {
    /// The folder of answers that the file lies in.
    var folder: String

    func sentence(in words: InterfaceWords) -> String { words(.hostUnclear, broken: folder) }
  }

  /// A page as it may leave the computer: in a rehearsal it says so.
  func marked(_ document: Document) throws(PackError) -> Document {
    isRehearsal ? document.rehearsed(try words(in: document.language)) : document
  }

  /// Says on standard error that answers are made up.
  func sayRehearsal(_ words: InterfaceWords) {
    if isRehearsal { DiskFile.complain(words(ReportWord.rehearsalNote)) }
  }

  /// Whether what is read is made up; other folders that are named as waves hold real answers.
  func isRehearsal(in waves: [String]) throws -> Bool {
    let areFolders = try WaveReading.names(waves)?.areFolders ?? false
    return isRehearsal && !areFolders
  }
}
