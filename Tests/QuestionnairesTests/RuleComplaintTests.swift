import Testing

@Suite struct RuleComplaintTests {
  @Test(arguments: packs)
  func `rules that could not hold are complained about`(_ pack: BrokenPack) {
    pack.expectComplaints()
  }

  private static let packs = [
    BrokenPack(
      "a section that is not before this one", replacing: "from: areas",
      with: "from: what_matters",
      says: """
        questionnaire.yaml:138:43: error[unknown-section]: `what_matters` is not a section before this one
        138 |     open_items: { lengths: [quick], from: what_matters, at_least: big_problem, at_most: 2, turn: one_each, ties: seeded }
            |                                           ^
        why: its ratings decide which questions are opened here.
        fix: name a section that stands further up.
        """),
    BrokenPack(
      "a rule that is not built", replacing: "turn: one_each",
      with: "turn: all_at_once",
      says: """
        questionnaire.yaml:138:91: error[unknown-value]: `turn` can only be `one_each`
        138 |     open_items: { lengths: [quick], from: areas, at_least: big_problem, at_most: 2, turn: all_at_once, ties: seeded }
            |                                                                                           ^
        why: no other rule is built.
        fix: write `turn: one_each`.
        """),
    BrokenPack(
      "a level from which areas open that is not there", replacing: "at_least: big_problem",
      with: "at_least: big_problm",
      says: """
        questionnaire.yaml:138:60: error[unknown-level]: `at_least` names `big_problm`, which is not a level of `problem`
        138 |     open_items: { lengths: [quick], from: areas, at_least: big_problm, at_most: 2, turn: one_each, ties: seeded }
            |                                                            ^
        why: the rule would not know from which answer on it holds.
        fix: did you mean `big_problem`?
        """),
    BrokenPack(
      "a level that comes first that is not there", replacing: "rated_first: big_problem",
      with: "rated_first: huge",
      says: """
        questionnaire.yaml:174:22: error[unknown-level]: `rated_first` names `huge`, which is not a level of `problem`
        174 |         rated_first: huge
            |                      ^
        why: the rule would not know from which answer on it holds.
        fix: name one of not_a_problem, small_problem, medium_problem, big_problem, very_big_problem.
        """),
    BrokenPack(
      "numbers between which there is none", replacing: "min: 0",
      with: "min: 9",
      says: """
        questionnaire.yaml:104:14: error[empty-range]: no number is from 9 to 7
        104 |         min: 9
            |              ^
        why: nobody could answer.
        fix: make `min` the smaller and `max` the larger number.
        """),
    BrokenPack(
      "an age question that is not there", replacing: "question: age_group",
      with: "question: age",
      says: """
        questionnaire.yaml:42:13: error[unknown-question]: `age` is not a question
        42 |   question: age
           |             ^
        why: the rule would do nothing.
        fix: use the name of a question.
        """),
    BrokenPack(
      "an age group that is not there", replacing: "[age_18_or_more]",
      with: "[age_18_or_mor]",
      says: """
        questionnaire.yaml:44:12: error[unknown-choice]: `age_18_or_mor` is not a choice of `age_group`
        44 |   adults: [age_18_or_mor]
           |            ^
        why: the rule would do nothing for anyone.
        fix: did you mean `age_18_or_more`?
        """),
    BrokenPack(
      "a hidden question that is not there", replacing: "hide: [prob_calm_evenings, gender]",
      with: "hide: [prob_calm_evenings, sex]",
      says: """
        questionnaire.yaml:45:30: error[unknown-question]: `sex` is not a question
        45 |   hide: [prob_calm_evenings, sex]
           |                              ^
        why: the rule would do nothing.
        fix: use the name of a question.
        """),
    BrokenPack(
      "a scale without levels", replacing: "severity: problem",
      with: "severity: problems",
      says: """
        questionnaire.yaml:47:13: error[unknown-list]: `problems` is not a list with levels
        47 |   severity: problems
           |             ^
        why: the ranking stands on its levels.
        fix: did you mean `problem`?
        """),
    BrokenPack(
      "picks that are not asked", replacing: "picks: top_picks",
      with: "picks: top_pick",
      says: """
        questionnaire.yaml:48:10: error[unknown-question]: `top_pick` is not a question
        48 |   picks: top_pick
           |          ^
        why: the rule would do nothing.
        fix: did you mean `top_picks`?
        """),
    BrokenPack(
      "a weight below 0", replacing: "severity: 0.6",
      with: "severity: -0.6",
      says: """
        questionnaire.yaml:50:12: error[bad-weight]: the weights cannot be used: none may be below 0, and not both 0
        50 |   weights: { severity: -0.6, chosen: 0.4 }
           |            ^
        why: no ranking could be made.
        fix: write `weights: { severity: 0.6, chosen: 0.4 }`.
        """),
    BrokenPack(
      "a weight that is missing", replacing: "severity: 0.6, ",
      with: "",
      says: """
        questionnaire.yaml:50:12: error[missing-key]: `weights` has no `severity`
        50 |   weights: { chosen: 0.4 }
           |            ^
        why: it cannot be used without it.
        fix: add a line `severity: …`.
        """),
    BrokenPack(
      "a place worth more than 1", replacing: "[1, 0.85, 0.7]",
      with: "[1, 8.5, 0.7]",
      says: """
        questionnaire.yaml:51:11: error[bad-weight]: what a choice is worth must be a number from 0 to 1
        51 |   chosen: { ordered: [1, 8.5, 0.7], without_order: 0.5 }
           |           ^
        why: points run from 0 to 100.
        fix: write `chosen: { ordered: [1, 0.85, 0.7], without_order: 0.5 }`.
        """),
    BrokenPack(
      "a later place worth more than an earlier one", replacing: "[1, 0.85, 0.7]",
      with: "[1, 0.7, 0.85]",
      says: """
        questionnaire.yaml:51:11: error[bad-weight]: a later place is worth more than an earlier one
        51 |   chosen: { ordered: [1, 0.7, 0.85], without_order: 0.5 }
           |           ^
        why: what people put first would count less than what they put behind it.
        fix: write the values from the largest to the smallest, such as `ordered: [1, 0.85, 0.7]`.
        """),
    BrokenPack(
      "a closing choice that is not there", replacing: "erase: erase }",
      with: "erase: eraze }",
      says: """
        questionnaire.yaml:53:59: error[unknown-choice]: `eraze` is not a choice of `count`
        53 |   count: { question: count_my_answers, yes: count, erase: eraze }
           |                                                           ^
        why: what the person chose would have no effect.
        fix: did you mean `erase`?
        """),
    BrokenPack(
      "own words that are not asked for", replacing: "texts: [top_pick_why, anything_else]",
      with: "texts: [top_pick_why, anything]",
      says: """
        questionnaire.yaml:55:72: error[unknown-question]: `anything` is not a question
        55 |   quote: { question: quote_my_words, yes: "yes", texts: [top_pick_why, anything] }
           |                                                                        ^
        why: the rule would do nothing.
        fix: use the name of a question.
        """),
    BrokenPack(
      "an older cell that means no question", replacing: "Save it: { count_my_answers: count }",
      with: "Save it: { count_answers: count }",
      says: """
        questionnaire.yaml:62:16: error[unknown-question]: `count_answers: count` is not an answer of this pack
        62 |     Save it: { count_answers: count }
           |                ^
        why: cells of old files would be lost.
        fix: name a question and one of its choices.
        """),
    BrokenPack(
      "an older cell that means no choice", replacing: "Save it: { count_my_answers: count }",
      with: "Save it: { count_my_answers: keep }",
      says: """
        questionnaire.yaml:62:16: error[unknown-choice]: `count_my_answers: keep` is not an answer of this pack
        62 |     Save it: { count_my_answers: keep }
           |                ^
        why: cells of old files would be lost.
        fix: name a question and one of its choices.
        """),
    BrokenPack(
      "a place that is not worth anything", replacing: ", without_order: 0.5",
      with: "",
      says: """
        questionnaire.yaml:51:11: error[missing-key]: `chosen` has no `without_order`
        51 |   chosen: { ordered: [1, 0.85, 0.7] }
           |           ^
        why: it cannot be used without it.
        fix: add a line `without_order: …`.
        """),
    BrokenPack(
      "two weights of 0", replacing: "severity: 0.6, chosen: 0.4",
      with: "severity: 0, chosen: 0",
      says: """
        questionnaire.yaml:50:12: error[bad-weight]: the weights cannot be used: none may be below 0, and not both 0
        50 |   weights: { severity: 0, chosen: 0 }
           |            ^
        why: no ranking could be made.
        fix: write `weights: { severity: 0.6, chosen: 0.4 }`.
        """),
  ]
}
