import Testing

@Suite struct WeightAndOwnerComplaintTests {
  @Test(arguments: packs)
  func `weights, names with two owners and words that cannot be shown are complained about`(
    _ pack: BrokenPack
  ) {
    pack.expectComplaints()
  }

  private static let packs = [
    BrokenPack(
      "weights that add up to more than 1", replacing: "severity: 0.6, chosen: 0.4",
      with: "severity: 0.6, chosen: 0.6",
      says: """
        questionnaire.yaml:50:12: error[bad-weight]: the weights add up to 1.2, not to 1
        50 |   weights: { severity: 0.6, chosen: 0.6 }
           |            ^
        why: points run from 0 to 100 only when they do.
        fix: write `weights: { severity: 0.6, chosen: 0.4 }`.
        """),
    BrokenPack(
      "a weight that is no number", replacing: "severity: 0.6",
      with: "severity: .nan",
      says: """
        questionnaire.yaml:50:24: error[wrong-type]: `severity` of `weights` must be a number
        50 |   weights: { severity: .nan, chosen: 0.4 }
           |                        ^
        why: nothing else can be used here.
        fix: write a number after `severity:`.
        """),
    BrokenPack(
      "a weight below 0 beside one that is no number", replacing: "severity: 0.6, chosen: 0.4",
      with: "severity: -0.6, chosen: abc",
      says: """
        questionnaire.yaml:50:12: error[bad-weight]: the weights cannot be used: none may be below 0, and not both 0
        50 |   weights: { severity: -0.6, chosen: abc }
           |            ^
        why: no ranking could be made.
        fix: write `weights: { severity: 0.6, chosen: 0.4 }`.

        questionnaire.yaml:50:38: error[wrong-type]: `chosen` of `weights` must be a number
        50 |   weights: { severity: -0.6, chosen: abc }
           |                                      ^
        why: nothing else can be used here.
        fix: write a number after `chosen:`.
        """),
    BrokenPack(
      "a place that is worth no number", replacing: "[1, 0.85, 0.7]",
      with: "[1, nan, 0.7]",
      says: """
        questionnaire.yaml:51:11: error[bad-weight]: what a choice is worth must be a number from 0 to 1
        51 |   chosen: { ordered: [1, nan, 0.7], without_order: 0.5 }
           |           ^
        why: points run from 0 to 100.
        fix: write `chosen: { ordered: [1, 0.85, 0.7], without_order: 0.5 }`.
        """),
    BrokenPack(
      "a list of choices that is made from the factors", replacing: "  outside:\n",
      with: "  factors:\n    - { name: lamps, label: Lamps }\n  outside:\n",
      also: [.init(in: "languages/es.yaml", "  outside: {", "  factors: { lamps: Faroles }\n  outside: {")],
      says: """
        questionnaire.yaml:25:5: error[two-owners]: the list `factors` is made from `factors.yaml` and cannot be written here
        25 |     - { name: lamps, label: Lamps }
           |     ^
        why: what stands here would never be offered.
        fix: give the list another name.
        """),
    BrokenPack(
      "a neighborhood that two files claim", in: "places/here.yaml", replacing: "name: elm-street",
      with: "name: elm",
      also: [
        .init("- { name: other, label", "- { name: elm, label: Elm }\n    - { name: other, label"),
        .init(in: "languages/es.yaml", "neighborhoods: { other", "neighborhoods: { elm: Elm, other"),
      ],
      says: """
        questionnaire.yaml:23:15: error[two-owners]: `elm` is a neighborhood in `places/here.yaml` too
        23 |     - { name: elm, label: Elm }
           |               ^
        why: the two could not be told apart in the answers.
        fix: give one of them another name.
        """),
    BrokenPack(
      "words that are only blanks", replacing: "label: Dark streets",
      with: "label: \"  \"",
      says: """
        questionnaire.yaml:145:16: error[empty-text]: `label` of a question is empty
        145 |         label: "  "
            |                ^
        why: people would see nothing.
        fix: write the words, or take the line out where it may be left out.
        """),
    BrokenPack(
      "a translation that is only blanks", in: "languages/es.yaml", replacing: "finish: { label: Fin }",
      with: "finish: { label: \"  \" }",
      says: """
        languages/es.yaml:52:20: error[empty-text]: `sections.finish.label` has nothing but blanks
        52 |   finish: { label: "  " }
           |                    ^
        why: people would see nothing.
        fix: write the words, or take the line out.
        """),
    BrokenPack(
      "a label of letters without a shape", replacing: "label: Dark streets",
      with: "label: \"\\u200B\\u2060\"",
      says: """
        questionnaire.yaml:145:16: error[empty-text]: `label` of a question is empty
        145 |         label: "\\u200B\\u2060"
            |                ^
        why: people would see nothing.
        fix: write the words, or take the line out where it may be left out.
        """),
    BrokenPack(
      "an escape in a label", replacing: "label: Dark streets",
      with: "label: \"Dark \\e[2J streets\"",
      says: """
        questionnaire.yaml:145:16: error[control-character]: the text holds the control character U+001B
        145 |         label: "Dark \\e[2J streets"
            |                ^
        why: it could move the cursor, change colours or turn the order of words round.
        fix: take it out; a line break in a text is only written as one.
        """),
    BrokenPack(
      "words turned round", in: "factors.yaml", replacing: "name: Safe crossings",
      with: "name: \"Safe \\u202E crossings\"",
      says: """
        factors.yaml:16:11: error[control-character]: the text holds the control character U+202E
        16 |     name: "Safe \\u202E crossings"
           |           ^
        why: it could move the cursor, change colours or turn the order of words round.
        fix: take it out; a line break in a text is only written as one.
        """),
  ]
}
