import Toolkit

/// A toolkit of a few entries about street lighting, small enough to be seen whole in a test.
enum SmallToolkit {
  static let files = ToolkitFiles([
    "sources.yaml": sources,
    "indicators.yaml": indicators,
    "cases.yaml": cases,
    "strategies.yaml": strategies,
    "helplines.yaml": helpLines,
    "languages/es.yaml": spanish,
  ])

  /// The same with one file written anew.
  static func files(_ name: String, _ text: String) -> ToolkitFiles {
    var files = files
    files.texts[name] = text
    return files
  }

  /// The same with some words of one file replaced by others.
  static func files(_ name: String, replacing old: String, by new: String) -> ToolkitFiles {
    files(name, files.texts[name, default: ""].replacing(old, with: new))
  }

  static let sources = """
    sources:
      - id: lamps
        name: The Lamp Report
    """

  static let indicators = """
    categories:
      - { id: light, name: Light }
    holders:
      - { id: utility, name: Power company }
      - { id: works, name: Public works }
    indicators:
      - id: i-lamps
        category: light
        plain: How many lamps work
        holders: [works, utility]
        record_to_request: Repair list, by month
        source: [lamps]
      - id: i-falls
        category: light
        plain: How many people fall at night
        holders: [works]
        record_to_request: Yearly totals
        sensitive: true
    """

  static let cases = """
    printed: 2017-2021
    cases:
      - id: c-undated
        city: Elm City
        state: OH
        programme: Bright Nights
        what: The city changed every lamp.
        source: [lamps]
      - id: c-dated
        city: Northport
        state: ME
        programme: Lamp Watch
        years: 2019
        what: Neighbors report dark lamps.
        results_as_printed: 40 lamps fixed
      - id: c-state
        state: CO
        programme: State lamp fund
        what: The state pays for lamps.
    """

  static let strategies = """
    deciders:
      - { id: council, name: City council }
    strategies:
      - id: s-idea
        name: Only an idea
        what: Nobody has said how to start.
        who_decides: [council]
      - id: s-lamps
        name: Fix the lamps
        what: A team looks at every lamp.
        who_decides: [council]
        first_steps:
          - Count the dark lamps
          - Ask for money
        cautions:
          - Bright light can keep people awake
    """

  static let helpLines = """
    last_checked: 2026-11
    help_lines:
      - id: lamp
        name: Lamp Line
        for_whom: Anyone in the dark.
        number: 555-0100
        basis: verified
        text: LAMP to 55501
        text_basis: memory
      - id: guess
        name: Guessed Line
        for_whom: Nobody yet.
        number: 555-0199
        basis: memory
        text: GUESS to 55502
        text_basis: verified
      - id: texts
        name: Text Line
        for_whom: Anyone who would rather text.
        text: HELLO to 55503
        text_basis: verified
        checked: 2026-12
      - id: "911"
        name: 911 emergency
        for_whom: Someone is in danger now.
        number: "911"
        basis: memory
        text: Works in many places
        text_basis: memory
    """

  static let spanish = """
    language: es
    categories: { light: Luz }
    holders: { works: Obras públicas }
    deciders: { council: Concejo municipal }
    indicators: { i-lamps: Cuántos faroles funcionan }
    cases: { c-dated: Los vecinos avisan de faroles apagados. }
    strategies:
      s-lamps:
        name: Arreglar los faroles
        what: Un equipo mira cada farol.
        first_steps: [Contar los faroles apagados]
        cautions: [Mucha luz puede quitar el sueño]
    help_lines:
      lamp: { name: Línea del Farol, for_whom: Para quien está a oscuras. }
    """
}
