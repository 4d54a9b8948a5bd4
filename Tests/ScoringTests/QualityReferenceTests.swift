import Scoring
import Testing

@Suite struct QualityReferenceTests {
  private let reference: Reference
  private let people: [JSONValue]

  init() throws {
    reference = try Reference("quality_synth")
    people = reference.inputs["people"].list
  }

  private func secondsPerItem(_ person: JSONValue) -> Double { person["seconds_A"].double / 12 }

  private func evidence(_ person: JSONValue) -> QualityFlags.Evidence {
    let screens = ["screen_A", "screen_B"].map { ScreenAnswers(person[$0].optionalInts) }
    let medians = reference.expected["median_seconds_per_item_by_mode"]
    return QualityFlags.Evidence(
      screens: screens, secondsPerItem: secondsPerItem(person),
      medianSeconds: medians[person["mode"].text].double, missingShare: Double(screens[0].missing) / 12,
      best: person["best"].int, worst: person["worst"].int)
  }

  @Test func `median times by mode agree`() throws {
    for (mode, expected) in reference.expected["median_seconds_per_item_by_mode"].object {
      let times = people.filter { $0["mode"].text == mode }.map(secondsPerItem)
      #expect(near(try ValueCounts(times).median, expected.double, 1e-9))
    }
  }

  @Test func `every walk gets the flags that it should`() {
    for (person, expected) in zip(people, reference.expected["people"].list) {
      let evidence = evidence(person)
      #expect(evidence.screens[0].longestRun == expected["longstring_A"].int)
      #expect(evidence.screens[1].longestRun == expected["longstring_B"].int)
      for (screen, key) in zip(evidence.screens, ["irv_sd_A", "irv_sd_B"]) {
        #expect((screen.spread == nil) == (expected[key] == .null))
        if let spread = screen.spread { #expect(near(spread, expected[key].double, 1e-9)) }
      }
      #expect(near(evidence.missingShare, expected["missing_share"].double, 1e-9))
      let flags = QualityFlags(evidence)
      #expect(flags.contains(.longRun) == expected["flags"]["longstring"].bool)
      #expect(flags.contains(.noSpread) == expected["flags"]["zero_sd"].bool)
      #expect(flags.contains(.speed) == expected["flags"]["speed"].bool)
      #expect(flags.contains(.missing) == expected["flags"]["missing"].bool)
      #expect(flags.contains(.impossibleChoice) == expected["flags"]["impossible_choice"].bool)
      #expect(flags.rawValue.nonzeroBitCount == expected["n_flags"].int)
      #expect(flags.families == expected["n_flag_families"].int)
    }
  }

  @Test func `the ranking with and without doubtful walks agrees`() throws {
    let expected = reference.expected["sensitivity"]["two_families"]
    let doubtful = people.map { QualityFlags(evidence($0)).isLeftOutOfSensitivityRun }
    #expect(doubtful.count { $0 } == expected["n_excluded"].int)
    let everybody = try CodedColumns(ratings: people.map { $0["screen_A"].optionalInts })
    let trusted = try everybody.only(people.indices.filter { !doubtful[$0] })
    for (columns, suffix) in [(everybody, "with"), (trusted, "without")] {
      let means = (0..<12).map { ValueCounts(columns.histogram($0), scale: CodeScale(levels: 5)).mean }
      #expect(near(means.compactMap { $0 }, expected["mean_\(suffix)"].doubles, 1e-9))
      var places = [Int](repeating: 0, count: 12)
      for (index, rank) in Ranking.order(means) { places[index] = rank.place }
      #expect(places == expected["rank_\(suffix)"].ints)
    }
  }
}
