extension LightingPack {
  static let questionnaire = """
    lengths:
      - { name: quick, code: Q, label: Quick, minutes: 3 }
      - { name: standard, code: S, label: Standard, minutes: 6 }
      - { name: full, code: F, label: Full, minutes: 9, offered: false }
    choices:
      problem:
        - { name: not_a_problem, label: Not a problem, level: 0 }
        - { name: small_problem, label: Small problem, level: 1 }
        - { name: medium_problem, label: Medium problem, level: 2 }
        - { name: big_problem, label: Big problem, level: 3 }
        - { name: very_big_problem, label: Very big problem, level: 4 }
      languages:
        - { name: en, label: English }
        - { name: es, label: Español }
      consent:
        - { name: yes_start, label: "Yes, start" }
        - { name: no_stop, label: "No, stop" }
      age_group:
        - { name: age_13_or_less, label: 13 or younger }
        - { name: age_14_17, label: 14 to 17 }
        - { name: age_18_or_more, label: 18 or older }
      neighborhoods:
        - { name: other, label: Another place, specify: true }
      outside:
        - { name: walking, label: I walk }
        - { name: waiting, label: I wait for the bus }
        - { name: playing, label: I play }
      gender:
        - { name: woman, label: Woman }
        - { name: man, label: Man }
        - { name: another_word, label: I use another word, specify: true }
      count:
        - { name: count, label: Count them }
        - { name: erase, label: Erase them }
      page:
        - { name: print, label: Print it }
        - { name: no_page, label: No page }
      quote:
        - { name: "no", label: "No" }
        - { name: "yes", label: "Yes" }
    minors:
      question: age_group
      too_young: [age_13_or_less]
      adults: [age_18_or_more]
      hide: [prob_calm_evenings, gender]
    scoring:
      severity: problem
      picks: top_picks
      order: top_order
      weights: { severity: 0.6, chosen: 0.4 }
      chosen: { ordered: [1, 0.85, 0.7], without_order: 0.5 }
    closing:
      count: { question: count_my_answers, yes: count, erase: erase }
      page: { question: print_a_page, print: print }
      quote: { question: quote_my_words, yes: "yes", texts: [top_pick_why, anything_else] }
    help_boxes:
      - id: HB1
        title: Crisis
        text: Call 911. Victim help is at {local_victim_help}. To complain call {local_complaint_office}.
    older_columns:
      K1:
        Save it: { count_my_answers: count }
        Delete it: { count_my_answers: erase }
    sections:
      - name: getting_started
        number: A
        label: Getting started
        questions:
          - name: language
            number: A1
            type: select_one languages
            appearance: language
            lengths: [quick, standard, full]
            demographic: true
            label: Which language?
          - name: consent
            number: A2
            type: select_one consent
            appearance: consent
            lengths: [quick, standard, full]
            control: true
            label: Taking part is your choice.
            by_setting:
              { own: "If you stop, you get a code.", kiosk: "If you walk away, we erase.",
                session: "If you walk away, we erase it all." }
            ask: Do you want to start?
            yes: yes_start
          - name: age_group
            number: A3
            type: select_one age_group
            lengths: [quick, standard, full]
            demographic: true
            label: How old are you?
          - name: neighborhood
            number: A4
            type: select_one neighborhoods
            or_other: other
            lengths: [quick, standard, full]
            demographic: true
            label: Which place will you answer about?
          - name: evenings_out
            number: A5
            type: integer
            min: 0
            max: 7
            lengths: [standard, full]
            label: How many evenings a week are you outside?
          - name: what_outside
            number: A6
            type: select_multiple outside
            lengths: [standard, full]
            relevant: ${evenings_out} > 0
            label: What do you do outside?
      - name: areas
        number: C
        label: Two big areas
        intro: Think of the last 12 months.
        questions:
          - name: area_streets
            number: C1
            type: select_one problem
            domain: streets
            lengths: [quick]
            label: How big a problem are the streets?
            hint: Lamps and crossings.
            hint_always: true
          - name: area_neighbors
            number: C2
            type: select_one problem
            domain: neighbors
            lengths: [quick]
            label: How big a problem are the evenings?
      - name: problems
        number: D
        label: How big a problem is it?
        intro: Think of the last 12 months.
        lead_in: How big a problem is this here?
        open_items: { lengths: [quick], from: areas, at_least: big_problem, at_most: 2, turn: one_each, ties: seeded }
        questions:
          - name: prob_street_lighting
            number: D1
            type: select_one problem
            factor: street-lighting
            lengths: [quick, standard, full]
            label: Dark streets
            hint: Broken lamps, or none.
            guidance_hint: Light helps people see.
          - name: prob_safe_crossings
            number: D2
            type: select_one problem
            factor: safe-crossings
            lengths: [quick, standard, full]
            label: Getting across the street
          - name: prob_calm_evenings
            number: D3
            type: select_one problem
            factor: calm-evenings
            lengths: [quick, standard, full]
            sensitive: true
            help_box: HB1
            label: Fights in the evening
      - name: what_matters
        number: E
        label: What matters most
        questions:
          - name: top_picks
            number: E1
            type: select_multiple factors
            lengths: [quick, standard, full]
            max: 2
            none: none_of_these
            none_label: None of these
            randomize: true
            rated_first: big_problem
            label: Choose up to 2.
          - name: top_order
            number: E2
            type: rank factors
            lengths: [quick, standard, full]
            max: 2
            choice_filter: selected(${top_picks}, name)
            relevant: count-selected(${top_picks}) >= 2
            label: Which one is first?
          - name: top_pick_why
            number: E3
            type: text
            lengths: [standard, full]
            relevant: >-
              (count-selected(${top_picks}) = 1 and not(selected(${top_picks}, 'none_of_these'))) or
              count-selected(${top_order}) >= 1
            label: Why did you choose your first one?
          - name: anything_else
            number: E4
            type: text
            lengths: [quick, standard, full]
            label: Is there anything else?
      - name: about_you
        number: J
        label: About you
        questions:
          - name: gender
            number: J1
            type: select_one gender
            lengths: [quick, standard, full]
            demographic: true
            sensitive: true
            label: What is your gender?
      - name: finish
        number: K
        label: Finish
        questions:
          - name: count_my_answers
            number: K1
            type: select_one count
            lengths: [quick, standard, full]
            control: true
            label: May we count your answers?
          - name: print_a_page
            number: K2
            type: select_one page
            lengths: [quick, standard, full]
            control: true
            relevant: ${count_my_answers} != 'erase'
            label: Do you want a page?
          - name: quote_my_words
            number: K3
            type: select_one quote
            lengths: [quick, standard, full]
            control: true
            relevant: string-length(${top_pick_why}) > 0 or string-length(${anything_else}) > 0
            label: May we print your words?

    """
}
