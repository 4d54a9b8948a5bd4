import Questionnaires
import TestSupport
import Testing

/// Which choice agrees to start is named, never told by its place.
@Suite struct ConsentComplaintTests {
  @Test(arguments: packs) func `the choice that starts the walk must be there`(_ pack: BrokenPack) {
    pack.expectComplaints()
  }

  private static let packs = [
    BrokenPack(
      "a consent without a yes", replacing: "        yes: yes_start\n", with: "",
      says: """
        questionnaire.yaml:76:9: error[missing-key]: a question has no `yes`
        76 |       - name: consent
           |         ^
        why: it cannot be used without it.
        fix: add a line `yes: …`.
        """),
    BrokenPack(
      "a yes that is no choice", replacing: "yes: yes_start", with: "yes: yes_strat",
      says: """
        questionnaire.yaml:87:14: error[unknown-choice]: `yes_strat` is not a choice of `consent`
        87 |         yes: yes_strat
           |              ^
        why: nobody could agree to start.
        fix: did you mean `yes_start`?
        """),
    BrokenPack(
      "a yes that is like no choice", replacing: "yes: yes_start", with: "yes: of_course",
      says: """
        questionnaire.yaml:87:14: error[unknown-choice]: `of_course` is not a choice of `consent`
        87 |         yes: of_course
           |              ^
        why: nobody could agree to start.
        fix: use the name of the choice that agrees.
        """),
    BrokenPack(
      "a yes of another question", replacing: "        type: select_one age_group\n",
      with: "        type: select_one age_group\n        yes: age_18_or_more\n",
      says: """
        questionnaire.yaml:91:14: error[misplaced-key]: `yes` is only for the question that asks for consent
        91 |         yes: age_18_or_more
           |              ^
        why: with any other question it would do nothing.
        fix: take the line out, or write `appearance: consent`.
        """),
    BrokenPack(
      "an empty yes", replacing: "yes: yes_start", with: "yes: \"\"",
      says: """
        questionnaire.yaml:87:14: error[empty-text]: `yes` of a question is empty
        87 |         yes: ""
           |              ^
        why: people would see nothing.
        fix: write the words, or take the line out where it may be left out.
        """),
  ]

  @Test func `the yes is read by its name, wherever it stands`() throws {
    let swapped = PackFixtures.lighting(
      replacing: """
            - { name: yes_start, label: "Yes, start" }
            - { name: no_stop, label: "No, stop" }
        """,
      with: """
            - { name: no_stop, label: "No, stop" }
            - { name: yes_start, label: "Yes, start" }
        """)
    let consent = try #require(try PackReader.questionnaire(from: swapped).question(appearing: .consent))
    #expect(consent.agreement == "yes_start")
  }
}
