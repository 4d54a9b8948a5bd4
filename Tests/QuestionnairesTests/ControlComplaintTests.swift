import Questionnaires
import TestSupport
import Testing

@Suite struct ControlComplaintTests {
  @Test(arguments: packs)
  func `only what steers the walk may be a control, and always one that can be answered`(_ pack: BrokenPack) {
    pack.expectComplaints()
  }

  private static let packs = [
    BrokenPack(
      "a question that allows something made an open one",
      replacing: "        control: true\n        label: May we count your answers?\n",
      with: "        label: May we count your answers?\n",
      says: """
        questionnaire.yaml:212:9: error[open-control]: `count_my_answers` decides what may be done with the answers, and is no control
        212 |       - name: count_my_answers
            |         ^
        why: people could say *Don't know*, and nobody could tell what they allow.
        fix: add the line `control: true` to the question.
        """),
    BrokenPack(
      "a rating made a control", replacing: "        factor: safe-crossings\n",
      with: "        factor: safe-crossings\n        control: true\n",
      says: """
        questionnaire.yaml:152:18: error[no-way-out]: `prob_safe_crossings` is a control, and rates a factor
        152 |         control: true
            |                  ^
        why: people could neither say that they do not know nor keep it to themselves.
        fix: take `control: true` out; it is for what steers the walk, such as consent.
        """),
    BrokenPack(
      "an area made a control", replacing: "        domain: neighbors\n",
      with: "        domain: neighbors\n        control: true\n",
      says: """
        questionnaire.yaml:131:18: error[no-way-out]: `area_neighbors` is a control, and rates an area
        131 |         control: true
            |                  ^
        why: people could neither say that they do not know nor keep it to themselves.
        fix: take `control: true` out; it is for what steers the walk, such as consent.
        """),
    BrokenPack(
      "a sensitive question made a control",
      replacing: "        demographic: true\n        sensitive: true\n",
      with: "        sensitive: true\n        control: true\n",
      says: """
        questionnaire.yaml:206:18: error[no-way-out]: `gender` is a control, and is sensitive
        206 |         control: true
            |                  ^
        why: people could neither say that they do not know nor keep it to themselves.
        fix: take `control: true` out; it is for what steers the walk, such as consent.
        """),
    BrokenPack(
      "a question about the person made a control", replacing: "        type: select_one age_group\n",
      with: "        type: select_one age_group\n        control: true\n",
      says: """
        questionnaire.yaml:91:18: error[no-way-out]: `age_group` is a control, and asks about the person
        91 |         control: true
           |                  ^
        why: people could neither say that they do not know nor keep it to themselves.
        fix: take `control: true` out; it is for what steers the walk, such as consent.
        """),
    BrokenPack(
      "picks made a control", replacing: "        none: none_of_these\n",
      with: "        none: none_of_these\n        control: true\n",
      says: """
        questionnaire.yaml:172:18: error[no-way-out]: `top_picks` is a control, and chooses what matters most
        172 |         control: true
            |                  ^
        why: people could neither say that they do not know nor keep it to themselves.
        fix: take `control: true` out; it is for what steers the walk, such as consent.
        """),
    BrokenPack(
      "a survey question made a control", replacing: "        type: select_multiple outside\n",
      with: "        type: select_multiple outside\n        control: true\n",
      says: """
        questionnaire.yaml:111:18: error[no-way-out]: `what_outside` is a control, and decides nothing about the walk
        111 |         control: true
            |                  ^
        why: people could neither say that they do not know nor keep it to themselves.
        fix: take `control: true` out; it is for what steers the walk, such as consent.
        """),
    BrokenPack(
      "a text made a control", replacing: "        number: E4\n",
      with: "        number: E4\n        control: true\n",
      says: """
        questionnaire.yaml:194:18: error[no-way-out]: `anything_else` is a control, and decides nothing about the walk
        194 |         control: true
            |                  ^
        why: people could neither say that they do not know nor keep it to themselves.
        fix: take `control: true` out; it is for what steers the walk, such as consent.
        """),
    BrokenPack(
      "a control with a filter", replacing: "        type: select_one page\n",
      with: "        type: select_one page\n        choice_filter: ${count_my_answers} = 'count'\n",
      says: """
        questionnaire.yaml:223:18: error[filtered-control]: `print_a_page` is a control, and has a `choice_filter`
        223 |         control: true
            |                  ^
        why: where it let no choice through, nobody could go on.
        fix: take `choice_filter` out, or `control: true`.
        """),
    BrokenPack(
      "controls in a section that can be skipped", replacing: "    label: Finish\n",
      with: "    label: Finish\n    skippable: true\n",
      says: """
        questionnaire.yaml:217:18: error[control-in-skippable]: `count_my_answers` is a control, and its section `finish` can be skipped
        217 |         control: true
            |                  ^
        why: who skips the rest of the section would be asked it all the same.
        fix: move the question into another section, or take `skippable: true` out.

        questionnaire.yaml:223:18: error[control-in-skippable]: `print_a_page` is a control, and its section `finish` can be skipped
        223 |         control: true
            |                  ^
        why: who skips the rest of the section would be asked it all the same.
        fix: move the question into another section, or take `skippable: true` out.

        questionnaire.yaml:230:18: error[control-in-skippable]: `quote_my_words` is a control, and its section `finish` can be skipped
        230 |         control: true
            |                  ^
        why: who skips the rest of the section would be asked it all the same.
        fix: move the question into another section, or take `skippable: true` out.
        """),
  ]

  @Test func `a question that a rule goes by may be a control`() {
    let age = "        type: select_one age_group\n"
    let files = PackFixtures.garden(replacing: age, with: age + "        control: true\n")
    #expect(PackReader.check(files).complaints.filter { $0.code == "no-way-out" } == [])
  }

  @Test(arguments: [("count_my_answers, yes", "count_answers, yes"), ("print_a_page,", "print_page,")])
  func `a mistyped name of a rule is told once, and no control is suspected`(name: String, mistyped: String) {
    let files = PackFixtures.lighting(replacing: "question: \(name)", with: "question: \(mistyped)")
    #expect(PackReader.check(files).complaints.map(\.code) == ["unknown-question"])
  }
}
