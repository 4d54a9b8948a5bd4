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

  /// A page as it may leave the computer: in a rehearsal it says so.
  func marked(_ document: Document) throws(PackError) -> Document {
    isRehearsal ? document.rehearsed(try words(in: document.language)) : document
  }

  /// Says on standard error that answers are made up, where what is written has no place for it.
  func sayRehearsal(_ words: InterfaceWords) {
    if isRehearsal { DiskFile.complain(words(ReportWord.rehearsalNote)) }
  }
}
