import Interviewing
import Questionnaires
import TestSupport
import Testing

/// What is said never to be shown is never shown, and what can be shown is not complained about.
@Suite struct NeverShownTests {
  /// The pack with another condition for the question near its end that asks for anything else.
  private func files(relevant: String) -> PackFiles {
    PackFixtures.lighting(
      replacing: "        label: Is there anything else?",
      with: "        relevant: >-\n          \(relevant)\n        label: Is there anything else?")
  }

  private func isCalledUnseen(_ relevant: String) -> Bool {
    PackReader.check(files(relevant: relevant)).complaints.contains {
      $0.code == "never-shown" && $0.severity == .error && $0.message.hasPrefix("`anything_else`")
    }
  }

  @Test func `a question that is called never shown is shown to nobody`() throws {
    var random = SeededGenerator(seed: 23)
    var unseen = 0
    for _ in 0..<150 {
      let relevant = RandomExpression.any(depth: 4, &random).text
      guard isCalledUnseen(relevant) else { continue }
      unseen += 1
      let questionnaire = try PackReader.questionnaire(from: files(relevant: relevant))
      for seed in 0..<12 as Range<UInt64> {
        let length = ["quick", "standard", "full"][Int(seed % 3)]
        let walk = RandomWalk.taken(questionnaire, length: length, seed: seed)
        let path = walk.interview.path.map(\.question)
        #expect(!path.contains("anything_else"), "\(relevant)")
      }
    }
    #expect(unseen > 3, "too few conditions that never hold for the test to say much")
  }

  @Test(arguments: [
    "${evenings_out} = 7", "${evenings_out} + 1 > 7", "${evenings_out} = ''", "not(${evenings_out} > 0)",
    "${what_outside} = 'walking'", "${what_outside} = 'walking waiting'",
    "count-selected(${what_outside}) = 3", "not(selected(${what_outside}, 'walking'))",
    "selected(${top_picks}, 'none_of_these')", "count-selected(${top_picks}) = 2",
    "selected(${top_order}, 'safe-crossings') and not(selected(${top_order}, 'calm-evenings'))",
    "string-length(${top_pick_why}) = 17", "${top_pick_why} = 'because'", "${top_pick_why} != 'because'",
    "string-length(${top_pick_why}) > 1000", "${age_group} = 'age_14_17' and ${prob_calm_evenings} = ''",
    "coalesce(${age_group}, 'nothing') = 'nothing'", "${neighborhood} = 'elm-street'",
    "${area_streets} = 'big_problem' or ${evenings_out} = 1", "${evenings_out} mod 2 = 1",
    "${prob_calm_evenings} = 'very_big_problem'", "if(${evenings_out} > 3, ${age_group} != '', true())",
  ])
  func `a condition that some answers meet is not complained about`(relevant: String) {
    #expect(!isCalledUnseen(relevant))
  }

  @Test(arguments: [
    "${evenings_out} = 8",
    "${evenings_out} > 3 and ${what_outside} = '' and selected(${what_outside}, 'walking')",
    "count-selected(${what_outside}) = 4", "${age_group} = 'age_13_or_less'",
    "selected(${top_order}, 'safe-crossings') and not(selected(${top_picks}, 'safe-crossings')) and count-selected(${top_picks}) = 0",
    "${evenings_out} = 3 and ${evenings_out} = 4",
    "${evenings_out} = 0 and count-selected(${what_outside}) > 0",
    "${area_streets} = 'big_problem' and ${evenings_out} = 1", "string-length(${top_pick_why}) < 0",
    "${evenings_out} mod 2 = 2", "'a' = 'b'", "0",
  ])
  func `a condition that no answers meet is found`(relevant: String) {
    #expect(isCalledUnseen(relevant))
  }

  /// It holds for nobody, and is told where it could be tried out.
  @Test(arguments: [(false, true), (true, false)])
  func `a condition over too many answers is left alone`(hasMore: Bool, isTold: Bool) {
    let names = ["walking", "waiting", "playing"].map { "selected(${what_outside}, '\($0)')" }
    let factors = ["street-lighting", "safe-crossings", "calm-evenings"].map {
      "selected(${top_picks}, '\($0)')"
    }
    let areas = ["area_streets", "area_neighbors", "prob_street_lighting", "prob_safe_crossings"].map {
      "${\($0)} = 'big_problem'"
    }
    let more = hasMore ? ["${evenings_out} = 3", "${evenings_out} != 5"] : []
    let long = (names + (hasMore ? factors + areas + more : [])).joined(separator: " and ")
    #expect(isCalledUnseen(long + " and 1 = 2") == isTold)
  }

  @Test func `nothing is called never shown in the shipped packs`() {
    for files in [ShippedPack.files, ShippedPack.files(in: "new-pack")] {
      #expect(PackReader.check(files).complaints.map(\.description) == [])
    }
  }
}
