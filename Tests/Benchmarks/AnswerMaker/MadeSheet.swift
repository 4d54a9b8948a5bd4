import Questionnaires

/// The columns of a made file, as in the files that people send: numbers of questions, labels in cells.
struct MadeSheet {
  private let numbers: [String]

  init(_ questionnaire: Questionnaire) {
    numbers = questionnaire.sections.flatMap { section -> [String] in
      let numbers = section.questions.map(\.number)
      guard section.repeats != nil else { return numbers }
      return (1...5).flatMap { turn in ["top_\(turn)"] + numbers.map { "\($0)_\(turn)" } }
    }
  }

  var header: String { (["person_id", "version"] + numbers).joined(separator: ",") }

  /// A person's row; `NS` stands where the walk showed nothing.
  func line(_ person: MadePerson, number: Int) -> String {
    let cells = numbers.map { person.cells[$0] ?? "NS" }
    return (["person-\(number)", person.version] + cells).map(quoted).joined(separator: ",")
  }

  private func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else {
      return cell
    }
    return "\"\(cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }
}
