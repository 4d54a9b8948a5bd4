extension LightingPack {
  static let spanish = """
    language: es
    # El español del paquete.
    lengths: { quick: Rápida, standard: Estándar, full: Completa }
    choices:
      problem:
        not_a_problem: No es un problema
        small_problem: Problema pequeño
        medium_problem: Problema mediano
        big_problem: Problema grande
        very_big_problem: Problema muy grande
      languages: { en: English, es: Español }
      consent: { yes_start: "Sí, empezar", no_stop: "No, parar" }
      age_group: { age_13_or_less: 13 o menos, age_14_17: 14 a 17, age_18_or_more: 18 o más }
      neighborhoods: { other: Otro lugar }
      outside: { walking: Camino, waiting: Espero el autobús, playing: Juego }
      gender: { woman: Mujer, man: Hombre, another_word: Uso otra palabra }
      count: { count: Incluirlas, erase: Borrarlas }
      page: { print: Imprimirla, no_page: Sin hoja }
      quote: { "no": "No", "yes": Sí }
    help_boxes:
      HB1:
        title: Crisis
        text: Llame al 911. Ayuda a víctimas en {local_victim_help}. Para quejas llame al {local_complaint_office}.
    domains:
      streets: { name: Calles, explain: Por donde caminamos. }
      neighbors: { name: Vecinos, explain: La gente que vemos. }
    factors:
      street-lighting:
        name: Luz en la calle
        explain: Faroles que funcionan.
        why_it_matters: La gente ve y se deja ver.
        strength: Nuestras calles tienen luz.
      safe-crossings:
        name: Cruces seguros
        explain: Lugares para cruzar.
        why_it_matters: Los carros paran.
        strength: Los choferes esperan.
      calm-evenings:
        name: Noches tranquilas
        explain: Noches sin peleas.
        why_it_matters: La gente se queda afuera.
        strength: Hablamos las cosas.
    sections:
      getting_started: { label: Para empezar }
      areas: { label: Dos áreas, intro: Piense en los últimos 12 meses. }
      problems:
        label: ¿Qué tan grande es el problema?
        intro: Piense en los últimos 12 meses.
        lead_in: ¿Qué tan grande es este problema aquí?
      what_matters: { label: Lo que más importa }
      about_you: { label: Sobre usted }
      finish: { label: Fin }
    questions:
      language: { label: ¿Qué idioma? }
      consent:
        label: Usted decide si participa.
        by_setting:
          own: Si para, recibe un código.
          kiosk: Si se va, borramos.
          session: Si se va, borramos todo.
        ask: ¿Quiere empezar?
      age_group: { label: ¿Cuántos años tiene? }
      neighborhood: { label: ¿Sobre qué lugar va a responder? }
      evenings_out: { label: ¿Cuántas noches por semana está afuera? }
      what_outside: { label: ¿Qué hace afuera? }
      area_streets: { label: ¿Qué tan grande es el problema de las calles?, hint: Faroles y cruces. }
      area_neighbors: { label: ¿Qué tan grande es el problema de las noches? }
      prob_street_lighting:
        label: Calles oscuras
        hint: Faroles rotos, o ninguno.
        guidance_hint: La luz ayuda a ver.
      prob_safe_crossings: { label: Cruzar la calle }
      prob_calm_evenings: { label: Peleas en la noche }
      top_picks: { label: Elija hasta 2., none_label: Ninguno de estos }
      top_order: { label: ¿Cuál es el primero? }
      top_pick_why: { label: ¿Por qué eligió el primero? }
      anything_else: { label: ¿Hay algo más? }
      gender: { label: ¿Cuál es su género? }
      count_my_answers: { label: ¿Podemos incluir sus respuestas? }
      print_a_page: { label: ¿Quiere una hoja? }
      quote_my_words: { label: ¿Podemos imprimir sus palabras? }

    """
}
