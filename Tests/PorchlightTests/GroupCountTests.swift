import Interviewing
import Questionnaires
import Reporting
import Screens
import Testing

@testable import Storage
@testable import porchlight

/// What the first page shows of all who may be counted, from a real log.
@Suite struct GroupCountTests {
  let folder = TemporaryFolder()
  let questionnaire: Questionnaire
  let folders: Folders
  /// Everything is a big problem, or nothing is one.
  let worried: [WalkEvent]
  let content: [WalkEvent]

  init() throws {
    var places = PlaceOptions()
    places.pack = "\(Program.questionnaires)/neighborhood-safety"
    places.data = folder("counted")
    folders = try Folders(places)
    questionnaire = try PackReader.questionnaire(from: folders.packFiles)
    worried = try Self.walk(rated: "4")
    content = try Self.walk(rated: "1")
  }

  /// The events of a quick walk that may be counted.
  private static func walk(rated: String) throws -> [WalkEvent] {
    let folder = TemporaryFolder()
    let lines = Scripts.quick()
    let first = try #require(lines.firstIndex(of: "3"))
    let script = lines.indices.map { $0 >= first && lines[$0] == "3" && $0 < first + 8 ? rated : lines[$0] }
    #expect(Program(folder: folder).run("--plain", input: Scripts.text(script)).status == 0)
    let walk = try StoredAnswers(folder).only()
    #expect(walk.isFinished)
    return walk
  }

  private func store(_ walks: [[WalkEvent]], named name: String, in log: EventLog) throws {
    for (number, walk) in walks.enumerated() {
      try log.append(walk, walk: "\(name)-\(number)", handle: "\(name)-\(number)")
    }
  }

  private func result(_ log: EventLog, inSteps: Bool = true) throws -> GroupResult {
    try GroupCount.result(
      log, questionnaire, words: try folders.groupWords("en"), inSteps: inSteps)
  }

  @Test func `looking before and after one person shows nothing of that person`() throws {
    let log = try folders.openLog()
    try store(Array(repeating: worried, count: 11), named: "worried", in: log)
    let before = try result(log)
    #expect(before.people == 11 && !before.lines.isEmpty)
    for number in 1...10 {
      try store([content], named: "content-\(number)", in: log)
      let after = try result(log)
      #expect(after.people == 11)
      #expect(after.lines == before.lines)
      #expect(after.sentences == before.sentences)
    }
    #expect(try result(log, inSteps: false).people == 21)
    #expect(try result(log, inSteps: false).lines != before.lines)
    try store([content], named: "last", in: log)
    let whole = try result(log)
    #expect(whole.people == 22)
    #expect(whole.lines != before.lines)
  }

  @Test func `who began first and finished last does not come in alone`() throws {
    let log = try folders.openLog()
    try log.append([content[0]], walk: "slow", handle: "slow")
    try store(Array(repeating: worried, count: 11), named: "worried", in: log)
    let before = try result(log)
    try log.append(Array(content.dropFirst()), walk: "slow")
    #expect(try result(log).lines == before.lines)
    #expect(try result(log, inSteps: false).people == 12)
  }

  /// Beside what was shown before, a picture of the others would tell of the one who is gone.
  @Test func `when somebody is erased who was shown, the others are shown again with eleven more`() throws {
    let log = try folders.openLog()
    try store(Array(repeating: worried, count: 11), named: "first", in: log)
    let first = try result(log)
    try store(Array(repeating: content, count: 11), named: "second", in: log)
    #expect(try result(log).people == 22)
    try log.erase("second-4", leavingTombstone: false)
    // What was shown of the first eleven is still so.
    #expect(try result(log).people == 11)
    #expect(try result(log).lines == first.lines)
    for number in 0..<10 {
      try store([content], named: "third-\(number)", in: log)
      #expect(try result(log).people == 11)
    }
    try store([content], named: "last", in: log)
    #expect(try result(log).people == 32)
    try log.erase("first-0", leavingTombstone: false)
    #expect(try result(log).lines.isEmpty)
    try store(Array(repeating: worried, count: 10), named: "fourth", in: log)
    #expect(try result(log).lines.isEmpty)
    try store([worried], named: "fifth", in: log)
    #expect(try result(log).people == 42)
  }

  /// Each questionnaire counts its own people, and remembers its own steps.
  @Test func `what was shown of another questionnaire says nothing of this one`() throws {
    let log = try folders.openLog()
    try store(Array(repeating: worried, count: 11), named: "a", in: log)
    let other = try GroupSteps(log, pack: "other").step(of: (0..<15).map { Int64($0 + 1000) })
    #expect(other.people == 11)
    #expect(try result(log).people == 11)
    #expect(try GroupSteps(log, pack: "other").step(of: (0..<15).map { Int64($0 + 1000) }) == other)
    #expect(try result(log).people == 11)
  }

  @Test func `an erased walk that nobody was shown changes nothing`() throws {
    let log = try folders.openLog()
    try store(Array(repeating: worried, count: 15), named: "a", in: log)
    let before = try result(log)
    try log.erase("a-13", leavingTombstone: false)
    #expect(try result(log).people == before.people)
    #expect(try result(log).lines == before.lines)
  }

  @Test func `under eleven people nothing is counted, and who said no never is`() throws {
    let log = try folders.openLog()
    try store(Array(repeating: worried, count: 10), named: "worried", in: log)
    let count = AnswerKey(questionnaire.closing.count)
    let no = worried.map { event in
      if case .answered(count, _, let seconds) = event {
        WalkEvent.answered(count, .preferNot, seconds: seconds)
      } else {
        event
      }
    }
    try store([no, no, no], named: "uncounted", in: log)
    #expect(try result(log).people == 0)
    #expect(try result(log).lines.isEmpty)
    #expect(try result(log, inSteps: false).people == 10)
  }
}
