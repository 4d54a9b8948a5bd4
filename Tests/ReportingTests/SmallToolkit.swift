import Toolkit

/// What stands behind one of the small pack's topics; the others have nothing.
enum SmallToolkit {
  static func library(_ language: String) throws -> ToolkitLibrary {
    try ToolkitLibrary.read(
      files: ToolkitFiles([
        "sources.yaml": "sources:\n  - { id: report, name: The Lamp Report }\n",
        "indicators.yaml": indicators,
        "cases.yaml": cases, "strategies.yaml": strategies, "helplines.yaml": helpLines,
        "languages/es.yaml": spanish,
      ]), language: language)
  }

  static let indicators = """
    categories: [{ id: light, name: Light }]
    holders: [{ id: works, name: Public works }, { id: utility, name: Power company }]
    indicators:
      - { id: i-lamps, category: light, plain: How many lamps work, holders: [works, utility],
          record_to_request: Repair list, source: [report] }
    """

  static let cases = """
    printed: 2017-2021
    cases:
      - { id: c-elm, city: Elm City, state: OH, programme: Bright Nights, years: "2019",
          what: The city changed every lamp., source: [report] }
    """

  static let strategies = """
    deciders: [{ id: council, name: City council }, { id: mayor, name: Mayor }]
    strategies:
      - { id: s-fix, name: Mend the lamps, what: Mend them., who_decides: [council, mayor],
          first_steps: [Count the dark ones],
          cautions: [Some poles are private, Lamps cost money], source: [report] }
    """

  static let helpLines = """
    last_checked: 2026-11
    help_lines:
      - { id: "911", name: 911 emergency, for_whom: Danger now., number: "911", basis: memory }
      - { id: "988", name: 988 Lifeline, for_whom: Anyone in distress., number: "988", basis: verified,
          text: "988", text_basis: verified }
      - { id: unverified, name: Unverified Line, for_whom: Nobody yet., number: 1-800-555-0100, basis: memory }
    """

  /// The example is left in English.
  static let spanish = """
    language: es
    holders: { works: Obras públicas, utility: Compañía de luz }
    indicators: { i-lamps: Cuántas luces sirven }
    deciders: { council: Concejo, mayor: Alcaldía }
    strategies: { s-fix: { name: Arreglar las luces, what: Arreglarlas., first_steps: [Contar las apagadas], cautions: [Algunos postes son privados, Cuestan dinero] } }
    help_lines:
      "988": { name: Línea 988, for_whom: Para quien sufre. }
    """
}
