import Questionnaires
import Yams

/// Turns the text of a file into nodes.
enum YAMLFile {
  /// The top of the file as a table; nil after noting why there is none.
  static func table(_ text: String?, named file: String, log: ProblemLog) -> Table? {
    do throws(YAMLRefusal) {
      let root = try YAMLText.compose(text)
      for found in YAMLText.controlCharacters(in: text ?? "", below: root) { log.note(found, in: file) }
      return Table(root, file: file, log: log)
    } catch {
      log.note(error, in: file)
      return nil
    }
  }
}

extension Node {
  /// Where the node begins in its file.
  func spot(in file: String) -> Spot {
    guard let mark else { return Spot(file: file) }
    return Spot(file: file, line: mark.line, column: mark.column)
  }
}
