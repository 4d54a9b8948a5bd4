import Interviewing
import Questionnaires
import TestSupport
import Testing

/// Thirty people written down by hand, ten a length, each with the items that they are to be asked.
@Suite struct WrittenPersonsTests {
  private static let pack = Result { try ShippedPack.questionnaire }

  /// Takes the whole walk and says what was asked on the way.
  private func walk(_ person: WrittenPerson) throws -> (scenario: InterviewScenario, asked: [AnswerKey]) {
    let pack = try Self.pack.get()
    var scenario = InterviewScenario(pack)
    var start = WalkStart(setting: person.setting, language: "en", seed: 7, month: "2026-11")
    start.purpose = person.purpose
    scenario.take(.start(start))
    scenario.take(.chooseLength(person.length))
    var asked: [AnswerKey] = []
    // Longer than every walk: one that goes in circles ends as a failed test.
    while let key = scenario.interview.current, asked.count < 200 {
      let question = try #require(pack.question(named: key.question))
      if let answer = person.answer(to: question, scenario.interview) {
        scenario.take(.answer(key, answer))
        asked.append(key)
      } else {
        let section = try #require(scenario.interview.section(of: question))
        let names = section.questions.map(\.name)
        asked += scenario.interview.path.filter { names.contains($0.question) }
        scenario.take(.skipSection(section.name))
      }
    }
    scenario.finish()
    return (scenario, asked)
  }

  @Test(arguments: WrittenPerson.quick + WrittenPerson.standard + WrittenPerson.full)
  func `each person finishes with exactly the expected items`(person: WrittenPerson) throws {
    let pack = try Self.pack.get()
    let (scenario, asked) = try walk(person)
    #expect(scenario.interview.isFinished)
    #expect(person.items(of: asked, pack) == person.expectedItems(pack))
    #expect(scenario.interview.path == asked, "what was asked is not what counts")
    scenario.expectReplayed()
  }

  @Test func `every answer written down is to a question that the person is asked`() throws {
    let pack = try Self.pack.get()
    for person in WrittenPerson.quick + WrittenPerson.standard + WrittenPerson.full {
      let asked = Set(try walk(person).asked.map(\.question))
      for name in person.answers.keys where name != "else" {
        #expect(pack.question(named: name) != nil, "\(person.who): \(name)")
        #expect(asked.contains(name), "\(person.who): \(name)")
      }
    }
  }

  @Test func `there are ten people a length, and each item is asked of somebody`() throws {
    let people = [WrittenPerson.quick, WrittenPerson.standard, WrittenPerson.full]
    #expect(people.map(\.count) == [10, 10, 10])
    #expect(
      zip(people, ["quick", "standard", "full"]).allSatisfy {
        $0.allSatisfy { [length = $1] in $0.length == length }
      })
    let asked = try people.joined().flatMap { try walk($0).asked.map(\.question) }
    let items = try Self.pack.get().questions.filter { $0.appearance == nil }.map(\.name)
    #expect(Set(asked) == Set(items))
  }
}
