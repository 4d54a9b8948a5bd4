import AnswerFiles
import Interviewing
import Questionnaires
import TestSupport

/// A file of made-up people, taken, beside its cells as they stand.
struct Sample {
  let result: Taking.Result
  let header: [String]
  private let table: [CSVRow]
  /// Columns that our questionnaire asks, `K1`, and those that speak about the row.
  let known: [Int]

  private static let samples = Dictionary(
    uniqueKeysWithValues: SampleFiles.names.map { name in
      (name, Swift.Result { try Sample(SampleFiles.bytes(name)) })
    })

  /// Taken once: every test looks at the same file.
  static func of(_ name: String) throws -> Sample {
    guard let sample = samples[name] else { throw Taking.Missing() }
    return try sample.get()
  }

  private init(_ bytes: [UInt8]) throws {
    var reader = CSVReader(bytes)
    var table: [CSVRow] = []
    while let row = try reader.next() { table.append(row) }
    let result = try Taking.take(bytes)
    let left = Set(result.report.unknownColumns + result.report.doubledColumns.map(\.leftOut))
    let header = table[0].cells.map(\.text)
    known = header.indices.filter { !left.contains(header[$0]) }
    (self.result, self.header, self.table) = (result, header, table)
  }

  /// Each row as it stands, and what was taken of it.
  var rows: [(row: CSVRow, taken: TakenRow)] { Array(zip(table.dropFirst(), result.rows)) }

  func count(_ text: String, in row: CSVRow) -> Int { known.count { row.cells[$0].text == text } }

  /// The factors that `top_1` to `top_5` name, by their number.
  func factors(_ row: CSVRow) -> [Int: String] {
    var factors: [Int: String] = [:]
    for (index, name) in header.enumerated() where name.hasPrefix("top_") {
      let text = row.cells[index].text
      if text != "NS", text != "NR" { factors[Int(name.dropFirst(4)) ?? 0] = text }
    }
    return factors
  }

  /// The question of a column, and the number of the factor that it is asked about; nil for a column that is
  /// none of today's questions.
  func question(at index: Int) -> (Question, turn: Int?)? {
    let parts = header[index].split(separator: "_")
    let number = header[index].hasPrefix("F") ? String(parts[0]) : header[index]
    guard let question = Taking.pack.questions.first(where: { $0.number == number }) else { return nil }
    return (question, parts.count == 2 ? Int(parts[1]) : nil)
  }

  /// Whether an answer is what a cell (English labels, or ids of factors) says.
  func says(_ text: String, _ answer: Answer, _ question: Question) -> Bool {
    let parts = Set(text.split(separator: ";").map(String.init))
    switch answer {
    case .dontKnow: return text == "DK"
    case .preferNot: return text == "PN"
    case .text(let own), .choice("other", let own?): return text == own
    case .choices(let names, let own):
      return own.isEmpty && parts.isSubset(of: labels(names, question)) && parts.count == names.count
    case .order(let names):
      return parts.isSubset(of: labels(names, question)) && parts.count == names.count
    case .choice(let name, let own): return own == nil && labels([name], question).contains(text)
    case .allocation(let shares):
      return parts
        == Set(shares.map { "\(label($0.choice, question).lowercased())=\($0.count)" })
    case .integer: return false
    }
  }

  private func labels(_ names: [String], _ question: Question) -> Set<String> {
    Set(names.flatMap { [$0, label($0, question)] })
  }

  private func label(_ name: String, _ question: Question) -> String {
    let choices = Taking.pack.choices(of: question) + [question.noneChoice].compactMap(\.self)
    return choices.first { $0.name == name }?.label.base ?? name
  }
}
