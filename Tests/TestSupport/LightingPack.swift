/// The texts of the pack "lighting", as a facilitator would write them.
enum LightingPack {
  static let manifest = """
    id: lighting
    version: 0.3.0
    title: Light on our streets
    languages:
      - { code: en, name: English, reviewed: true }
      - { code: es, name: Español, title: Luz en nuestras calles, reviewed: false }
    files:
      questionnaire: questionnaire.yaml
      factors: factors.yaml
      place: places/here.yaml
      languages: languages
      toolkit: toolkit

    """

  static let place = """
    name: Elm City Library
    neighborhoods:
      - { name: elm-street, label: Elm Street }
    help:
      local_victim_help: "555-0100"
      local_complaint_office: ""

    """

  static let factors = """
    domains:
      - { id: streets, name: Streets, explain: The ways we walk. }
      - { id: neighbors, name: Neighbors, explain: The people we meet. }
    factors:
      - id: street-lighting
        name: Street lighting
        domain: streets
        explain: Lamps that work.
        why_it_matters: People see and are seen.
        strength: Our streets are bright.
        indicators: [i-lamps]
        cases: [c-lamps]
        strategies: [s-lamps]
        source: [A lamp maker's leaflet]
      - id: safe-crossings
        name: Safe crossings
        domain: streets
        explain: Places to cross.
        why_it_matters: Cars stop for people.
        strength: Drivers wait for us.
        indicators: [i-crossings]
        cases: []
        strategies: [s-crossings]
      - id: calm-evenings
        name: Calm evenings
        domain: neighbors
        explain: Evenings without fights.
        why_it_matters: People stay outside.
        strength: We talk things over.
        indicators: []
        cases: []
        strategies: []

    """
}
