import Interviewing
package import Pages
import Questionnaires
package import Testing

// Ways through the program that many tests begin with.
extension AppScenario {
  /// From the first page to the code.
  package mutating func consent(language: String = "en", at place: SourceLocation = #_sourceLocation) {
    act(.chose(0))
    let name = world.questionnaire.pack.languages.first { $0.code == language }?.name
    act(.chose(page.items.firstIndex { $0 == name } ?? 0))
    act(.chose(0))
    expectPage("code", at: place)
  }

  /// From the first page to the first question.
  package mutating func begin(
    _ length: String = "quick", language: String = "en", at place: SourceLocation = #_sourceLocation
  ) {
    open()
    consent(language: language, at: place)
    goOn(at: place)
    let lengths = world.questionnaire.lengths.filter(\.isOffered)
    act(.chose(lengths.firstIndex { $0.name == length } ?? 0))
  }

  /// From the first page to a question, giving plain answers on the way.
  package mutating func walk(
    to question: String, length: String = "quick", language: String = "en",
    at place: SourceLocation = #_sourceLocation
  ) {
    begin(length, language: language, at: place)
    answerAll(upTo: question, at: place)
  }

  /// Answers up to a question, or to the results.
  package mutating func answerAll(upTo question: String? = nil, at place: SourceLocation = #_sourceLocation) {
    // Longer than every walk: one that goes in circles ends as a failed test.
    for _ in 0..<200 {
      if let question, page.name == "question/\(question)" { return }
      guard page.name.hasPrefix("question/") || page.name.hasPrefix("section/") else { break }
      answerPlainly()
    }
    // At a kiosk, whoever wants a page chooses which; plain people take none.
    if question == nil, page.name == "paper" { act(.asked(.back)) }
    #expect(question == nil && page.name == "results", "came to \(page.id)", sourceLocation: place)
  }

  /// Gives the answer of a grown-up with big problems, or goes on.
  package mutating func answerPlainly() {
    if let action = plainAction { act(action) }
    act(.asked(.next))
  }

  /// What marks a plain answer on the page at hand.
  package var plainAction: Action? {
    switch page.control {
    case .choose, .order, .allocate: .chose(plainIndex)
    case .text: .typed("Some words")
    case .integer(let entry): .typed(String(entry.range.upperBound))
    case .menu, nil: nil
    }
  }

  private var plainIndex: Int {
    guard let name = interview?.current?.question, let question = world.questionnaire.question(named: name),
      let interview
    else { return 0 }
    let offered = interview.offeredChoices(of: question).map(\.choice.name)
    let grownUp = world.questionnaire.minors.flatMap { minors in
      minors.question == name ? offered.firstIndex(where: minors.adults.contains) : nil
    }
    return grownUp ?? offered.firstIndex(of: "big_problem") ?? 0
  }
}
