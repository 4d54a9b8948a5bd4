import Testing

@Suite struct ExpressionComplaintTests {
  @Test(arguments: packs)
  func `expressions that cannot be evaluated are complained about at the very sign`(_ pack: BrokenPack) {
    pack.expectComplaints()
  }

  private static let packs = [
    BrokenPack(
      "a question that is mistyped", replacing: "${evenings_out} > 0",
      with: "${evenings_ou} > 0",
      says: """
        questionnaire.yaml:112:19: error[unknown-question]: `relevant` asks about "evenings_ou", which is not a question
        112 |         relevant: ${evenings_ou} > 0
            |                   ^
        why: a question that depends on one that does not exist would never be shown.
        fix: did you mean `evenings_out`? (line 101)
        """),
    BrokenPack(
      "a question that resembles none", replacing: "${evenings_out} > 0",
      with: "${age} > 0",
      says: """
        questionnaire.yaml:112:19: error[unknown-question]: `relevant` asks about "age", which is not a question
        112 |         relevant: ${age} > 0
            |                   ^
        why: a question that depends on one that does not exist would never be shown.
        fix: use the name of a question further up.
        """),
    BrokenPack(
      "a question that is asked later", replacing: "${evenings_out} > 0",
      with: "${gender} = 'man'",
      says: """
        questionnaire.yaml:112:19: error[later-question]: `relevant` asks about `gender`, which is not asked before this question
        112 |         relevant: ${gender} = 'man'
            |                   ^
        why: there is no answer to look at yet.
        fix: ask about a question further up, or move this one down.
        """),
    BrokenPack(
      "a question that asks about itself", replacing: "${evenings_out} > 0",
      with: "${what_outside} = 'walking'",
      says: """
        questionnaire.yaml:112:19: error[circle]: `relevant` asks in a circle: `what_outside` → `what_outside`
        112 |         relevant: ${what_outside} = 'walking'
            |                   ^
        why: each waits for the next, so none of them could ever be asked.
        fix: let the one that is asked first stand without the others.
        """),
    BrokenPack(
      "a choice that is mistyped", replacing: "${count_my_answers} != 'erase'",
      with: "${count_my_answers} != 'eras'",
      says: """
        questionnaire.yaml:223:42: error[unknown-choice]: `relevant` compares with 'eras', which is not an answer to `count_my_answers`
        223 |         relevant: ${count_my_answers} != 'eras'
            |                                          ^
        why: it would never be so.
        fix: did you mean `erase`?
        """),
    BrokenPack(
      "a choice before the question", replacing: "${count_my_answers} != 'erase'",
      with: "\"'eras' != ${count_my_answers}\"",
      says: """
        questionnaire.yaml:223:20: error[unknown-choice]: `relevant` compares with 'eras', which is not an answer to `count_my_answers`
        223 |         relevant: "'eras' != ${count_my_answers}"
            |                    ^
        why: it would never be so.
        fix: did you mean `erase`?
        """),
    BrokenPack(
      "a choice in a folded text", replacing: "${top_picks}, 'none_of_these'))",
      with: "${top_picks}, 'none_of_those'))",
      says: """
        questionnaire.yaml:189:76: error[unknown-choice]: `relevant` compares with 'none_of_those', which is not an answer to `top_picks`
        189 |           (count-selected(${top_picks}) = 1 and not(selected(${top_picks}, 'none_of_those'))) or
            |                                                                            ^
        why: it would never be so.
        fix: did you mean `none_of_these`?
        """),
    BrokenPack(
      "a bracket that is missing in a folded text", replacing: "${top_picks}, 'none_of_these'))) or",
      with: "${top_picks}, 'none_of_these') or",
      says: """
        questionnaire.yaml:190:44: error[bad-expression]: `relevant` cannot be read: `)` is missing
        190 |           count-selected(${top_order}) >= 1
            |                                            ^
        why: the program would not know whom to ask.
        fix: write it as XLSForm does, such as `${age_group} = 'age_18_24'`.
        """),
    BrokenPack(
      "a comparison without its end", replacing: "${evenings_out} > 0",
      with: "${evenings_out} >",
      says: """
        questionnaire.yaml:112:36: error[bad-expression]: `relevant` cannot be read: something is missing at the end
        112 |         relevant: ${evenings_out} >
            |                                    ^
        why: the program would not know whom to ask.
        fix: write it as XLSForm does, such as `${age_group} = 'age_18_24'`.
        """),
    BrokenPack(
      "a sign that means nothing", replacing: "${evenings_out} > 0",
      with: "${evenings_out} > 0 ; 1",
      says: """
        questionnaire.yaml:112:39: error[bad-expression]: `relevant` cannot be read: `;` means nothing here
        112 |         relevant: ${evenings_out} > 0 ; 1
            |                                       ^
        why: the program would not know whom to ask.
        fix: write it as XLSForm does, such as `${age_group} = 'age_18_24'`.
        """),
    BrokenPack(
      "a choice's name outside of a choice filter", replacing: "${evenings_out} > 0",
      with: "selected(${neighborhood}, name)",
      says: """
        questionnaire.yaml:112:45: error[bad-expression]: `relevant` cannot be read: `name` is no function; a question is written `${name}`
        112 |         relevant: selected(${neighborhood}, name)
            |                                             ^
        why: the program would not know whom to ask.
        fix: write it as XLSForm does, such as `${age_group} = 'age_18_24'`.
        """),
    BrokenPack(
      "a quoted expression", replacing: "${evenings_out} > 0",
      with: "\"${evenings_ou} > 0\"",
      says: """
        questionnaire.yaml:112:20: error[unknown-question]: `relevant` asks about "evenings_ou", which is not a question
        112 |         relevant: "${evenings_ou} > 0"
            |                    ^
        why: a question that depends on one that does not exist would never be shown.
        fix: did you mean `evenings_out`? (line 101)
        """),
    BrokenPack(
      "a choice filter", replacing: "choice_filter: selected(${top_picks}, name)",
      with: "choice_filter: selectd(${top_picks}, name)",
      says: """
        questionnaire.yaml:181:24: error[bad-expression]: `choice_filter` cannot be read: `selectd()` is not known here; known are selected(), count-selected(), string-length(), if(), coalesce(), not()
        181 |         choice_filter: selectd(${top_picks}, name)
            |                        ^
        why: the program would not know whom to ask.
        fix: write it as XLSForm does, such as `${age_group} = 'age_18_24'`.
        """),
    BrokenPack(
      "a line of a folded text without its end", replacing: "count-selected(${top_order}) >= 1",
      with: "count-selected(${top_order}) >=",
      says: """
        questionnaire.yaml:190:42: error[bad-expression]: `relevant` cannot be read: something is missing at the end
        190 |           count-selected(${top_order}) >=
            |                                          ^
        why: the program would not know whom to ask.
        fix: write it as XLSForm does, such as `${age_group} = 'age_18_24'`.
        """),
    BrokenPack(
      "a question of a folded text", replacing: "count-selected(${top_order}) >= 1",
      with: "count-selected(${top_orders}) >= 1",
      says: """
        questionnaire.yaml:190:26: error[unknown-question]: `relevant` asks about "top_orders", which is not a question
        190 |           count-selected(${top_orders}) >= 1
            |                          ^
        why: a question that depends on one that does not exist would never be shown.
        fix: did you mean `top_order`? (line 176)
        """),
    BrokenPack(
      "letters that stand in a function's name too", replacing: "${evenings_out} > 0",
      with: "count-selected(${ed}) > 0",
      says: """
        questionnaire.yaml:112:34: error[unknown-question]: `relevant` asks about "ed", which is not a question
        112 |         relevant: count-selected(${ed}) > 0
            |                                  ^
        why: a question that depends on one that does not exist would never be shown.
        fix: use the name of a question further up.
        """),
  ]
}
