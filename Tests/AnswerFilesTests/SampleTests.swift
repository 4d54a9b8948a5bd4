import AnswerFiles
import Interviewing
import Questionnaires
import Testing

/// The first 25 made-up people of Otterbend, who answered under older rules.
struct SampleTests {
  private let result: Taking.Result
  private let table: [CSVRow]

  /// Taken once: every test looks at the same file.
  private static let sample = Swift.Result {
    let bytes = try Taking.fixture("otterbend-25.csv")
    var reader = CSVReader(bytes)
    var table: [CSVRow] = []
    while let row = try reader.next() { table.append(row) }
    return (try Taking.take(bytes), table)
  }

  init() throws { (result, table) = try Self.sample.get() }

  /// Columns of the table that our questionnaire asks, `K1` and the two that speak about the row.
  private var known: [Int] {
    let left = Set(result.report.unknownColumns + result.report.doubledColumns.map(\.leftOut))
    return table[0].cells.indices.filter { !left.contains(table[0].cells[$0].text) }
  }

  private func cells(_ text: String, in row: CSVRow) -> Int {
    known.count { row.cells[$0].text == text }
  }

  @Test func `every cell is accounted for`() throws {
    #expect(result.rows.count == 25)
    for (row, taken) in zip(table.dropFirst(), result.rows) {
      #expect(taken.line == row.line)
      #expect(taken.person == row.cells[0].text)
      #expect(taken.cells.values.reduce(0, +) == 119)
      #expect(taken.cells[.leftOut] == 119 - known.count)
      #expect(taken.cells[.notShown, default: 0] == cells("NS", in: row))
      #expect(taken.cells[.notReached, default: 0] == cells("NR", in: row))
      #expect(taken.cells[.empty, default: 0] == 0)
      #expect(taken.cells[.aboutRow] == 2)
      #expect(taken.cells[.refused, default: 0] == taken.refusedCells.count)
      let answers = taken.events.count { if case .answered = $0 { true } else { false } }
      #expect(taken.cells[.stored] == answers)
    }
    let whole = result.report.cells
    #expect(whole.values.reduce(0, +) == 25 * 119)
    #expect(whole[.notKept] == nil)
  }

  @Test func `each stored answer is what its cell says, and each refused cell is shown`() throws {
    let header = table[0].cells.map(\.text)
    for (row, taken) in zip(table.dropFirst(), result.rows) {
      for index in known where header[index] != "person_id" && header[index] != "version" {
        let text = row.cells[index].text
        let question = Taking.pack.questions.first { $0.number == header[index] }
        let answer = question.flatMap { taken.answer($0.name) }
        if text == "NS" || text == "NR" {
          #expect(answer == nil && taken.refusal(header[index]) == nil)
        } else if header[index] != "K1" {
          #expect((answer == nil) != (taken.refusal(header[index]) == nil), "\(taken.line) \(header[index])")
          if let question, let answer { #expect(says(text, answer, question)) }
        }
      }
    }
  }

  /// Whether an answer is what a cell of the samples (English labels or factor ids) says.
  private func says(_ text: String, _ answer: Answer, _ question: Question) -> Bool {
    let choices = Taking.pack.choices(of: question) + [question.noneChoice].compactMap(\.self)
    func labels(_ names: [String]) -> Set<String> {
      Set(names.flatMap { name in [name] + choices.filter { $0.name == name }.map(\.label.base) })
    }
    let parts = Set(text.split(separator: ";").map(String.init))
    switch answer {
    case .dontKnow: return text == "DK"
    case .preferNot: return text == "PN"
    case .text(let own), .choice("other", let own?): return text == own
    case .choices(let names, _), .order(let names):
      return parts.isSubset(of: labels(names)) && parts.count == names.count
    case .choice(let name, _): return labels([name]).contains(text)
    case .integer, .allocation: return false
    }
  }

  @Test func `columns that are no questions here are named once, in order`() {
    #expect(result.report.unknownColumns.prefix(4) == ["sim_persona", "seconds_total", "B1", "B2"])
    #expect(result.report.unknownColumns.count == Set(result.report.unknownColumns).count)
    #expect(result.report.doubledColumns == [.init(kept: "A5", leftOut: "neighborhood")])
  }

  @Test func `the older rules leave only the refusals that they explain`() {
    let explained: Set<AnswerFileWord> = [.refusedOpening, .refusedRelevance, .refusedMinor]
    #expect(!result.report.refused.isEmpty)
    #expect(Set(result.report.refused.keys).isSubset(of: explained))
  }

  @Test func `people without NR are finished, and nobody else`() {
    for (row, taken) in zip(table.dropFirst(), result.rows) {
      #expect((taken.state == .finished) == (cells("NR", in: row) == 0), "line \(row.line)")
    }
  }

  @Test func `the events fold back into the same walks`() {
    for row in result.rows {
      let replay = Interview.replaying(row.events, questionnaire: Taking.pack)
      let (interview, dropped) = (replay.interview, replay.dropped)
      #expect(dropped.isEmpty)
      #expect(interview.isFinished == (row.state == .finished))
    }
  }

  @Test func `the report adds the rows up`() {
    let report = result.report
    #expect(report.people == 25)
    #expect(report.finished == result.rows.count { $0.state == .finished })
    #expect(report.finished + report.unfinished == 25)
    #expect(report.refused.values.reduce(0, +) == report.cells[.refused])
  }
}
