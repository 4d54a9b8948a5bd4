import Testing

@Suite struct EmptyListComplaintTests {
  @Test(arguments: packs)
  func `what holds nothing, and says nothing of its own, is complained about`(_ pack: BrokenPack) {
    pack.expectComplaints()
  }

  private static let packs = [
    BrokenPack(
      "a repeat over a list with nothing in it", replacing: "{ over: [top_order, top_picks],",
      with: "{ over: [],", ofGarden: true,
      says: """
        questionnaire.yaml:99:21: error[empty-list]: `over` of `repeat` is a list with nothing in it
        99 |     repeat: { over: [], at_most: { standard: 2, full: 3 } }
           |                     ^
        why: there would be nothing to go by.
        fix: write at least one entry after `over:`.
        """),
    BrokenPack(
      "an order that is worth nothing", replacing: "ordered: [1, 0.85, 0.7]",
      with: "ordered: []",
      says: """
        questionnaire.yaml:51:22: error[empty-list]: `ordered` of `chosen` is a list with nothing in it
        51 |   chosen: { ordered: [], without_order: 0.5 }
           |                      ^
        why: there would be nothing to go by.
        fix: write at least one entry after `ordered:`.
        """),
    BrokenPack(
      "a rule of the short walk for no length", replacing: "open_items: { lengths: [quick]",
      with: "open_items: { lengths: []",
      says: """
        questionnaire.yaml:138:28: error[empty-list]: `lengths` of `open_items` is a list with nothing in it
        138 |     open_items: { lengths: [], from: areas, at_least: big_problem, at_most: 2, turn: one_each, ties: seeded }
            |                            ^
        why: there would be nothing to go by.
        fix: write at least one entry after `lengths:`.
        """),
    BrokenPack(
      "a section without a question", replacing: "  - name: about_you\n    number: J\n    label: About you\n",
      with:
        "  - name: nothing_yet\n    number: I\n    label: Nothing yet\n    questions: []\n  - name: about_you\n    number: J\n    label: About you\n",
      also: [
        .init(in: "languages/es.yaml", "sections:\n", "sections:\n  nothing_yet: { label: Nada }\n")
      ],
      says: """
        questionnaire.yaml:200:16: error[empty-list]: `questions` of a section is a list with nothing in it
        200 |     questions: []
            |                ^
        why: there would be nothing to ask.
        fix: write at least one entry after `questions:`.
        """),
    BrokenPack(
      "a length that does not say how long it takes", replacing: "label: Quick, minutes: 3 }",
      with: "label: Quick }",
      says: """
        questionnaire.yaml:2:5: error[missing-key]: a length has no `minutes`
        2 |   - { name: quick, code: Q, label: Quick }
          |     ^
        why: it cannot be used without it.
        fix: add a line `minutes: …`.
        """),
    BrokenPack(
      "a list without choices that a question uses",
      replacing:
        "    - { name: walking, label: I walk }\n    - { name: waiting, label: I wait for the bus }\n    - { name: playing, label: I play }\n",
      with: "",
      also: [
        .init("  outside:\n", "  outside: []\n"),
        .init(
          in: "languages/es.yaml",
          "  outside: { walking: Camino, waiting: Espero el autobús, playing: Juego }\n", ""),
      ],
      says: """
        questionnaire.yaml:24:12: error[empty-list]: `outside` of `choices` is a list with nothing in it
        24 |   outside: []
           |            ^
        why: there would be nothing to choose from.
        fix: write at least one entry after `outside:`.
        """),
    BrokenPack(
      "a list without choices that nothing uses", replacing: "  outside:\n",
      with: "  weather: []\n  outside:\n",
      says: """
        questionnaire.yaml:24:12: error[empty-list]: `weather` of `choices` is a list with nothing in it
        24 |   weather: []
           |            ^
        why: there would be nothing to choose from.
        fix: write at least one entry after `weather:`.
        """),
    BrokenPack(
      "no place to choose from", replacing: "    - { name: other, label: Another place, specify: true }\n",
      with: "",
      also: [
        .init("  neighborhoods:\n", "  neighborhoods: []\n"),
        .init("        or_other: other\n", ""),
        .init(in: "languages/es.yaml", "  neighborhoods: { other: Otro lugar }\n", ""),
        .init(
          in: "places/here.yaml", "neighborhoods:\n  - { name: elm-street, label: Elm Street }\n",
          "neighborhoods: []\n"),
      ],
      says: """
        questionnaire.yaml:95:15: error[no-choices]: `neighborhood` chooses from `neighborhoods`, which holds nothing
        95 |         type: select_one neighborhoods
           |               ^
        why: there would be nothing to choose from.
        fix: name places in `places/here.yaml`, or add a choice with `specify: true` to the list.
        """),
  ]
}
