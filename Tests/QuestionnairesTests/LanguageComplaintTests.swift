import Testing

@Suite struct LanguageComplaintTests {
  @Test(arguments: packs)
  func `languages that do not fit the pack are complained about`(_ pack: BrokenPack) {
    pack.expectComplaints()
  }

  private static let packs = [
    BrokenPack(
      "a language that the file does not speak", in: "languages/es.yaml", replacing: "language: es",
      with: "language: fr",
      says: """
        languages/es.yaml:1:11: error[wrong-language]: the file says `fr`, its name says `es`
        1 | language: fr
          |           ^
        why: its words would be shown to the wrong people.
        fix: write `language: es`.
        """),
    BrokenPack(
      "a translation of nothing", in: "languages/es.yaml",
      replacing: "  gender: { label: ¿Cuál es su género? }",
      with: "  gender: { label: ¿Cuál es su género?, hints: Elija. }",
      says: """
        languages/es.yaml:78:48: error[left-over-translation]: `questions.gender.hints` is translated and not in the pack
        78 |   gender: { label: ¿Cuál es su género?, hints: Elija. }
           |                                                ^
        why: nobody would ever see these words.
        fix: take the line out, or give it the name that the pack uses.
        """),
    BrokenPack(
      "a translation of a choice that is mistyped", in: "languages/es.yaml", replacing: "woman: Mujer",
      with: "women: Mujer",
      says: """
        languages/es.yaml:16:20: error[left-over-translation]: `choices.gender.women` is translated and not in the pack
        16 |   gender: { women: Mujer, man: Hombre, another_word: Uso otra palabra }
           |                    ^
        why: nobody would ever see these words.
        fix: did you mean `choices.gender.woman`?
        """),
    BrokenPack(
      "a translation that is no text", in: "languages/es.yaml", replacing: "finish: { label: Fin }",
      with: "finish: { label: [Fin] }",
      says: """
        languages/es.yaml:52:20: error[wrong-type]: `sections.finish.label` must be a text
        52 |   finish: { label: [Fin] }
           |                    ^
        why: only words are translated.
        fix: write the words after the key.
        """),
    BrokenPack(
      "a pack without languages", in: "pack.yaml",
      replacing:
        "languages:\n  - { code: en, name: English, reviewed: true }\n  - { code: es, name: Español, title: Luz en nuestras calles, reviewed: false }\n",
      with: "languages: []\n",
      says: """
        pack.yaml:4:12: error[no-language]: the pack names no language
        4 | languages: []
          |            ^
        why: the first language is the one in which the pack itself is written.
        fix: add `- { code: en, name: English, reviewed: true }`.
        """),
  ]
}
