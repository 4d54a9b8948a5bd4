import Testing

@Suite struct WalkRuleComplaintTests {
  @Test(arguments: packs)
  func `repeats, coins, details, personal questions and texts with answers are checked`(_ pack: BrokenPack) {
    pack.expectComplaints()
  }

  private static let packs = [
    BrokenPack(
      "a repeat over a question that is not there", replacing: "{ over: [top_order, top_picks],",
      with: "{ over: [top_ordre, top_picks],", ofGarden: true,
      says: """
        questionnaire.yaml:99:22: error[bad-repeat]: `top_ordre` is not a question before this section in which factors are picked or put in order
        99 |     repeat: { over: [top_ordre, top_picks], at_most: { standard: 2, full: 3 } }
           |                      ^
        why: the section is asked once for each factor that was picked.
        fix: did you mean `top_order`?
        """),
    BrokenPack(
      "a repeat over a question further down", replacing: "{ over: [top_order, top_picks],",
      with: "{ over: [roots],", ofGarden: true,
      says: """
        questionnaire.yaml:99:22: error[bad-repeat]: `roots` is not a question before this section in which factors are picked or put in order
        99 |     repeat: { over: [roots], at_most: { standard: 2, full: 3 } }
           |                      ^
        why: the section is asked once for each factor that was picked.
        fix: name a `select_multiple` or `rank` question that stands further up.
        """),
    BrokenPack(
      "a repeat over a question of one choice", replacing: "{ over: [top_order, top_picks],",
      with: "{ over: [neighborhood],", ofGarden: true,
      says: """
        questionnaire.yaml:99:22: error[bad-repeat]: `neighborhood` is not a question before this section in which factors are picked or put in order
        99 |     repeat: { over: [neighborhood], at_most: { standard: 2, full: 3 } }
           |                      ^
        why: the section is asked once for each factor that was picked.
        fix: name a `select_multiple` or `rank` question that stands further up.
        """),
    BrokenPack(
      "a repeat over a list without factors", replacing: "rank factors",
      with: "rank people", ofGarden: true,
      says: """
        questionnaire.yaml:91:24: error[never-offered]: no answers make the `choice_filter` of `top_order` let a choice through
        91 |         choice_filter: selected(${top_picks}, name)
           |                        ^
        why: there would be nothing to choose from.
        fix: compare `name` with what can have been answered; lists that are compared need the same names.

        questionnaire.yaml:99:22: error[bad-repeat]: `top_order` chooses from `people`, which holds no factor
        99 |     repeat: { over: [top_order, top_picks], at_most: { standard: 2, full: 3 } }
           |                      ^
        why: the section is asked once for each factor that was picked.
        fix: name a question whose choices are factors, such as one of the type `select_multiple factors`.
        """),
    BrokenPack(
      "a repeat over nothing", replacing: "{ over: [top_order, top_picks], at",
      with: "{ at", ofGarden: true,
      says: """
        questionnaire.yaml:99:13: error[missing-key]: `repeat` has no `over`
        99 |     repeat: { at_most: { standard: 2, full: 3 } }
           |             ^
        why: it cannot be used without it.
        fix: add a line `over: …`.
        """),
    BrokenPack(
      "a limit for a length that is not there", replacing: "{ standard: 2, full: 3 }",
      with: "{ standart: 2, full: 3 }", ofGarden: true,
      says: """
        questionnaire.yaml:99:56: error[unknown-length]: `standart` is not a length
        99 |     repeat: { over: [top_order, top_picks], at_most: { standart: 2, full: 3 } }
           |                                                        ^
        why: the limit would hold for nobody.
        fix: did you mean `standard`?
        """),
    BrokenPack(
      "a limit that is no number", replacing: "{ standard: 2, full: 3 }",
      with: "{ standard: some, full: 0 }", ofGarden: true,
      says: """
        questionnaire.yaml:99:66: error[wrong-type]: `standard` of `at_most` must be a whole number
        99 |     repeat: { over: [top_order, top_picks], at_most: { standard: some, full: 0 } }
           |                                                                  ^
        why: nothing else can be used here.
        fix: write a whole number after `standard:`.

        questionnaire.yaml:99:78: error[wrong-type]: `full` of `at_most` must be a whole number from 1 to 1000
        99 |     repeat: { over: [top_order, top_picks], at_most: { standard: some, full: 0 } }
           |                                                                              ^
        why: nothing else can be used here.
        fix: write a whole number from 1 to 1000 after `full:`.
        """),
    BrokenPack(
      "a mistyped key of a repeat", replacing: "at_most: { standard",
      with: "at_least: { standard", ofGarden: true,
      says: """
        questionnaire.yaml:99:45: error[unknown-key]: `at_least` is not a key of `repeat`
        99 |     repeat: { over: [top_order, top_picks], at_least: { standard: 2, full: 3 } }
           |                                             ^
        why: a key that is not known would do nothing.
        fix: take it out; known here are over, at_most.
        """),
    BrokenPack(
      "two rules in one section", replacing: "repeat: { over",
      with:
        "open_items: { lengths: [quick], from: getting_started, at_least: big_problem, at_most: 2 }\n    repeat: { over",
      ofGarden: true,
      says: """
        questionnaire.yaml:99:43: error[no-rating]: no question of `getting_started` rates an area
        99 |     open_items: { lengths: [quick], from: getting_started, at_least: big_problem, at_most: 2 }
           |                                           ^
        why: the rule opens questions by how areas are rated.
        fix: name a section whose questions have a `domain` and a list with levels.

        questionnaire.yaml:100:13: error[two-rules]: `repeat` and `open_items` cannot stand in one section
        100 |     repeat: { over: [top_order, top_picks], at_most: { standard: 2, full: 3 } }
            |             ^
        why: each of them says which questions are asked.
        fix: take one of them out, or make two sections.
        """),
    BrokenPack(
      "coins without a total", replacing: "        total: 10\n",
      with: "", ofGarden: true,
      says: """
        questionnaire.yaml:159:9: error[missing-key]: a question has no `total`
        159 |       - name: share_coins
            |         ^
        why: it cannot be used without it.
        fix: add a line `total: …`.
        """),
    BrokenPack(
      "coins without boxes", replacing: "type: allocate boxes",
      with: "type: allocate", ofGarden: true,
      says: """
        questionnaire.yaml:161:15: error[unknown-type]: `allocate` does not say which choices
        161 |         type: allocate
            |               ^
        why: the program would not know how to ask.
        fix: write the name of a list after it, such as `allocate problem`.
        """),
    BrokenPack(
      "coins on boxes that are not there", replacing: "type: allocate boxes",
      with: "type: allocate boxs", ofGarden: true,
      says: """
        questionnaire.yaml:161:15: error[unknown-list]: `boxs` is not a list under `choices`
        161 |         type: allocate boxs
            |               ^
        why: there would be nothing to choose from.
        fix: did you mean `boxes`?
        """),
    BrokenPack(
      "no coins at all", replacing: "total: 10",
      with: "total: 0", ofGarden: true,
      says: """
        questionnaire.yaml:162:16: error[wrong-type]: `total` of a question must be a whole number from 1 to 1000
        162 |         total: 0
            |                ^
        why: nothing else can be used here.
        fix: write a whole number from 1 to 1000 after `total:`.
        """),
    BrokenPack(
      "a total where nothing is shared out", replacing: "min: 0\n",
      with: "total: 4\n        min: 0\n", ofGarden: true,
      says: """
        questionnaire.yaml:181:16: error[misplaced-key]: `total` is only for questions of the type `allocate`
        181 |         total: 4
            |                ^
        why: with any other type it would do nothing.
        fix: take the line out, or write `type: allocate …` with the name of a list.
        """),
    BrokenPack(
      "details for a question of one choice", replacing: "number: J2\n",
      with: "number: J2\n        details: [full]\n", ofGarden: true,
      says: """
        questionnaire.yaml:180:18: error[misplaced-key]: `details` is only for questions of the type `select_multiple`
        180 |         details: [full]
            |                  ^
        why: with any other type it would do nothing.
        fix: take the line out, or write `type: select_multiple …` with the name of a list.
        """),
    BrokenPack(
      "a least number where answers are chosen", replacing: "number: D1\n",
      with: "number: D1\n        min: 2\n",
      says: """
        questionnaire.yaml:142:14: error[misplaced-key]: `min` is only for questions of the type `integer`
        142 |         min: 2
            |              ^
        why: with any other type it would do nothing.
        fix: take the line out.
        """),
    BrokenPack(
      "details in a length that is not there", replacing: "details: [full]",
      with: "details: [ful]", ofGarden: true,
      says: """
        questionnaire.yaml:174:19: error[unknown-length]: `ful` is not a length
        174 |         details: [ful]
            |                   ^
        why: the texts would never be opened.
        fix: did you mean `full`?
        """),
    BrokenPack(
      "a personal question that is not there", replacing: "personal: [was_hurt,",
      with: "personal: [was_hurtt,", ofGarden: true,
      says: """
        questionnaire.yaml:44:12: error[unknown-question]: `was_hurtt` is not a question
        44 | personal: [was_hurtt, told_someone, income]
           |            ^
        why: the rule would do nothing.
        fix: did you mean `was_hurt`?
        """),
    BrokenPack(
      "a section that is skippable in words", replacing: "skippable: true",
      with: "skippable: perhaps", ofGarden: true,
      says: """
        questionnaire.yaml:129:16: error[wrong-type]: `skippable` of a section must be `true` or `false`
        129 |     skippable: perhaps
            |                ^
        why: nothing else can be used here.
        fix: write `true` or `false` after `skippable:`.
        """),
    BrokenPack(
      "a text about an answer that has no words for none", replacing: "What keeps people",
      with: "After ${was_hurt}, what keeps people", ofGarden: true,
      says: """
        questionnaire.yaml:149:22: error[missing-piped-as]: `label` speaks of the answer to `was_hurt`, which has no `piped_as`
        149 |         label: After ${was_hurt}, what keeps people from telling?
            |                      ^
        why: nothing would stand there for a person who did not answer it.
        fix: give `was_hurt` a line such as `piped_as: your neighborhood`.
        """),
    BrokenPack(
      "a text about a factor outside a closer look", replacing: "label: Do people listen",
      with: "label: About ${factor}, do people listen", ofGarden: true,
      says: """
        questionnaire.yaml:154:22: error[piped-factor]: `label` speaks of `${factor}` outside a section with `repeat`
        154 |         label: About ${factor}, do people listen to you?
            |                      ^
        why: there is no factor that it could name.
        fix: take it out, or ask the section once a factor with `repeat`.
        """),
    BrokenPack(
      "a text about a question that is not there", replacing: "About ${factor} in ${neighborhood}:",
      with: "About ${factr} in ${neighborhod}:", ofGarden: true,
      says: """
        questionnaire.yaml:98:21: error[unknown-question]: `lead_in` speaks of "factr", which is not a question
        98 |     lead_in: "About ${factr} in ${neighborhod}:"
           |                     ^
        why: nothing would ever stand there.
        fix: did you mean `factor`?

        questionnaire.yaml:98:33: error[unknown-question]: `lead_in` speaks of "neighborhod", which is not a question
        98 |     lead_in: "About ${factr} in ${neighborhod}:"
           |                                 ^
        why: nothing would ever stand there.
        fix: did you mean `neighborhood`?
        """),
  ]
}
