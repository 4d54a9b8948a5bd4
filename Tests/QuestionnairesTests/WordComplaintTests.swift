import Testing

@Suite struct WordComplaintTests {
  @Test(arguments: packs)
  func `words that do not fit each other are complained about`(_ pack: BrokenPack) {
    pack.expectComplaints()
  }

  private static let packs = [
    BrokenPack(
      "a label that is not translated", in: "languages/es.yaml",
      replacing: "  gender: { label: ¿Cuál es su género? }\n",
      with: "",
      says: """
        questionnaire.yaml:207:16: warning[missing-translation]: `label` of `questions.gender` is not translated into Español
        207 |         label: What is your gender?
            |                ^
        why: whoever chose Español would read English here, marked so.
        fix: add the words to `languages/es.yaml` under `questions: gender:`.
        """),
    BrokenPack(
      "two texts of a question that are not translated", in: "languages/es.yaml",
      replacing: "    hint: Faroles rotos, o ninguno.\n    guidance_hint: La luz ayuda a ver.\n",
      with: "",
      says: """
        questionnaire.yaml:146:15: warning[missing-translation]: `hint` and `guidance_hint` of `questions.prob_street_lighting` are not translated into Español
        146 |         hint: Broken lamps, or none.
            |               ^
        why: whoever chose Español would read English here, marked so.
        fix: add the words to `languages/es.yaml` under `questions: prob_street_lighting:`.
        """),
    BrokenPack(
      "a list that is not translated", in: "languages/es.yaml",
      replacing: "  page: { print: Imprimirla, no_page: Sin hoja }\n",
      with: "",
      says: """
        questionnaire.yaml:36:29: warning[missing-translation]: `print` and `no_page` of `choices.page` are not translated into Español
        36 |     - { name: print, label: Print it }
           |                             ^
        why: whoever chose Español would read English here, marked so.
        fix: add the words to `languages/es.yaml` under `choices: page:`.
        """),
    BrokenPack(
      "a factor of which words are missing", in: "languages/es.yaml",
      replacing: "    explain: Lugares para cruzar.\n",
      with: "",
      says: """
        factors.yaml:18:14: warning[missing-translation]: `explain` of `factors.safe-crossings` is not translated into Español
        18 |     explain: Places to cross.
           |              ^
        why: whoever chose Español would read English here, marked so.
        fix: add the words to `languages/es.yaml` under `factors: safe-crossings:`.
        """),
    BrokenPack(
      "words left empty", in: "languages/es.yaml", replacing: "finish: { label: Fin }",
      with: "finish: { label: \"\" }",
      says: """
        questionnaire.yaml:210:12: warning[missing-translation]: `label` of `sections.finish` is not translated into Español
        210 |     label: Finish
            |            ^
        why: whoever chose Español would read English here, marked so.
        fix: add the words to `languages/es.yaml` under `sections: finish:`.
        """),
    BrokenPack(
      "a length that is not translated", in: "languages/es.yaml", replacing: ", full: Completa",
      with: "",
      says: """
        questionnaire.yaml:4:35: warning[missing-translation]: `full` of `lengths` is not translated into Español
        4 |   - { name: full, code: F, label: Full, minutes: 9, offered: false }
          |                                   ^
        why: whoever chose Español would read English here, marked so.
        fix: add the words to `languages/es.yaml` under `lengths:`.
        """),
    BrokenPack(
      "a title that is not translated", in: "pack.yaml", replacing: " title: Luz en nuestras calles,",
      with: "",
      says: """
        pack.yaml:6:5: warning[missing-translation]: the pack's title is not translated into Español
        6 |   - { code: es, name: Español, reviewed: false }
          |     ^
        why: whoever chose Español would read English here.
        fix: add `title: …` to the language.
        """),
    BrokenPack(
      "a place in braces that is translated", in: "languages/es.yaml", replacing: "{local_victim_help}",
      with: "{ayuda_local}",
      says: """
        languages/es.yaml:23:11: error[placeholder]: `help_boxes.HB1.text` has `{local_victim_help}` in `en` and not in `es`
        23 |     text: Llame al 911. Ayuda a víctimas en {ayuda_local}. Para quejas llame al {local_complaint_office}.
           |           ^
        why: what should be filled in there would be left out in this language.
        fix: write `{local_victim_help}` instead of `{ayuda_local}`; it is not translated.
        """),
    BrokenPack(
      "a place in braces that is missing", in: "languages/es.yaml",
      replacing: " Para quejas llame al {local_complaint_office}.",
      with: "",
      says: """
        languages/es.yaml:23:11: error[placeholder]: `help_boxes.HB1.text` has `{local_complaint_office}` in `en` and not in `es`
        23 |     text: Llame al 911. Ayuda a víctimas en {local_victim_help}.
           |           ^
        why: what should be filled in there would be left out in this language.
        fix: put `{local_complaint_office}` where it belongs in the sentence.
        """),
    BrokenPack(
      "a place in braces too many", in: "languages/es.yaml", replacing: "Llame al 911.",
      with: "Llame al 911 o al {otro}.",
      says: """
        languages/es.yaml:23:11: error[placeholder]: `help_boxes.HB1.text` has `{otro}` in `es` and not in `en`
        23 |     text: Llame al 911 o al {otro}. Ayuda a víctimas en {local_victim_help}. Para quejas llame al {local_complaint_office}.
           |           ^
        why: the two languages would not say the same.
        fix: take it out, or put it into both.
        """),
    BrokenPack(
      "a place in braces that no host fills", in: "places/here.yaml",
      replacing: "  local_victim_help: \"555-0100\"\n",
      with: "",
      says: """
        questionnaire.yaml:59:39: error[unfilled]: nothing fills `{local_victim_help}`: `places/here.yaml` has no such line under `help`
        59 |     text: Call 911. Victim help is at {local_victim_help}. To complain call {local_complaint_office}.
           |                                       ^
        why: its sentence would be left out everywhere.
        fix: add a line `local_victim_help: ""` there; while it is empty, the sentence is left out.
        """),
    BrokenPack(
      "a place in braces that is mistyped", replacing: "{local_victim_help}",
      with: "{local_victm_help}",
      also: [.init(in: "languages/es.yaml", "{local_victim_help}", "{local_victm_help}")],
      says: """
        questionnaire.yaml:59:39: error[unfilled]: nothing fills `{local_victm_help}`: `places/here.yaml` has no such line under `help`
        59 |     text: Call 911. Victim help is at {local_victm_help}. To complain call {local_complaint_office}.
           |                                       ^
        why: its sentence would be left out everywhere.
        fix: did you mean `local_victim_help`?
        """),
    BrokenPack(
      "a place in braces outside of a help box", replacing: "label: Dark streets",
      with: "label: Dark streets of {city}",
      also: [.init(in: "languages/es.yaml", "Calles oscuras", "Calles oscuras de {city}")],
      says: """
        questionnaire.yaml:145:32: error[unfilled]: nothing fills `{city}`: only texts of help boxes are filled in by the host
        145 |         label: Dark streets of {city}
            |                                ^
        why: people would read the name in braces.
        fix: write the words themselves, or `${name}` for the answer to an earlier question.
        """),
    BrokenPack(
      "an answer in a label of a choice", replacing: "- { name: man, label: Man }",
      with: "- { name: man, label: \"Man of ${neighborhood}\" }",
      also: [.init(in: "languages/es.yaml", "man: Hombre", "man: \"Hombre de ${neighborhood}\"")],
      says: """
        questionnaire.yaml:30:35: error[unfilled]: nothing fills `${neighborhood}`: no answer is filled in here
        30 |     - { name: man, label: "Man of ${neighborhood}" }
           |                                   ^
        why: people would read the name in braces.
        fix: use it in `label`, `hint`, `guidance_hint` or `ask` of a question, or `intro` or `lead_in` of a section.
        """),
    BrokenPack(
      "an answer that one language leaves out", replacing: "label: Which place will you answer about?",
      with: "label: Which place will you answer about?\n        piped_as: your place",
      also: [
        .init("label: Dark streets", "label: Dark streets of ${neighborhood}"),
        .init(
          in: "languages/es.yaml", "neighborhood: { label: ¿Sobre qué lugar va a responder? }",
          "neighborhood: { label: ¿Sobre qué lugar va a responder?, piped_as: su lugar }"),
      ],
      says: """
        languages/es.yaml:69:12: error[placeholder]: `questions.prob_street_lighting.label` has `${neighborhood}` in `en` and not in `es`
        69 |     label: Calles oscuras
           |            ^
        why: what should be filled in there would be left out in this language.
        fix: put `${neighborhood}` where it belongs in the sentence.
        """),
    BrokenPack(
      "an answer that is given later", replacing: "label: How old are you?",
      with: "label: How old are you in ${neighborhood}?",
      also: [
        .init(
          "label: Which place will you answer about?",
          "label: Which place will you answer about?\n        piped_as: your place"),
        .init(
          in: "languages/es.yaml", "neighborhood: { label: ¿Sobre qué lugar va a responder? }",
          "neighborhood: { label: ¿Sobre qué lugar va a responder?, piped_as: su lugar }"),
        .init(
          in: "languages/es.yaml", "label: ¿Cuántos años tiene?",
          "label: \"¿Cuántos años tiene en ${neighborhood}?\""),
      ],
      says: """
        questionnaire.yaml:93:35: error[unfilled]: nothing fills `${neighborhood}`: `neighborhood` is not asked before
        93 |         label: How old are you in ${neighborhood}?
           |                                   ^
        why: people would read the name in braces.
        fix: use the name of a question further up.
        """),
  ]
}
