import Pages
import TestSupport
import Testing

/// What a person does on one page of the walk, whichever way they say it.
struct Turn {
  enum Deed: Equatable {
    case goOn, skip, skipSection
    /// Marks these, by their words and places, and goes on.
    case items([String], at: [Int])
    case words(String)
    /// So many coins in each box, and goes on.
    case coins([Int])
  }

  let deed: Deed
  /// The question's number.
  let number: Int
  let isField: Bool
  /// The page asks for the person's own word for a choice.
  let isOwnWord: Bool
  let itemCount: Int
  /// The choices come in an order of their own in every walk.
  let isDrawn: Bool

  /// The lines to type for it.
  var lines: [String] {
    switch deed {
    case .goOn: [""]
    case .skip: ["/s"]
    case .skipSection: [isField ? "/p" : "p"]
    case .items(let labels, _): [labels.joined(separator: "; ")]
    case .words(let words): [words]
    case .coins(let counts):
      [counts.indices.filter { counts[$0] > 0 }.map { "\($0 + 1)=\(counts[$0])" }.joined(separator: " "), ""]
    }
  }

  /// A whole walk of a grown-up who uses everything: own words, an order, coins, a skipped part.
  static func walk(_ length: String) throws -> [Turn] {
    var person = try Person(length)
    return person.turns()
  }
}

/// Takes the walk in memory to know what comes.
private struct Person {
  private var scenario: AppScenario
  private var ratings = 0

  init(_ length: String) throws {
    scenario = try AppScenario(.shipped)
    scenario.begin(length)
  }

  mutating func turns() -> [Turn] {
    var turns: [Turn] = []
    for _ in 0..<300 where scenario.page.name != "results" {
      let turn = turn()
      turns.append(turn)
      act(turn.deed)
    }
    return turns
  }

  private mutating func act(_ deed: Turn.Deed) {
    switch deed {
    case .goOn: scenario.goOn()
    case .skip: scenario.press(.skip)
    case .skipSection: scenario.press(.skipSection)
    case .items(_, let places):
      if places.count == 1, case .choose(let choose) = scenario.page.control, choose.isSingle {
        scenario.act(.chose(places[0]))
      } else {
        scenario.act(.named(places))
      }
      scenario.goOn()
    case .words(let words):
      scenario.type(words)
      scenario.goOn()
    case .coins(let counts):
      scenario.act(.counted(Dictionary(uniqueKeysWithValues: counts.enumerated().map { ($0, $1) })))
      scenario.goOn()
    }
  }

  private mutating func turn() -> Turn {
    let page = scenario.page
    return Turn(
      deed: deed(), number: (page.progress?.done ?? 0) + 1, isField: page.fieldText != nil,
      isOwnWord: page.name.split(separator: "/").contains("own"), itemCount: page.items.count,
      isDrawn: question == "top_picks")
  }

  private var question: String { scenario.interview?.current?.question ?? "" }

  private mutating func deed() -> Turn.Deed {
    let page = scenario.page
    if question == "called_911", scenario.interview?.length == "standard" { return .skipSection }
    switch page.control {
    case .text:
      return ["missing_topic", "survey_feedback"].contains(question) ? .skip : .words("It is near.")
    case .integer(let entry): return .words("\(entry.range.lowerBound)")
    case .allocate(let allocate): return .coins(allocate.counts.indices.map { $0 == 0 ? 3 : $0 == 3 ? 4 : 0 })
    case .choose(let choose) where choose.isSingle: return items([single(choose)])
    case .choose: return items(several)
    case .order: return items([1, 0])
    case .menu, nil: return .goOn
    }
  }

  private func items(_ places: [Int]) -> Turn.Deed {
    .items(places.map { scenario.page.items[$0] }, at: places)
  }

  private mutating func single(_ choose: Choose) -> Int {
    if question.hasPrefix("prob_") {
      ratings += 1
      return (ratings - 1) % 7
    }
    switch question {
    case "age_group": return 4
    case "print_a_page": return 2
    case "gender": return 3
    default: return 0
    }
  }

  private var several: [Int] {
    guard question == "top_picks" else { return [0, 1] }
    return ["Good schools and training", "Safe, steady housing"].compactMap(scenario.page.items.firstIndex)
  }
}

extension Tmux {
  /// Does what a person does, by keys.
  func take(_ turn: Turn) throws {
    // Introductions are passed on the way to the question.
    if turn.deed == .goOn { return }
    if turn.isOwnWord { wait(for: "your own words") } else { reach(turn.number) }
    switch turn.deed {
    case .goOn: break
    case .skip: press("F6")
    case .skipSection: press("p")
    case .items(let labels, _) where turn.isDrawn: try mark(turn.number, labels)
    case .items(_, let places):
      for place in places {
        type("\(place + 1)")
        if turn.itemCount > 9, places.count > 1 { press("Enter") }
      }
      press("Enter")
    case .words(let words):
      type(words)
      press("Enter")
    case .coins(let counts):
      press("Home")
      for count in counts {
        if count > 0 { type("\(count)") }
        press("Down")
      }
      press("Enter")
    }
  }
}
