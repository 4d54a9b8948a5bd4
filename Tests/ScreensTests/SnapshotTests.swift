import Interviewing
import Pages
import Questionnaires
import Screens
import TerminalUI
import TestSupport
import Testing

/// Every kind of screen with the shipped words, all parts of its page, as people at a library see it.
struct SnapshotTests {
  private static let sizes = [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24)]

  /// Questions that stand for the others: a list, a scale with its hint, help lines, picks, an order, a text.
  private static let questions = [
    "age_group", "neighborhood", "prob_stable_housing", "prob_fair_treatment", "top_picks", "top_three_order",
    "top_pick_why", "race_ethnicity", "gender", "gender/own", "count_my_answers", "quote_my_words",
  ].map { "question/\($0)" }

  @Test(arguments: ["en", "es"]) func `every screen looks as it was read`(language: String) throws {
    var places = try Places.all(.shipped, language: language).filter {
      !$0.name.hasPrefix("question/") || Self.questions.contains($0.name)
    }
    places += try moments(language) + longWalk(language) + hostPages(language)
    var names: [String: Int] = [:]
    for (name, scenario) in places {
      let file = name.split(separator: "/").joined(separator: "-")
      names[file, default: 0] += 1
      let number = names[file].map { $0 > 1 ? "-\($0)" : "" } ?? ""
      try expectSnapshot(text(of: scenario.page), "Screens/\(file)\(number).\(language).txt")
    }
  }

  /// What is said on a page now and then.
  private func moments(_ language: String) throws -> [Places.Place] {
    var broken = try AppScenario(.shipped, language: language)
    broken.world.store.isClosed = true
    broken.open()
    var quick = try AppScenario(.shipped, language: language)
    quick.walk(to: "how_taken", language: language)
    quick.answerPlainly()
    var missing = quick
    missing.goOn()
    var failing = quick
    failing.world.store.isFull = true
    failing.answerPlainly()
    var area = quick
    area.answerAll(upTo: "area_health_healing")
    var wrong = try AppScenario(.shipped, language: language)
    wrong.open()
    wrong.act(.chose(1))
    wrong.type("apple boat cloud fern")
    wrong.goOn()
    let review = area.on(.review)
    let help = area.on(.help)
    var order = quick
    order.answerAll(upTo: "top_picks")
    for item in [0, 3, 5] { order.act(.chose(item)) }
    order.goOn()
    for item in [1, 0] { order.act(.chose(item)) }
    var saved = quick
    saved.answerAll()
    saved.act(.chose(3))
    return [
      ("home-broken", broken), ("missing", missing), ("not-stored", failing),
      ("question/area_health_healing", area),
      ("wrong-code", wrong), ("results-saved", saved), ("review-quick", review), ("help-quick", help),
      ("question/top_three_order", order),
    ]
  }

  /// What only the longer walks show: coins, a closer look, own words beside several choices.
  private func longWalk(_ language: String) throws -> [Places.Place] {
    var walk = try AppScenario(.shipped, language: language)
    walk.walk(to: "top_picks", length: "full", language: language)
    for item in [0, 3] { walk.act(.chose(item)) }
    walk.goOn()
    for item in [1, 0] { walk.act(.chose(item)) }
    walk.goOn()
    var places: [Places.Place] = []
    for _ in 0..<100 where walk.page.name != "results" {
      let parts = walk.page.name.split(separator: "/")
      switch parts.last {
      case "experience", "closer_look": places.append((walk.page.name, walk))
      case "share_10_coins":
        walk.act(.counted([0: 3, 4: 4]))
        places.append((walk.page.name, walk))
      case "race_ethnicity":
        walk.act(.named([0, 2]))
        walk.goOn()
        places.append(("question/race_ethnicity/own", walk))
      default:
        if parts.count == 3, parts[1] == "pick_trend", !places.contains(where: { $0.name == "closer" }) {
          places.append(("closer", walk))
        }
      }
      walk.answerPlainly()
    }
    return places
  }

  /// What a host sets up, and what that makes people see.
  private func hostPages(_ language: String) throws -> [Places.Place] {
    var setup = try AppScenario(.shipped, language: language, beginning: .setup)
    var places: [Places.Place] = [(setup.page.name, setup)]
    for action in [Action.chose(1), .chose(1), .typed("40"), .chose(1)] {
      setup.act(action)
      setup.goOn()
      places.append((setup.page.name, setup))
    }
    setup.type("To plan help.")
    for _ in 0..<2 {
      setup.goOn()
      places.append((setup.page.name, setup))
    }
    setup.act(.chose(1))
    setup.goOn()
    places += [(setup.page.name, setup)] + (try rehearsal(language))
    var kiosk = try AppScenario(.shipped, language: language, setting: .kiosk, purpose: "To plan help.")
    kiosk.open()
    for _ in 0..<2 { kiosk.act(.chose(0)) }
    places.append(("consent-kiosk", kiosk))
    kiosk.act(.chose(0))
    kiosk.pass(seconds: 180)
    return places + [(kiosk.page.name, kiosk)] + (try changed(language))
  }

  /// How pages say that they are no real ones.
  private func rehearsal(_ language: String) throws -> [Places.Place] {
    var home = try AppScenario(.shipped, language: language, host: Host(setting: .own, isRehearsal: true))
    home.open()
    var walk = home
    walk.begin("quick", language: language)
    walk.answerAll(upTo: "age_group")
    return [("rehearsal-home", home), ("rehearsal-question", walk)]
  }

  /// A walk that is gone on with after the questions have changed.
  private func changed(_ language: String) throws -> [Places.Place] {
    var walk = try AppScenario(.shipped, language: language)
    walk.walk(to: "top_picks", length: "standard", language: language)
    var changed = try AppScenario(.shipped, language: language)
    changed.world.questionnaire.contentHash = "another"
    for section in changed.world.questionnaire.sections.indices {
      changed.world.questionnaire.sections[section].questions.removeAll { $0.name == "prob_stable_housing" }
    }
    changed.world.questionnaire.choiceLists["age_group"]?.choices.removeAll { $0.name == "age_18_24" }
    changed.world.store.put(
      walk.stored.filter { $0.answeredKey != AnswerKey("prob_steady_work") }, walk: "walk-1",
      code: FakeWorld.codes[0])
    changed.open()
    changed.act(.chose(1))
    changed.type(FakeWorld.codes[0])
    changed.goOn()
    return [(changed.page.name, changed)]
  }

  private func text(of page: Page) -> String {
    Self.sizes.map { size in
      let frames = page.frames(size)
      return frames.enumerated().map { index, frame in
        "==== \(size.columns) by \(size.rows), \(index + 1) of \(frames.count)\n\(frame.text)\n"
      }.joined()
    }.joined()
  }
}
