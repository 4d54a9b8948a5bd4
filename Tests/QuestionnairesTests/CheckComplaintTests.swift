import Questionnaires
import TestSupport
import Testing

@Suite struct CheckComplaintTests {
  @Test(arguments: packs)
  func `what can only be seen in the whole pack is complained about`(_ pack: BrokenPack) {
    pack.expectComplaints()
  }

  private static let packs = [
    BrokenPack(
      "two questions that wait for each other", replacing: "relevant: ${evenings_out} > 0",
      with: "relevant: ${gender} = 'man'",
      also: [
        .init(
          "        demographic: true\n        sensitive: true\n",
          "        demographic: true\n        sensitive: true\n        relevant: selected(${what_outside}, 'walking')\n"
        )
      ],
      says: """
        questionnaire.yaml:112:19: error[circle]: `relevant` asks in a circle: `what_outside` → `gender` → `what_outside`
        112 |         relevant: ${gender} = 'man'
            |                   ^
        why: each waits for the next, so none of them could ever be asked.
        fix: let the one that is asked first stand without the others.

        questionnaire.yaml:207:19: warning[never-shown]: `gender` can never be shown in the length `quick`: its `relevant` needs an answer, and `what_outside` is asked in `standard` and `full` only
        207 |         relevant: selected(${what_outside}, 'walking')
            |                   ^
        why: the length is named, and nobody would be asked in it.
        fix: give both questions the same `lengths`.
        """),
    BrokenPack(
      "the age question hidden from minors", replacing: "hide: [prob_calm_evenings, gender]",
      with: "hide: [prob_calm_evenings, age_group]",
      says: """
        questionnaire.yaml:45:9: error[circle]: `age_group` tells who is a minor, and is hidden from minors
        45 |   hide: [prob_calm_evenings, age_group]
           |         ^
        why: who gives no age counts as a minor, so nobody would ever see it.
        fix: take `age_group` out of `hide`.
        """),
    BrokenPack(
      "a scale of one level", replacing: "    - { name: woman, label: Woman }",
      with: "    - { name: woman, label: Woman, level: 0 }",
      says: """
        questionnaire.yaml:29:43: error[one-level]: the scale `gender` has only one level
        29 |     - { name: woman, label: Woman, level: 0 }
           |                                           ^
        why: whatever people answer, it would be as big a problem as anything else.
        fix: give each choice a `level` of its own, from 0 for the lowest.
        """),
    BrokenPack(
      "a level that was mistyped", replacing: "label: Big problem, level: 3 }",
      with: "label: Big problem, level: 7 }",
      says: """
        questionnaire.yaml:10:55: error[bad-level]: `big_problem` has level 7, and at its place in `problem` stands 3
        10 |     - { name: big_problem, label: Big problem, level: 7 }
           |                                                       ^
        why: points are made of levels, so a wrong one puts topics at wrong places.
        fix: number the choices in order, from 0 to 4.
        """),
    BrokenPack(
      "a level that stands twice", replacing: "label: Medium problem, level: 2 }",
      with: "label: Medium problem, level: 1 }",
      says: """
        questionnaire.yaml:9:61: error[bad-level]: `medium_problem` has level 1, and at its place in `problem` stands 2
        9 |     - { name: medium_problem, label: Medium problem, level: 1 }
          |                                                             ^
        why: points are made of levels, so a wrong one puts topics at wrong places.
        fix: number the choices in order, from 0 to 4.
        """),
    BrokenPack(
      "a factor that no question rates", replacing: "        factor: calm-evenings\n",
      with: "",
      says: """
        factors.yaml:24:9: error[unasked-factor]: no question rates the factor `calm-evenings`
        24 |   - id: calm-evenings
           |         ^
        why: it could be chosen and would never have a place in the ranking.
        fix: add a question with `factor: calm-evenings` and `type: select_one problem`, or take the factor out.

        questionnaire.yaml:154:15: warning[never-shown]: `prob_calm_evenings` can never be shown in the length `quick`: rated areas open the questions of this section, and it belongs to no factor
        154 |       - name: prob_calm_evenings
            |               ^
        why: the length is named, and nobody would be asked in it.
        fix: name its `factor`, or leave out the lengths that `open_items` names.
        """),
    BrokenPack(
      "picks that are marked as sensitive", replacing: "max: 4\n", with: "max: 4\n        sensitive: true\n",
      ofGarden: true,
      says: """
        questionnaire.yaml:81:20: error[sensitive-picks]: `top_picks` makes the ranking and is marked as sensitive
        81 |         sensitive: true
           |                    ^
        why: the ranking is printed, and sensitive answers never are.
        fix: take the mark away, or count other picks in `scoring`.
        """),
    BrokenPack(
      "a factor that two questions rate", replacing: "factor: safe-crossings",
      with: "factor: street-lighting",
      says: """
        factors.yaml:15:9: error[unasked-factor]: no question rates the factor `safe-crossings`
        15 |   - id: safe-crossings
           |         ^
        why: it could be chosen and would never have a place in the ranking.
        fix: add a question with `factor: safe-crossings` and `type: select_one problem`, or take the factor out.

        questionnaire.yaml:151:17: error[duplicate-factor]: `prob_safe_crossings` rates the factor `street-lighting`, which `prob_street_lighting` rates already
        151 |         factor: street-lighting
            |                 ^
        why: only the first answer counts for the ranking.
        fix: name another factor, or none.
        """),
    BrokenPack(
      "a list with a don't know of its own", replacing: "    - { name: playing, label: I play }",
      with: "    - { name: dont_know, label: I do not know }",
      also: [.init(in: "languages/es.yaml", "playing: Juego", "dont_know: No sé")],
      says: """
        questionnaire.yaml:27:15: error[own-way-out]: `dont_know` stands in the list `outside`, which `what_outside` uses
        27 |     - { name: dont_know, label: I do not know }
           |               ^
        why: every closed question offers *Don't know* and *Prefer not to say* by itself: people would see it twice, and this one would count as an answer.
        fix: take the choice out of the list.
        """),
    BrokenPack(
      "a list with a way out of its own", replacing: "- { name: man, label: Man }",
      with: "- { name: prefer_not_to_say, label: I would rather not }",
      also: [.init(in: "languages/es.yaml", "man: Hombre", "prefer_not_to_say: Prefiero no decir")],
      says: """
        questionnaire.yaml:30:15: error[own-way-out]: `prefer_not_to_say` stands in the list `gender`, which `gender` uses
        30 |     - { name: prefer_not_to_say, label: I would rather not }
           |               ^
        why: every closed question offers *Don't know* and *Prefer not to say* by itself: people would see it twice, and this one would count as an answer.
        fix: take the choice out of the list.
        """),
    BrokenPack(
      "none where one may be chosen anyway", replacing: "        type: select_one gender\n",
      with: "        type: select_one gender\n        none: neither\n        none_label: Neither\n",
      says: """
        questionnaire.yaml:204:15: error[excludes-nothing]: `none` excludes nothing: `gender` is no `select_multiple`
        204 |         none: neither
            |               ^
        why: one answer that rules out the others is only of use where several can be chosen.
        fix: put the choice into the list, and take `none` and `none_label` out.

        questionnaire.yaml:205:21: warning[missing-translation]: `none_label` of `questions.gender` is not translated into Español
        205 |         none_label: Neither
            |                     ^
        why: whoever chose Español would read English here, marked so.
        fix: add the words to `languages/es.yaml` under `questions: gender:`.
        """),
    BrokenPack(
      "none beside a text", replacing: "        type: text\n        lengths: [quick, standard, full]\n",
      with:
        "        type: text\n        none: nothing\n        none_label: Nothing\n        lengths: [quick, standard, full]\n",
      says: """
        questionnaire.yaml:195:15: error[excludes-nothing]: `none` excludes nothing: `anything_else` is no `select_multiple`
        195 |         none: nothing
            |               ^
        why: one answer that rules out the others is only of use where several can be chosen.
        fix: take `none` and `none_label` out.

        questionnaire.yaml:196:21: warning[missing-translation]: `none_label` of `questions.anything_else` is not translated into Español
        196 |         none_label: Nothing
            |                     ^
        why: whoever chose Español would read English here, marked so.
        fix: add the words to `languages/es.yaml` under `questions: anything_else:`.
        """),
    BrokenPack(
      "none where at most one may be chosen", replacing: "        max: 2\n        none: none_of_these",
      with: "        max: 1\n        none: none_of_these",
      says: """
        questionnaire.yaml:171:15: error[excludes-nothing]: `none` excludes nothing: only one may be chosen anyway
        171 |         none: none_of_these
            |               ^
        why: one answer that rules out the others is only of use where several can be chosen.
        fix: make it a `select_one` with the choice in its list, or raise `max`.

        questionnaire.yaml:182:19: error[never-shown]: `top_order` can never be shown: no answers make its `relevant` true
        182 |         relevant: count-selected(${top_picks}) >= 2
            |                   ^
        why: nobody would ever be asked.
        fix: look for conditions that exclude each other, or for an answer that is asked of nobody.
        """),
    BrokenPack(
      "none that stands in the list too", replacing: "        type: select_multiple outside\n",
      with: "        type: select_multiple outside\n        none: playing\n        none_label: Nothing\n",
      says: """
        questionnaire.yaml:111:15: error[duplicate-name]: `playing` is a choice of the list `outside` too
        111 |         none: playing
            |               ^
        why: people would see it twice, once with and once without the power to rule out the others.
        fix: take it out of the list, or give `none` another name.

        questionnaire.yaml:112:21: warning[missing-translation]: `none_label` of `questions.what_outside` is not translated into Español
        112 |         none_label: Nothing
            |                     ^
        why: whoever chose Español would read English here, marked so.
        fix: add the words to `languages/es.yaml` under `questions: what_outside:`.
        """),
    BrokenPack(
      "a section whose questions rate no area", replacing: "from: areas",
      with: "from: getting_started",
      says: """
        questionnaire.yaml:138:43: error[no-rating]: no question of `getting_started` rates an area
        138 |     open_items: { lengths: [quick], from: getting_started, at_least: big_problem, at_most: 2, turn: one_each, ties: seeded }
            |                                           ^
        why: the rule opens questions by how areas are rated.
        fix: name a section whose questions have a `domain` and a list with levels.
        """),
  ]

  @Test func `more factors than can be ranked are complained about, at the first that is too many`() {
    let more = (4...FactorCatalog.mostFactors + 1).map { number in
      """
        - id: topic-\(number)
          name: Topic \(number)
          domain: streets
          explain: Words.
          why_it_matters: Words.
          strength: Words.

      """
    }
    func complaints(_ texts: some Sequence<String>) -> [Complaint] {
      PackReader.check(PackFixtures.lighting { $0["factors.yaml"]? += texts.joined() }).complaints
        .filter { $0.code == "too-many-factors" }
    }
    #expect(complaints(more.dropLast()).isEmpty)
    let told = complaints(more)
    #expect(told.count == 1)
    #expect(told.first?.message == "the pack has 65 factors, and at most 64 can be ranked")
    #expect(told.first?.sourceLine?.contains("topic-65") == true)
  }
}
