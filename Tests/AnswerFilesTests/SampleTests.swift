import AnswerFiles
import Interviewing
import Questionnaires
import TestSupport
import Testing

/// All made-up people of the four neighborhoods.
struct SampleTests {
  static let files = SampleFiles.names

  @Test(arguments: files) func `every cell is accounted for`(file: String) throws {
    let sample = try Sample.of(file)
    #expect(sample.result.rows.count == SampleFiles.people)
    for (row, taken) in sample.rows {
      #expect(taken.line == row.line)
      #expect(taken.person == row.cells[0].text)
      #expect(taken.cells.values.reduce(0, +) == 119)
      #expect(taken.cells[.leftOut] == 119 - sample.known.count)
      #expect(taken.cells[.notShown, default: 0] == sample.count("NS", in: row))
      #expect(taken.cells[.notReached, default: 0] == sample.count("NR", in: row))
      #expect(taken.cells[.empty, default: 0] == 0)
      // The person, the length, and each factor that a closer look names.
      #expect(taken.cells[.aboutRow] == 2 + sample.factors(row).count)
      #expect(taken.cells[.refused, default: 0] == taken.refusedCells.count)
      let answers = taken.events.count { if case .answered = $0 { true } else { false } }
      #expect(taken.cells[.stored] == answers)
    }
    let whole = sample.result.report.cells
    #expect(whole.values.reduce(0, +) == SampleFiles.people * 119)
    #expect(whole[.notKept] == nil)
  }

  @Test(arguments: files)
  func `each stored answer is what its cell says, and each refused cell is shown`(file: String) throws {
    let sample = try Sample.of(file)
    for (row, taken) in sample.rows {
      let factors = sample.factors(row)
      for index in sample.known {
        guard let (question, turn) = sample.question(at: index) else { continue }
        let (column, text) = (sample.header[index], row.cells[index].text)
        let answer = taken.answer(question.name, about: turn.map { factors[$0] ?? "?" })
        let isSilent = text == "NS" || text == "NR"
        #expect((taken.refusal(column) == nil) == (isSilent || answer != nil), "\(taken.line) \(column)")
        if isSilent { #expect(answer == nil, "\(taken.line) \(column)") }
        if let answer { #expect(sample.says(text, answer, question), "\(taken.line) \(column)") }
      }
    }
  }

  @Test(arguments: files) func `only two columns are no questions here`(file: String) throws {
    let report = try Sample.of(file).result.report
    #expect(report.unknownColumns == ["sim_persona", "seconds_total"])
    #expect(report.doubledColumns == [.init(kept: "A5", leftOut: "neighborhood")])
  }

  @Test(arguments: files) func `the older rules leave only the refusals that they explain`(file: String)
    throws
  {
    let report = try Sample.of(file).result.report
    let explained: Set<AnswerFileWord> = [
      .refusedOpening, .refusedRelevance, .refusedMinor,
      // "Police;Ambulance or fire;No one came" says two things.
      .refusedExcludes,
    ]
    #expect(!report.refused.isEmpty)
    #expect(Set(report.refused.keys).isSubset(of: explained))
  }

  @Test(arguments: files)
  func `people without NR are finished, unless a cell contradicts itself, and nobody else`(file: String)
    throws
  {
    let sample = try Sample.of(file)
    for (row, taken) in sample.rows {
      let contradicts = taken.refusedCells.contains { $0.reason.word == .refusedExcludes }
      let isWhole = sample.count("NR", in: row) == 0 && !contradicts
      #expect((taken.state == .finished) == isWhole, "line \(row.line)")
    }
  }

  @Test(arguments: files) func `the events fold back into the same walks`(file: String) throws {
    for row in try Sample.of(file).result.rows {
      let replay = Interview.replaying(row.events, questionnaire: Taking.pack)
      #expect(replay.dropped.isEmpty)
      #expect(replay.interview.isFinished == (row.state == .finished))
    }
  }

  @Test(arguments: files) func `the report adds the rows up`(file: String) throws {
    let sample = try Sample.of(file)
    let (rows, report) = (sample.result.rows, sample.result.report)
    #expect(report.people == SampleFiles.people)
    #expect(report.finished == rows.count { $0.state == .finished })
    #expect(report.finished + report.unfinished == SampleFiles.people)
    #expect(report.refused.values.reduce(0, +) == report.cells[.refused])
  }

  @Test func `all kinds of answers are among them`() throws {
    let answers = try Self.files.flatMap { try Sample.of($0).result.rows }.flatMap(\.events)
    let names = Set(
      answers.compactMap { event -> String? in
        if case .answered(let key, _, _) = event { key.question } else { nil }
      })
    for name in ["share_10_coins", "pick_what_helps", "not_reported_why", "ever_incarcerated"] {
      #expect(names.contains(name), "\(name)")
    }
  }
}
