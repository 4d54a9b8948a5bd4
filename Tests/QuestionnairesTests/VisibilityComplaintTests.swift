import Testing

@Suite struct VisibilityComplaintTests {
  @Test(arguments: packs)
  func `questions that nobody can ever be shown are complained about`(_ pack: BrokenPack) {
    pack.expectComplaints()
  }

  private static let packs = [
    BrokenPack(
      "conditions that exclude each other", replacing: "relevant: ${evenings_out} > 0",
      with: "relevant: ${evenings_out} > 5 and ${evenings_out} < 3",
      says: """
        questionnaire.yaml:112:19: error[never-shown]: `what_outside` can never be shown: no answers make its `relevant` true
        112 |         relevant: ${evenings_out} > 5 and ${evenings_out} < 3
            |                   ^
        why: nobody would ever be asked.
        fix: look for conditions that exclude each other, or for an answer that is asked of nobody.
        """),
    BrokenPack(
      "a number outside of the range", replacing: "relevant: ${evenings_out} > 0",
      with: "relevant: ${evenings_out} > 7",
      says: """
        questionnaire.yaml:112:19: error[never-shown]: `what_outside` can never be shown: no answers make its `relevant` true
        112 |         relevant: ${evenings_out} > 7
            |                   ^
        why: nobody would ever be asked.
        fix: look for conditions that exclude each other, or for an answer that is asked of nobody.
        """),
    BrokenPack(
      "two choices of a question that takes one", replacing: "relevant: ${evenings_out} > 0",
      with: "relevant: ${age_group} = 'age_14_17' and ${age_group} = 'age_18_or_more'",
      says: """
        questionnaire.yaml:112:19: error[never-shown]: `what_outside` can never be shown: no answers make its `relevant` true
        112 |         relevant: ${age_group} = 'age_14_17' and ${age_group} = 'age_18_or_more'
            |                   ^
        why: nobody would ever be asked.
        fix: look for conditions that exclude each other, or for an answer that is asked of nobody.
        """),
    BrokenPack(
      "an answer of somebody who is too young", replacing: "relevant: ${evenings_out} > 0",
      with: "relevant: ${age_group} = 'age_13_or_less'",
      says: """
        questionnaire.yaml:112:19: error[never-shown]: `what_outside` can never be shown: no answers make its `relevant` true
        112 |         relevant: ${age_group} = 'age_13_or_less'
            |                   ^
        why: nobody would ever be asked.
        fix: look for conditions that exclude each other, or for an answer that is asked of nobody.
        """),
    BrokenPack(
      "an answer of a minor, hidden from minors",
      replacing: "        sensitive: true\n        label: What is your gender?",
      with:
        "        sensitive: true\n        relevant: ${age_group} = 'age_14_17'\n        label: What is your gender?",
      says: """
        questionnaire.yaml:207:19: error[never-shown]: `gender` can never be shown: no answers make its `relevant` true
        207 |         relevant: ${age_group} = 'age_14_17'
            |                   ^
        why: nobody would ever be asked.
        fix: look for conditions that exclude each other, or for an answer that is asked of nobody.
        """),
    BrokenPack(
      "nothing that can be true", replacing: "relevant: ${evenings_out} > 0",
      with: "relevant: false()",
      says: """
        questionnaire.yaml:112:19: error[never-shown]: `what_outside` can never be shown: no answers make its `relevant` true
        112 |         relevant: false()
            |                   ^
        why: nobody would ever be asked.
        fix: look for conditions that exclude each other, or for an answer that is asked of nobody.
        """),
    BrokenPack(
      "more choices than may be chosen", replacing: "relevant: count-selected(${top_picks}) >= 2",
      with: "relevant: count-selected(${top_picks}) >= 3",
      says: """
        questionnaire.yaml:182:19: error[never-shown]: `top_order` can never be shown: no answers make its `relevant` true
        182 |         relevant: count-selected(${top_picks}) >= 3
            |                   ^
        why: nobody would ever be asked.
        fix: look for conditions that exclude each other, or for an answer that is asked of nobody.
        """),
    BrokenPack(
      "the choice that excludes all others, beside another",
      replacing: "relevant: count-selected(${top_picks}) >= 2",
      with: "relevant: selected(${top_picks}, 'none_of_these') and selected(${top_picks}, 'safe-crossings')",
      says: """
        questionnaire.yaml:182:19: error[never-shown]: `top_order` can never be shown: no answers make its `relevant` true
        182 |         relevant: selected(${top_picks}, 'none_of_these') and selected(${top_picks}, 'safe-crossings')
            |                   ^
        why: nobody would ever be asked.
        fix: look for conditions that exclude each other, or for an answer that is asked of nobody.
        """),
    BrokenPack(
      "an answer that only another length asks for",
      replacing: "lengths: [standard, full]\n        label: How many evenings",
      with: "lengths: [quick]\n        label: How many evenings",
      says: """
        questionnaire.yaml:112:19: error[never-shown]: `what_outside` can never be shown: its `relevant` needs an answer, and `evenings_out` is asked in `quick` only
        112 |         relevant: ${evenings_out} > 0
            |                   ^
        why: nobody would ever be asked.
        fix: give both questions the same `lengths`.
        """),
    BrokenPack(
      "an answer that one of the lengths does not ask for",
      replacing: "lengths: [standard, full]\n        label: How many evenings",
      with: "lengths: [full]\n        label: How many evenings",
      says: """
        questionnaire.yaml:112:19: warning[never-shown]: `what_outside` can never be shown in the length `standard`: its `relevant` needs an answer, and `evenings_out` is asked in `full` only
        112 |         relevant: ${evenings_out} > 0
            |                   ^
        why: the length is named, and nobody would be asked in it.
        fix: give both questions the same `lengths`.
        """),
    BrokenPack(
      "an answer that is never given", replacing: "relevant: count-selected(${top_picks}) >= 2",
      with: "relevant: ${what_outside} = '' and selected(${what_outside}, 'walking')",
      says: """
        questionnaire.yaml:182:19: error[never-shown]: `top_order` can never be shown: no answers make its `relevant` true
        182 |         relevant: ${what_outside} = '' and selected(${what_outside}, 'walking')
            |                   ^
        why: nobody would ever be asked.
        fix: look for conditions that exclude each other, or for an answer that is asked of nobody.
        """),
    BrokenPack(
      "a question that depends on one that is never shown", replacing: "relevant: ${evenings_out} > 0\n",
      with: "relevant: false()\n",
      also: [
        .init(
          "        relevant: count-selected(${top_picks}) >= 2",
          "        relevant: selected(${what_outside}, 'walking')")
      ],
      says: """
        questionnaire.yaml:112:19: error[never-shown]: `what_outside` can never be shown: no answers make its `relevant` true
        112 |         relevant: false()
            |                   ^
        why: nobody would ever be asked.
        fix: look for conditions that exclude each other, or for an answer that is asked of nobody.

        questionnaire.yaml:182:19: error[never-shown]: `top_order` can never be shown: no answers make its `relevant` true
        182 |         relevant: selected(${what_outside}, 'walking')
            |                   ^
        why: nobody would ever be asked.
        fix: look for conditions that exclude each other, or for an answer that is asked of nobody.
        """),
    BrokenPack(
      "a condition that excludes that of the question it asks about",
      replacing: "relevant: count-selected(${top_picks}) >= 2",
      with: "relevant: selected(${what_outside}, 'walking') and ${evenings_out} = 0",
      says: """
        questionnaire.yaml:182:19: error[never-shown]: `top_order` can never be shown: no answers make its `relevant` true
        182 |         relevant: selected(${what_outside}, 'walking') and ${evenings_out} = 0
            |                   ^
        why: nobody would ever be asked.
        fix: look for conditions that exclude each other, or for an answer that is asked of nobody.
        """),
    BrokenPack(
      "no length at all", replacing: "lengths: [standard, full]\n        relevant: ${evenings_out} > 0",
      with: "lengths: []\n        relevant: ${evenings_out} > 0",
      says: """
        questionnaire.yaml:111:18: error[never-shown]: `what_outside` is asked in no length
        111 |         lengths: []
            |                  ^
        why: nobody would ever see it.
        fix: name the lengths that ask it, such as quick, standard, full.
        """),
    BrokenPack(
      "hidden from minors where the age is not asked",
      replacing: "type: select_one age_group\n        lengths: [quick, standard, full]",
      with: "type: select_one age_group\n        lengths: [standard, full]",
      says: """
        questionnaire.yaml:158:18: warning[never-shown]: `prob_calm_evenings` can never be shown in the length `quick`: minors are not shown it, and `age_group` is not asked
        158 |         lengths: [quick, standard, full]
            |                  ^
        why: the length is named, and nobody would be asked in it.
        fix: ask for the age in every length that has this question.

        questionnaire.yaml:204:18: warning[never-shown]: `gender` can never be shown in the length `quick`: minors are not shown it, and `age_group` is not asked
        204 |         lengths: [quick, standard, full]
            |                  ^
        why: the length is named, and nobody would be asked in it.
        fix: ask for the age in every length that has this question.
        """),
    BrokenPack(
      "an area that no question rates", replacing: "        domain: neighbors\n",
      with: "        domain: streets\n",
      says: """
        questionnaire.yaml:157:17: warning[never-shown]: `prob_calm_evenings` can never be shown in the length `quick`: no question rates the area `neighbors`, which would open it
        157 |         factor: calm-evenings
            |                 ^
        why: the length is named, and nobody would be asked in it.
        fix: add a question with `domain: neighbors` to the section that `open_items` names, or leave the length out.
        """),
    BrokenPack(
      "an area that is asked about without a scale",
      replacing: "number: C2\n        type: select_one problem",
      with: "number: C2\n        type: select_one gender",
      says: """
        questionnaire.yaml:157:17: warning[never-shown]: `prob_calm_evenings` can never be shown in the length `quick`: no question rates the area `neighbors`, which would open it
        157 |         factor: calm-evenings
            |                 ^
        why: the length is named, and nobody would be asked in it.
        fix: `area_neighbors` is about it without a scale: write `type: select_one problem` there.
        """),
    BrokenPack(
      "a question without a factor where areas open questions",
      replacing: "        factor: safe-crossings\n        lengths: [quick, standard, full]",
      with: "        lengths: [quick, standard, full]",
      says: """
        factors.yaml:15:9: error[unasked-factor]: no question rates the factor `safe-crossings`
        15 |   - id: safe-crossings
           |         ^
        why: it could be chosen and would never have a place in the ranking.
        fix: add a question with `factor: safe-crossings` and `type: select_one problem`, or take the factor out.

        questionnaire.yaml:148:15: warning[never-shown]: `prob_safe_crossings` can never be shown in the length `quick`: rated areas open the questions of this section, and it belongs to no factor
        148 |       - name: prob_safe_crossings
            |               ^
        why: the length is named, and nobody would be asked in it.
        fix: name its `factor`, or leave out the lengths that `open_items` names.
        """),
    BrokenPack(
      "a filter that lets no choice through", replacing: "choice_filter: selected(${top_picks}, name)",
      with: "choice_filter: selected(${what_outside}, name)",
      says: """
        questionnaire.yaml:181:24: error[never-offered]: no answers make the `choice_filter` of `top_order` let a choice through
        181 |         choice_filter: selected(${what_outside}, name)
            |                        ^
        why: there would be nothing to choose from.
        fix: compare `name` with what can have been answered; lists that are compared need the same names.
        """),
    BrokenPack(
      "a text that is shorter than any",
      replacing: "relevant: string-length(${top_pick_why}) > 0 or string-length(${anything_else}) > 0",
      with: "relevant: string-length(${anything_else}) < 0",
      says: """
        questionnaire.yaml:230:19: error[never-shown]: `quote_my_words` can never be shown: no answers make its `relevant` true
        230 |         relevant: string-length(${anything_else}) < 0
            |                   ^
        why: nobody would ever be asked.
        fix: look for conditions that exclude each other, or for an answer that is asked of nobody.
        """),
  ]
}
