import Testing

@Suite struct NameComplaintTests {
  @Test(arguments: packs)
  func `names that are mistyped, unknown or stand twice are complained about`(_ pack: BrokenPack) {
    pack.expectComplaints()
  }

  private static let packs = [
    BrokenPack(
      "a name that other tools refuse", replacing: "name: evenings_out",
      with: "name: Evenings-Out",
      says: """
        languages/es.yaml:64:26: error[left-over-translation]: `questions.evenings_out.label` is translated and not in the pack
        64 |   evenings_out: { label: ¿Cuántas noches por semana está afuera? }
           |                          ^
        why: nobody would ever see these words.
        fix: did you mean `questions.Evenings-Out.label`?

        questionnaire.yaml:101:15: error[bad-name]: `Evenings-Out` cannot be used as a name
        101 |       - name: Evenings-Out
            |               ^
        why: other tools that read XLSForm names would refuse it.
        fix: begin with a small letter and use small letters, digits and `_` only.

        questionnaire.yaml:112:19: error[unknown-question]: `relevant` asks about "evenings_out", which is not a question
        112 |         relevant: ${evenings_out} > 0
            |                   ^
        why: a question that depends on one that does not exist would never be shown.
        fix: did you mean `Evenings-Out`? (line 101)
        """),
    BrokenPack(
      "a choice that other tools refuse", replacing: "name: playing, label: I play",
      with: "name: play time, label: I play",
      says: """
        languages/es.yaml:15:68: error[left-over-translation]: `choices.outside.playing` is translated and not in the pack
        15 |   outside: { walking: Camino, waiting: Espero el autobús, playing: Juego }
           |                                                                    ^
        why: nobody would ever see these words.
        fix: did you mean `choices.outside.play time`?

        questionnaire.yaml:27:15: error[bad-name]: `play time` cannot be used as a name
        27 |     - { name: play time, label: I play }
           |               ^
        why: other tools that read XLSForm names would refuse it.
        fix: begin with a small letter and use small letters, digits, `_` and `-` only.
        """),
    BrokenPack(
      "a name that stands twice", replacing: "name: prob_safe_crossings",
      with: "name: prob_street_lighting",
      says: """
        languages/es.yaml:72:33: error[left-over-translation]: `questions.prob_safe_crossings.label` is translated and not in the pack
        72 |   prob_safe_crossings: { label: Cruzar la calle }
           |                                 ^
        why: nobody would ever see these words.
        fix: take the line out, or give it the name that the pack uses.

        questionnaire.yaml:148:15: error[duplicate-name]: `prob_street_lighting` stands twice; the first is in line 140
        148 |       - name: prob_street_lighting
            |               ^
        why: whoever looks for it would find only one of them.
        fix: give one of them another name.
        """),
    BrokenPack(
      "a printed number that stands twice", replacing: "number: D2",
      with: "number: D1",
      says: """
        questionnaire.yaml:149:17: error[duplicate-name]: `D1` stands twice; the first is in line 141
        149 |         number: D1
            |                 ^
        why: whoever looks for it would find only one of them.
        fix: give one of them another number.
        """),
    BrokenPack(
      "a choice that stands twice", replacing: "name: waiting, label",
      with: "name: walking, label",
      says: """
        languages/es.yaml:15:40: error[left-over-translation]: `choices.outside.waiting` is translated and not in the pack
        15 |   outside: { walking: Camino, waiting: Espero el autobús, playing: Juego }
           |                                        ^
        why: nobody would ever see these words.
        fix: take the line out, or give it the name that the pack uses.

        questionnaire.yaml:26:15: error[duplicate-name]: `walking` stands twice; the first is in line 25
        26 |     - { name: walking, label: I wait for the bus }
           |               ^
        why: whoever looks for it would find only one of them.
        fix: give one of them another name.
        """),
    BrokenPack(
      "a letter of a length that stands twice", replacing: "code: S",
      with: "code: Q",
      says: """
        questionnaire.yaml:3:29: error[duplicate-name]: `Q` stands twice; the first is in line 2
        3 |   - { name: standard, code: Q, label: Standard, minutes: 6 }
          |                             ^
        why: whoever looks for it would find only one of them.
        fix: give one of them another code.
        """),
    BrokenPack(
      "a help box that stands twice", replacing: "older_columns:",
      with: "  - { id: HB1, title: Help, text: Call. }\nolder_columns:",
      says: """
        questionnaire.yaml:60:11: error[duplicate-name]: `HB1` stands twice; the first is in line 57
        60 |   - { id: HB1, title: Help, text: Call. }
           |           ^
        why: whoever looks for it would find only one of them.
        fix: give one of them another id.
        """),
    BrokenPack(
      "a language that stands twice", in: "pack.yaml", replacing: "code: es",
      with: "code: en",
      says: """
        languages/en.yaml:1:1: error[missing-file]: the file is not there, or is no text in UTF-8
        why: the pack names it and cannot be used without it.
        fix: put it back, or correct its name where the pack names it; if it is there, save it as UTF-8.

        pack.yaml:6:13: error[duplicate-name]: `en` stands twice; the first is in line 5
        6 |   - { code: en, name: Español, title: Luz en nuestras calles, reviewed: false }
          |             ^
        why: whoever looks for it would find only one of them.
        fix: give one of them another code.
        """),
    BrokenPack(
      "a factor that stands twice", in: "factors.yaml", replacing: "id: safe-crossings",
      with: "id: street-lighting",
      says: """
        factors.yaml:15:9: error[duplicate-name]: `street-lighting` stands twice; the first is in line 5
        15 |   - id: street-lighting
           |         ^
        why: whoever looks for it would find only one of them.
        fix: give one of them another id.

        languages/es.yaml:34:11: error[left-over-translation]: `factors.safe-crossings.name` is translated and not in the pack
        34 |     name: Cruces seguros
           |           ^
        why: nobody would ever see these words.
        fix: take the line out, or give it the name that the pack uses.

        languages/es.yaml:35:14: error[left-over-translation]: `factors.safe-crossings.explain` is translated and not in the pack
        35 |     explain: Lugares para cruzar.
           |              ^
        why: nobody would ever see these words.
        fix: take the line out, or give it the name that the pack uses.

        languages/es.yaml:36:21: error[left-over-translation]: `factors.safe-crossings.why_it_matters` is translated and not in the pack
        36 |     why_it_matters: Los carros paran.
           |                     ^
        why: nobody would ever see these words.
        fix: take the line out, or give it the name that the pack uses.

        languages/es.yaml:37:15: error[left-over-translation]: `factors.safe-crossings.strength` is translated and not in the pack
        37 |     strength: Los choferes esperan.
           |               ^
        why: nobody would ever see these words.
        fix: take the line out, or give it the name that the pack uses.

        questionnaire.yaml:151:17: error[unknown-factor]: `safe-crossings` is not a factor of this pack
        151 |         factor: safe-crossings
            |                 ^
        why: its answers would count for nothing, or its words would be missing.
        fix: use a name that the pack has.
        """),
    BrokenPack(
      "a neighborhood that stands twice", in: "places/here.yaml", replacing: "\nhelp:",
      with: "\n  - { name: elm-street, label: Elm }\nhelp:",
      says: """
        places/here.yaml:4:13: error[duplicate-name]: `elm-street` stands twice; the first is in line 3
        4 |   - { name: elm-street, label: Elm }
          |             ^
        why: whoever looks for it would find only one of them.
        fix: give one of them another name.
        """),
    BrokenPack(
      "a type that is mistyped", replacing: "select_one age_group",
      with: "selekt_one age_group",
      says: """
        questionnaire.yaml:90:15: error[unknown-type]: `selekt_one age_group` is not a type of question
        90 |         type: selekt_one age_group
           |               ^
        why: the program would not know how to ask.
        fix: did you mean `select_one`?
        """),
    BrokenPack(
      "a type without its list", replacing: "type: rank factors",
      with: "type: rank",
      says: """
        questionnaire.yaml:178:15: error[unknown-type]: `rank` does not say which choices
        178 |         type: rank
            |               ^
        why: the program would not know how to ask.
        fix: write the name of a list after it, such as `rank problem`.
        """),
    BrokenPack(
      "a type that resembles none", replacing: "type: integer",
      with: "type: thermometer",
      says: """
        questionnaire.yaml:103:15: error[unknown-type]: `thermometer` is not a type of question
        103 |         type: thermometer
            |               ^
        why: the program would not know how to ask.
        fix: use one of select_one, select_multiple, rank, allocate, text, integer.
        """),
    BrokenPack(
      "a list of choices that is mistyped", replacing: "select_one neighborhoods",
      with: "select_one neighborhood",
      says: """
        questionnaire.yaml:96:15: error[unknown-list]: `neighborhood` is not a list under `choices`
        96 |         type: select_one neighborhood
           |               ^
        why: there would be nothing to choose from.
        fix: did you mean `neighborhoods`?
        """),
    BrokenPack(
      "a length that is not there", replacing: "lengths: [standard, full]\n        relevant: >-",
      with: "lengths: [standart, full]\n        relevant: >-",
      says: """
        questionnaire.yaml:187:19: error[unknown-length]: `standart` is not a length
        187 |         lengths: [standart, full]
            |                   ^
        why: nobody would ever be asked.
        fix: did you mean `standard`?
        """),
    BrokenPack(
      "a factor that is not there", replacing: "factor: safe-crossings",
      with: "factor: safe-crossing",
      says: """
        questionnaire.yaml:151:17: error[unknown-factor]: `safe-crossing` is not a factor of this pack
        151 |         factor: safe-crossing
            |                 ^
        why: its answers would count for nothing, or its words would be missing.
        fix: did you mean `safe-crossings`?
        """),
    BrokenPack(
      "a domain that is not there", replacing: "domain: neighbors",
      with: "domain: police",
      says: """
        questionnaire.yaml:130:17: error[unknown-domain]: `police` is not a domain of this pack
        130 |         domain: police
            |                 ^
        why: its answers would count for nothing, or its words would be missing.
        fix: use a name that the pack has.
        """),
    BrokenPack(
      "a domain of a factor that is not there", in: "factors.yaml", replacing: "domain: neighbors",
      with: "domain: neighbours",
      says: """
        factors.yaml:26:13: error[unknown-domain]: `neighbours` is not a domain
        26 |     domain: neighbours
           |             ^
        why: a factor outside every domain would never be opened in the short walk.
        fix: did you mean `neighbors`?
        """),
    BrokenPack(
      "a help box that is not there", replacing: "help_box: HB1",
      with: "help_box: HB2",
      says: """
        questionnaire.yaml:160:19: error[unknown-help-box]: `HB2` is not a help box of this pack
        160 |         help_box: HB2
            |                   ^
        why: its answers would count for nothing, or its words would be missing.
        fix: did you mean `HB1`?
        """),
    BrokenPack(
      "a screen that is not there", replacing: "appearance: consent",
      with: "appearance: konsent",
      says: """
        questionnaire.yaml:79:21: error[unknown-value]: `konsent` is not a screen of its own
        79 |         appearance: konsent
           |                     ^
        why: the question would be shown twice or never.
        fix: did you mean `consent`?
        """),
    BrokenPack(
      "a choice that takes no words", replacing: "or_other: other",
      with: "or_other: others",
      says: """
        questionnaire.yaml:97:19: error[unknown-choice]: `others` is not a choice with `specify: true`
        97 |         or_other: others
           |                   ^
        why: it takes the words that people type in.
        fix: name the choice that opens a short text.
        """),
  ]
}
