/// The texts of the pack "garden": a closer look at each pick, coins, hard and personal questions.
enum GardenPack {
  static let manifest = """
    id: garden
    version: 0.1.0
    title: Our garden
    languages:
      - { code: en, name: English, reviewed: true }
      - { code: es, name: Español, reviewed: false }
    files:
      questionnaire: questionnaire.yaml
      factors: factors.yaml
      place: places/here.yaml
      languages: languages
      toolkit: toolkit

    """

  static let place = """
    name: Garden House
    neighborhoods:
      - { name: north-side, label: North Side }

    """

  static let factors = """
    domains:
      - { id: paths, name: Paths, explain: Where we walk. }
    factors:
      - { id: lamps, name: lamps, domain: paths, explain: Light., why_it_matters: We see., strength: Bright. }
      - { id: steps, name: steps, domain: paths, explain: Stairs., why_it_matters: We climb., strength: Firm. }
      - { id: dogs, name: dogs, domain: paths, explain: Dogs., why_it_matters: They bite., strength: Calm. }
      - { id: bins, name: bins, domain: paths, explain: Bins., why_it_matters: Dirt., strength: Clean. }

    """

  static let spanish = """
    language: es
    factors:
      lamps: { name: faroles }
    choices:
      trend: { worse: Peor }
    sections:
      closer_look: { label: De cerca, lead_in: "Sobre ${factor} en ${neighborhood}:" }
    questions:
      neighborhood: { label: ¿Qué lugar?, piped_as: su barrio }
      pick_trend: { label: "¿Ha cambiado ${factor}?" }

    """

  static let questionnaire = """
    lengths:
      - { name: quick, code: Q, label: Quick, minutes: 3 }
      - { name: standard, code: S, label: Standard, minutes: 6 }
      - { name: full, code: F, label: Full, minutes: 9 }
    choices:
      problem:
        - { name: small_problem, label: Small problem, level: 0 }
        - { name: big_problem, label: Big problem, level: 1 }
      age_group:
        - { name: age_13_or_less, label: 13 or younger }
        - { name: age_14_17, label: 14 to 17 }
        - { name: age_18_or_more, label: 18 or older }
      neighborhoods:
        - { name: other, label: Another place, specify: true }
      trend:
        - { name: better, label: Better }
        - { name: worse, label: Worse }
      people:
        - { name: children, label: Children }
        - { name: one_group, label: People of one group, specify: true }
        - { name: others, label: Others, specify: true }
      yes_no:
        - { name: "yes", label: "Yes" }
        - { name: "no", label: "No" }
      boxes:
        - { name: lights, label: Lights }
        - { name: helpers, label: Helpers }
        - { name: plants, label: Plants }
      roots:
        - { name: island, label: Island }
        - { name: valley, label: Valley }
        - { name: another, label: Another, specify: true }
      count:
        - { name: count, label: Count them }
        - { name: erase, label: Erase them }
      page:
        - { name: print, label: Print it }
        - { name: no_page, label: No page }
    minors:
      question: age_group
      too_young: [age_13_or_less]
      adults: [age_18_or_more]
      hide: [was_hurt, told_someone]
    personal: [was_hurt, told_someone, income]
    scoring:
      severity: problem
      picks: top_picks
      order: top_order
      weights: { severity: 0.6, chosen: 0.4 }
      chosen: { ordered: [1, 0.85, 0.7], without_order: 0.5 }
    closing:
      count: { question: count_my_answers, yes: count, erase: erase }
      page: { question: print_a_page, print: print }
      quote: { question: quote_my_words, yes: "yes", texts: [pick_what_helps, anything_else] }
    sections:
      - name: getting_started
        number: A
        label: Getting started
        questions:
          - name: age_group
            number: A1
            type: select_one age_group
            lengths: [quick, standard, full]
            label: How old are you?
          - name: neighborhood
            number: A2
            type: select_one neighborhoods
            lengths: [quick, standard, full]
            label: Which place?
            piped_as: your neighborhood
      - name: what_matters
        number: E
        label: What matters in ${neighborhood}
        intro: Think of ${neighborhood}.
        questions:
          - name: top_picks
            number: E1
            type: select_multiple factors
            lengths: [quick, standard, full]
            max: 4
            none: none_of_these
            none_label: None of these
            randomize: true
            label: What matters most in ${neighborhood}?
            piped_as: what matters
          - name: top_order
            number: E2
            type: rank factors
            lengths: [quick, standard, full]
            max: 2
            choice_filter: selected(${top_picks}, name)
            relevant: count-selected(${top_picks}) >= 2
            label: Which one is first?
      - name: closer_look
        number: F
        label: A closer look
        intro: A few questions about your picks.
        lead_in: "About ${factor} in ${neighborhood}:"
        repeat: { over: [top_order, top_picks], at_most: { standard: 2, full: 3 } }
        questions:
          - name: pick_trend
            number: F1
            type: select_one trend
            lengths: [standard, full]
            relevant: >-
              count-selected(${top_order}) >= 1 or
              (count-selected(${top_picks}) = 1 and not(selected(${top_picks}, 'none_of_these')))
            label: How has ${factor} changed?
            piped_as: changed
          - name: pick_who_hurt
            number: F2
            type: select_multiple people
            lengths: [full]
            relevant: ${pick_trend} = 'worse'
            none: nobody
            none_label: Nobody
            label: It is ${pick_trend}. Who is hurt by ${factor}?
          - name: pick_what_helps
            number: F3
            type: text
            lengths: [standard, full]
            relevant: count-selected(${top_order}) >= 1 or selected(${pick_trend}, 'worse')
            label: What would help with ${factor}?
            piped_as: your words
      - name: experience
        number: G
        label: Your experience
        intro: Some questions may be hard.
        skippable: true
        questions:
          - name: was_hurt
            number: G1
            type: select_one yes_no
            lengths: [standard, full]
            sensitive: true
            label: Were you hurt here?
          - name: told_someone
            number: G2
            type: select_one yes_no
            lengths: [standard, full]
            sensitive: true
            relevant: ${was_hurt} = 'yes'
            label: Did you tell someone?
          - name: why_not_told
            number: G3
            type: text
            lengths: [full]
            relevant: ${was_hurt} != 'yes' or ${told_someone} != 'yes'
            label: What keeps people from telling?
          - name: feels_heard
            number: G4
            type: select_one yes_no
            lengths: [quick, standard, full]
            label: Do people listen to you?
      - name: money
        number: H
        label: Money
        questions:
          - name: share_coins
            number: H1
            type: allocate boxes
            total: 10
            lengths: [standard, full]
            label: How would you share 10 coins?
            piped_as: your coins
      - name: about_you
        number: J
        label: About you
        questions:
          - name: roots
            number: J1
            type: select_multiple roots
            lengths: [quick, standard, full]
            details: [full]
            demographic: true
            label: Where are your roots?
            piped_as: your roots
          - name: income
            number: J2
            type: integer
            min: 0
            max: 99
            lengths: [full]
            sensitive: true
            label: What do you earn?
      - name: finish
        number: K
        label: Finish
        questions:
          - name: anything_else
            number: K1
            type: text
            lengths: [quick, standard, full]
            label: "You said: ${pick_what_helps}. Anything else?"
          - name: count_my_answers
            number: K2
            type: select_one count
            lengths: [quick, standard, full]
            control: true
            label: May we count your answers?
          - name: print_a_page
            number: K3
            type: select_one page
            lengths: [quick, standard, full]
            control: true
            relevant: ${count_my_answers} != 'erase'
            label: Do you want a page?
          - name: quote_my_words
            number: K4
            type: select_one yes_no
            lengths: [quick, standard, full]
            control: true
            relevant: string-length(${pick_what_helps}) > 0 or string-length(${anything_else}) > 0
            label: May we print your words?

    """
}
