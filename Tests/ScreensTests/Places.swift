import Interviewing
import Pages
import Screens
import TestSupport
import Testing

/// A visitor on every screen of the program, by the page's name.
enum Places {
  typealias Place = (name: String, scenario: AppScenario)

  private static let lightingEnglish = Result { try visited(.lighting, "en") }
  private static let lightingSpanish = Result { try visited(.lighting, "es") }
  private static let shippedEnglish = Result { try visited(.shipped, "en") }
  private static let shippedSpanish = Result { try visited(.shipped, "es") }

  /// All of them, in the order of a sitting; each way is gone once.
  static func all(_ pack: FakePack = .lighting, language: String = "en") throws -> [Place] {
    switch (pack, language) {
    case (.lighting, "es"): try lightingSpanish.get()
    case (.lighting, _): try lightingEnglish.get()
    case (.shipped, "es"): try shippedSpanish.get()
    case (.shipped, _): try shippedEnglish.get()
    case (.garden, _): try visited(.garden, language)
    }
  }

  private static func visited(_ pack: FakePack, _ language: String) throws -> [Place] {
    try before(pack, language) + during(pack, language) + after(pack, language)
  }

  /// Those of a walk that is not finished.
  static func unfinished(_ pack: FakePack = .lighting, language: String = "en") throws -> [Place] {
    try during(pack, language).filter { $0.name != "hidden" }
  }

  private static func before(_ pack: FakePack, _ language: String) throws -> [Place] {
    var home = try AppScenario(pack, language: language)
    home.open()
    var places = [place(home)]
    for item in [0, 1, 2, 3] {
      var next = home
      next.act(.chose(item))
      places.append(place(next))
      guard item == 0 else { continue }
      next.act(.chose(0))
      places.append(place(next))
      next.act(.chose(1))
      places.append(place(next))
    }
    var crowd = home
    crowd.world.group = GroupResult(people: 12, lines: groupLines)
    crowd.act(.chose(2))
    var many = home
    many.world.group = GroupResult(people: 40, lines: placedLines)
    many.act(.chose(2))
    return places + [place(crowd), place(many), place(home.on(.helpLines))]
  }

  /// Too few people for places.
  static let groupLines = [
    GroupLine(factor: "Street lighting", score: 71.5, heard: "9 of 12 called this a big problem."),
    GroupLine(factor: "Safe crossings", score: 40, heard: "4 of 12 called this a big problem."),
    GroupLine(factor: "Calm evenings", score: nil),
  ]

  /// Two tiers, one topic on too few people for a place, and one hidden.
  static let placedLines = [
    GroupLine(
      factor: "Street lighting", score: 71.5, place: "1st", tier: 1,
      heard: "29 of 40 called this a big problem."),
    GroupLine(
      factor: "Safe crossings", score: 43.2, place: "2nd to 4th", tier: 2,
      heard: "14 of 40 called this a big problem."),
    GroupLine(factor: "Clean parks", score: 42.9, place: "2nd to 4th", tier: 2),
    GroupLine(factor: "Good buses", score: 20, heard: "2 of 14 called this a big problem."),
    GroupLine(factor: "Calm evenings", score: nil),
  ]

  private static func during(_ pack: FakePack, _ language: String) throws -> [Place] {
    var start = try AppScenario(pack, language: language)
    start.open()
    start.consent(language: language)
    var length = start
    length.goOn()
    var walk = length
    walk.act(.chose(1))
    var places = [place(start), place(length), place(walk)]
    for command in [Command.help, .helpLines, .review, .language, .stop, .hide] {
      places.append(place(walk.on(command)))
    }
    var erase = walk.on(.stop)
    erase.act(.chose(2))
    places.append(place(erase))
    erase.world.store.failingErasures = .max
    erase.act(.chose(1))
    places.append(place(erase))
    return places + questions(from: walk)
  }

  /// Every page of the longer walk, and the page for an own word.
  private static func questions(from start: AppScenario) -> [Place] {
    var walk = start
    var places: [Place] = []
    for _ in 0..<200 {
      guard ["question", "section"].contains(walk.page.name.split(separator: "/").first) else { break }
      if walk.page.name != start.page.name { places.append(place(walk)) }
      if walk.interview?.current?.question == "gender" { places += ownWord(walk) }
      walk.answerPlainly()
    }
    return places
  }

  private static func ownWord(_ walk: AppScenario) -> [Place] {
    var own = walk
    own.act(.chose(own.page.items.count - 3))
    own.act(.asked(.next))
    return [place(own)]
  }

  private static func after(_ pack: FakePack, _ language: String) throws -> [Place] {
    var walk = try AppScenario(pack, language: language)
    walk.begin("standard", language: language)
    var stopped = walk.on(.stop)
    stopped.act(.chose(1))
    var youth = walk
    for _ in 0..<5 where youth.interview?.current?.question != "age_group" { youth.answerPlainly() }
    youth.act(.chose(0))
    youth.act(.asked(.next))
    walk.answerAll()
    walk.act(.asked(.helpLines))
    walk.act(.asked(.back))
    var why = walk
    why.act(.chose(0))
    var reason = why
    reason.act(.chose(0))
    var erased = walk
    erased.act(.chose(5))
    erased.act(.chose(1))
    return try ([stopped, youth, walk, why, reason, erased] + [paper(pack, language)]).map(place)
  }

  /// The choice of a page at a kiosk.
  private static func paper(_ pack: FakePack, _ language: String) throws -> AppScenario {
    var kiosk = try AppScenario(pack, language: language, setting: .kiosk)
    kiosk.begin("standard", language: language)
    while ["question", "section"].contains(kiosk.page.name.split(separator: "/").first) {
      kiosk.answerPlainly()
    }
    if kiosk.page.name == "results" { kiosk.act(.chose(1)) }
    return kiosk
  }

  private static func place(_ scenario: AppScenario) -> Place { (scenario.page.name, scenario) }
}

extension AppScenario {
  /// The same visitor after a command.
  func on(_ command: Command) -> AppScenario {
    var copy = self
    copy.act(.asked(command))
    return copy
  }
}
