import Testing

@Suite struct LayoutComplaintTests {
  @Test(arguments: packs)
  func `what does not fit the layout of the files is complained about`(_ pack: BrokenPack) {
    pack.expectComplaints()
  }

  private static let packs = [
    BrokenPack(
      "a key that is not known", replacing: "        label: Dark streets",
      with: "        labell: Dark streets",
      says: """
        questionnaire.yaml:140:9: error[missing-key]: a question has no `label`
        140 |       - name: prob_street_lighting
            |         ^
        why: it cannot be used without it.
        fix: add a line `label: …`.

        questionnaire.yaml:145:9: error[unknown-key]: `labell` is not a key of a question
        145 |         labell: Dark streets
            |         ^
        why: a key that is not known would do nothing.
        fix: did you mean `label`?
        """),
    BrokenPack(
      "a key that resembles none", replacing: "minutes: 3 }",
      with: "minutes: 3, colour: red }",
      says: """
        questionnaire.yaml:2:55: error[unknown-key]: `colour` is not a key of a length
        2 |   - { name: quick, code: Q, label: Quick, minutes: 3, colour: red }
          |                                                       ^
        why: a key that is not known would do nothing.
        fix: take it out; known here are name, code, label, minutes, offered.
        """),
    BrokenPack(
      "a key that is missing", replacing: "        number: D2\n",
      with: "",
      says: """
        questionnaire.yaml:148:9: error[missing-key]: a question has no `number`
        148 |       - name: prob_safe_crossings
            |         ^
        why: it cannot be used without it.
        fix: add a line `number: …`.
        """),
    BrokenPack(
      "a text that is empty", replacing: "label: Dark streets",
      with: "label:",
      says: """
        questionnaire.yaml:145:15: error[empty-text]: `label` of a question is empty
        145 |         label:
            |               ^
        why: people would see nothing.
        fix: write the words, or take the line out where it may be left out.
        """),
    BrokenPack(
      "a list where a text belongs", replacing: "label: Dark streets",
      with: "label: [Dark, streets]",
      says: """
        questionnaire.yaml:145:16: error[wrong-type]: `label` of a question must be a text
        145 |         label: [Dark, streets]
            |                ^
        why: nothing else can be used here.
        fix: write a text after `label:`.
        """),
    BrokenPack(
      "a text where a list belongs", replacing: "too_young: [age_13_or_less]",
      with: "too_young: age_13_or_less",
      says: """
        questionnaire.yaml:43:14: error[wrong-type]: `too_young` of `minors` must be a list
        43 |   too_young: age_13_or_less
           |              ^
        why: nothing else can be used here.
        fix: write a list after `too_young:`.
        """),
    BrokenPack(
      "a list in a list of names", replacing: "too_young: [age_13_or_less]",
      with: "too_young: [[age_13_or_less]]",
      says: """
        questionnaire.yaml:43:14: error[wrong-type]: `too_young` of `minors` must be a list of names
        43 |   too_young: [[age_13_or_less]]
           |              ^
        why: nothing else can be used here.
        fix: write a list of names after `too_young:`.
        """),
    BrokenPack(
      "a text where keys belong", replacing: "  - id: HB1",
      with: "  - HB1\n  - id: HB1",
      says: """
        questionnaire.yaml:57:5: error[wrong-type]: a help box must be a list of `key: value` lines
        57 |   - HB1
           |     ^
        why: the program looks for named values here.
        fix: write one `key: value` a line, or all in braces: `{ key: value }`.
        """),
    BrokenPack(
      "a word where true or false belongs", replacing: "offered: false",
      with: "offered: never",
      says: """
        questionnaire.yaml:4:62: error[wrong-type]: `offered` of a length must be `true` or `false`
        4 |   - { name: full, code: F, label: Full, minutes: 9, offered: never }
          |                                                              ^
        why: nothing else can be used here.
        fix: write `true` or `false` after `offered:`.
        """),
    BrokenPack(
      "a word where a whole number belongs", replacing: "minutes: 3",
      with: "minutes: three",
      says: """
        questionnaire.yaml:2:52: error[wrong-type]: `minutes` of a length must be a whole number
        2 |   - { name: quick, code: Q, label: Quick, minutes: three }
          |                                                    ^
        why: nothing else can be used here.
        fix: write a whole number after `minutes:`.
        """),
    BrokenPack(
      "a range that is no number", replacing: "max: 7",
      with: "max: seven",
      says: """
        questionnaire.yaml:105:14: error[wrong-type]: `max` of a question must be a whole number
        105 |         max: seven
            |              ^
        why: nothing else can be used here.
        fix: write a whole number after `max:`.
        """),
    BrokenPack(
      "a word where a number belongs", replacing: "severity: 0.6",
      with: "severity: most",
      says: """
        questionnaire.yaml:50:24: error[wrong-type]: `severity` of `weights` must be a number
        50 |   weights: { severity: most, chosen: 0.4 }
           |                        ^
        why: nothing else can be used here.
        fix: write a number after `severity:`.
        """),
    BrokenPack(
      "a word in a list of numbers", replacing: "[1, 0.85, 0.7]",
      with: "[1, half, 0.7]",
      says: """
        questionnaire.yaml:51:22: error[wrong-type]: `ordered` of `chosen` must be a list of numbers
        51 |   chosen: { ordered: [1, half, 0.7], without_order: 0.5 }
           |                      ^
        why: nothing else can be used here.
        fix: write a list of numbers after `ordered:`.
        """),
  ]
}
