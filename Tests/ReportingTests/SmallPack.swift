import Foundation
import Interviewing
import Questionnaires
import Reporting
import TestSupport
import Toolkit

/// A questionnaire of five topics in two areas, small enough to be seen whole in a test.
enum SmallPack {
  private static let usual = Result { try read(place: "Elm City Library") }

  /// Read once where the place does not matter.
  static func questionnaire(place: String? = nil) throws -> Questionnaire {
    try place.map(read) ?? usual.get()
  }

  private static func read(place: String) throws -> Questionnaire {
    try PackReader.questionnaire(
      from: PackFiles([
        "pack.yaml": pack, "questionnaire.yaml": questions, "factors.yaml": factors,
        "languages/es.yaml": spanish,
        "places/here.yaml":
          "name: \(place)\nneighborhoods:\n  - { name: elm-street, label: Elm Street }\nhelp: {}\n",
      ]))
  }

  /// The interface words that are shipped, with those of reports.
  static func words(_ language: String) throws -> InterfaceWords {
    try ShippedPack.words(in: language).adding(ShippedPack.words(in: language, folder: "reports"))
  }

  static let pack = """
    id: small
    version: 1.0.0
    title: A small walk
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

  static let factors = """
    domains:
      - { id: streets, name: Streets and light, explain: What is outside. }
      - { id: people, name: People, explain: Who is there. }
    factors:
      - { id: lamps, name: Street lamps, domain: streets, explain: Light at night., why_it_matters: People
          see where they walk., strength: The lamps work., indicators: [i-lamps], cases: [c-elm], strategies: [s-fix] }
      - { id: crossings, name: Safe crossings, domain: streets, explain: Crossing a road., why_it_matters: Cars
          hurt people., strength: Cars stop. }
      - { id: parks, name: Parks, domain: streets, explain: Green places., why_it_matters: Children
          play there., strength: Parks are clean. }
      - { id: fights, name: Fights, domain: people, explain: People hurt each other., why_it_matters: Harm
          stays., strength: People make peace. }
      - { id: voice, name: A say in the plan, domain: people, explain: Being asked., why_it_matters: Plans
          get better., strength: People are asked. }
    """

  static let questions = """
    lengths:
      - { name: quick, code: Q, label: Quick, minutes: 2 }
      - { name: standard, code: S, label: Standard, minutes: 5 }
    choices:
      problem:
        - { name: not_a_problem, label: Not a problem, level: 0 }
        - { name: small_problem, label: Small problem, level: 1 }
        - { name: medium_problem, label: Medium problem, level: 2 }
        - { name: big_problem, label: Big problem, level: 3 }
        - { name: very_big_problem, label: Very big problem, level: 4 }
      neighborhoods:
        - { name: other, label: Another place, specify: true }
      gender:
        - { name: woman, label: Woman }
        - { name: own_word, label: My own word, specify: true }
      count: [{ name: count, label: Count them }, { name: erase, label: Erase them }]
      page: [{ name: print, label: Print it }, { name: no_page, label: No page }]
      yes_no: [{ name: "no", label: "No" }, { name: "yes", label: "Yes" }]
    scoring:
      severity: problem
      picks: picks
      order: picks_order
      weights: { severity: 0.6, chosen: 0.4 }
      chosen: { ordered: [1, 0.85, 0.7], without_order: 0.5 }
      top_two: a big or very big problem
    closing:
      count: { question: count_me, yes: count, erase: erase }
      page: { question: page, print: print }
      quote: { question: quote, yes: "yes", texts: [why_first, missing] }
    help_boxes: []
    sections:
      - name: start
        number: A
        label: Start
        questions:
          - { name: where, number: A1, type: select_one neighborhoods, lengths: [quick, standard], label: Where? }
      - name: areas
        number: C
        label: Areas
        questions:
          - { name: area_streets, number: C1, type: select_one problem, domain: streets, lengths: [quick],
              label: Streets }
          - { name: area_people, number: C2, type: select_one problem, domain: people, lengths: [quick],
              label: People }
      - name: problems
        number: D
        label: Problems
        open_items: { lengths: [quick], from: areas, at_least: big_problem, at_most: 1, turn: one_each, ties: seeded }
        questions:
          - { name: p_lamps, number: D1, type: select_one problem, factor: lamps, lengths: [quick, standard],
              label: Lamps }
          - { name: p_crossings, number: D2, type: select_one problem, factor: crossings,
              lengths: [quick, standard], label: Crossings }
          - { name: p_parks, number: D3, type: select_one problem, factor: parks, lengths: [quick, standard],
              label: Parks }
          - { name: p_fights, number: D4, type: select_one problem, factor: fights, lengths: [quick, standard],
              label: Fights, sensitive: true }
          - { name: p_voice, number: D5, type: select_one problem, factor: voice, lengths: [quick, standard],
              label: Voice }
      - name: matters
        number: E
        label: What matters
        questions:
          - { name: picks, number: E1, type: select_multiple factors, max: 4, none: none_of_these,
              none_label: None of these, lengths: [quick, standard], label: What matters most? }
          - { name: picks_order, number: E2, type: rank factors, max: 3, lengths: [quick, standard],
              choice_filter: "selected(${picks}, name)", relevant: "count-selected(${picks}) >= 2", label: Order? }
          - { name: why_first, number: E3, type: text, lengths: [quick, standard], label: Why the first? }
          - { name: missing, number: E4, type: text, lengths: [quick, standard], label: What is missing? }
          - { name: gender, number: J1, type: select_one gender, sensitive: true, lengths: [quick, standard],
              label: What is your gender? }
          - { name: count_me, number: K1, type: select_one count, control: true, lengths: [quick, standard],
              label: Count? }
          - { name: page, number: K2, type: select_one page, control: true, lengths: [quick, standard],
              label: Page? }
          - { name: quote, number: K3, type: select_one yes_no, control: true, lengths: [quick, standard],
              label: Quote? }
          - { name: feedback, number: K4, type: text, lengths: [quick, standard], label: Feedback? }
    """

  /// Parks are not translated.
  static let spanish = """
    language: es
    scoring: { top_two: un problema grande o muy grande }
    choices:
      problem:
        not_a_problem: No es un problema
        small_problem: Problema pequeño
        medium_problem: Problema mediano
        big_problem: Problema grande
        very_big_problem: Problema muy grande
    domains:
      streets: { name: Calles y luz, explain: Lo de afuera. }
      people: { name: Gente, explain: Quién está. }
    factors:
      lamps: { name: Luces de la calle, explain: Luz de noche., why_it_matters: La gente ve por dónde camina. }
      crossings: { name: Cruces seguros, explain: Cruzar una calle., why_it_matters: Los autos hieren. }
      fights: { name: Pleitos, explain: La gente se hace daño., why_it_matters: El daño queda. }
      voice: { name: Voz en el plan, explain: Que le pregunten., why_it_matters: El plan mejora. }
    questions:
      why_first: { label: ¿Por qué la primera? }
      missing: { label: ¿Qué falta? }
    """
}
