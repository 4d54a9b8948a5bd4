import TestSupport
import Testing

@testable import Questionnaires

@Suite struct PackReadingTests {
  @Test func `the lighting pack and the shipped pack are read without complaint`() throws {
    #expect(PackReader.check(PackFixtures.lightingFiles).complaints.isEmpty)
    #expect(PackReader.check(ShippedPack.files).complaints.map(\.description).isEmpty)
  }

  @Test func `the manifest can be read alone`() throws {
    let manifest = try PackReader.manifest(
      from: PackFixtures.lighting { $0 = ["pack.yaml": $0["pack.yaml"] ?? ""] })
    #expect(manifest.id == "lighting")
    #expect(manifest.version == "0.3.0")
    #expect(manifest.title == "Light on our streets")
    #expect(manifest.title(in: "es") == "Luz en nuestras calles")
    #expect(manifest.title(in: "fr") == "Light on our streets")
    #expect(manifest.baseLanguage == "en")
    #expect(manifest.languages.map(\.code) == ["en", "es"])
    #expect(manifest.languages.map(\.name) == ["English", "Español"])
    #expect(manifest.languages.map(\.isReviewed) == [true, false])
    #expect(manifest.files.place == "places/here.yaml")
    #expect(manifest.files.toolkit == "toolkit")
  }

  @Test func `a title can be translated`() throws {
    let manifest = try PackReader.manifest(from: ShippedPack.files)
    #expect(manifest.title(in: "en") == "Neighborhood Safety Walk-Through")
    #expect(manifest.title(in: "es") == "Guía de seguridad de su vecindario")
  }

  @Test func `lengths say how long they take and whether screens offer them`() throws {
    let pack = try PackFixtures.lighting
    #expect(pack.lengths.map(\.name) == ["quick", "standard", "full"])
    #expect(pack.lengths.map(\.code) == ["Q", "S", "F"])
    #expect(pack.lengths.map(\.minutes) == [3, 6, 9])
    #expect(pack.lengths.map(\.isOffered) == [true, true, false])
    #expect(pack.length(named: "quick")?.label.text(in: "es") == "Rápida")
    #expect(pack.length(named: "slow") == nil)
  }

  @Test func `choices keep their levels, their words and the own word`() throws {
    let pack = try PackFixtures.lighting
    #expect(pack.choiceLists["problem"]?.levels == 5)
    #expect(pack.choiceLists["problem"]?.choice(named: "big_problem")?.level == 3)
    #expect(pack.choiceLists["gender"]?.levels == nil)
    #expect(pack.choiceLists["gender"]?.choices.map(\.specify) == [false, false, true])
    #expect(pack.choiceLists["gender"]?.choice(named: "woman")?.label.text(in: "es") == "Mujer")
    #expect(pack.choiceLists["gender"]?.choice(named: "women") == nil)
  }

  @Test func `the factors and the host's neighborhoods are lists too`() throws {
    let pack = try PackFixtures.lighting
    #expect(
      pack.choiceLists["factors"]?.choices.map(\.name) == [
        "street-lighting", "safe-crossings", "calm-evenings",
      ])
    #expect(pack.choiceLists["factors"]?.choices.first?.label.text(in: "es") == "Luz en la calle")
    #expect(pack.choiceLists["neighborhoods"]?.choices.map(\.name) == ["elm-street", "other"])
    #expect(pack.place.name == "Elm City Library")
  }

  @Test func `questions keep what the pack says about them`() throws {
    let pack = try PackFixtures.lighting
    let picks = try #require(pack.question(named: "top_picks"))
    #expect(picks.number == "E1")
    #expect(picks.kind == .selectMultiple("factors"))
    #expect(picks.kind.listName == "factors")
    #expect(picks.maximum == 2)
    #expect(picks.noneChoice?.name == "none_of_these")
    #expect(picks.noneChoice?.label.text(in: "es") == "Ninguno de estos")
    #expect(picks.isRandomized)
    #expect(picks.ratedFirst == "big_problem")
    #expect(picks.lengths == ["quick", "standard", "full"])
    #expect(pack.choices(of: picks).count == 3)
    let consent = try #require(pack.question(appearing: .consent))
    #expect(consent.name == "consent")
    #expect(consent.isControl)
    #expect(consent.bySetting["kiosk"]?.text(in: "es") == "Si se va, borramos.")
    #expect(consent.ask?.base == "Do you want to start?")
    #expect(pack.question(appearing: .language)?.name == "language")
    let evenings = try #require(pack.question(named: "evenings_out"))
    #expect(evenings.kind == .integer(0...7))
    #expect(evenings.kind.listName == nil)
    #expect(pack.choices(of: evenings).isEmpty)
    #expect(pack.question(named: "neighborhood")?.orOther == "other")
    #expect(pack.question(named: "gender")?.isDemographic == true)
    let calm = try #require(pack.question(named: "prob_calm_evenings"))
    #expect(calm.isSensitive)
    #expect(calm.helpBox == "HB1")
    #expect(calm.factor == "calm-evenings")
    let area = try #require(pack.question(named: "area_streets"))
    #expect(area.domain == "streets")
    #expect(area.alwaysShowsHint)
    #expect(area.hint?.text(in: "es") == "Faroles y cruces.")
    #expect(pack.question(named: "prob_street_lighting")?.guidanceHint?.base == "Light helps people see.")
    #expect(pack.question(named: "nothing") == nil)
  }

  @Test func `sections keep their rule, their words and their order`() throws {
    let pack = try PackFixtures.lighting
    #expect(pack.sections.map(\.number) == ["A", "C", "D", "E", "J", "K"])
    let problems = try #require(pack.sections.first { $0.name == "problems" })
    #expect(
      problems.openItems == OpenItems(lengths: ["quick"], from: "areas", atLeast: "big_problem", atMost: 2))
    #expect(problems.leadIn?.text(in: "es") == "¿Qué tan grande es este problema aquí?")
    #expect(problems.intro?.base == "Think of the last 12 months.")
    #expect(pack.questions.count == 19)
  }

  @Test func `the rules of minors, scoring, closing and older files are read`() throws {
    let pack = try PackFixtures.lighting
    #expect(
      pack.minors
        == Minors(
          question: "age_group", tooYoung: ["age_13_or_less"], adults: ["age_18_or_more"],
          hide: ["prob_calm_evenings", "gender"]))
    #expect(
      pack.scoring
        == ScoringRules(
          severityList: "problem", picks: "top_picks", order: "top_order", severityWeight: 0.6,
          chosenWeight: 0.4,
          orderedValues: [1, 0.85, 0.7], unorderedValue: 0.5))
    #expect(
      pack.closing
        == Closing(
          count: "count_my_answers", countYes: "count", countErase: "erase", page: "print_a_page",
          pagePrint: "print", quote: "quote_my_words", quoteYes: "yes",
          quotable: ["top_pick_why", "anything_else"]))
    #expect(
      pack.olderColumns["K1"]?["Delete it"] == AnswerByName(question: "count_my_answers", choice: "erase"))
  }

  @Test func `factors keep their words and links in the order of the file`() throws {
    let catalog = try PackFixtures.lighting.catalog
    #expect(catalog.domains.map(\.id) == ["streets", "neighbors"])
    let lighting = try #require(catalog.factor("street-lighting"))
    #expect(lighting.domain == "streets")
    #expect(lighting.whyItMatters.text(in: "es") == "La gente ve y se deja ver.")
    #expect(lighting.strength.base == "Our streets are bright.")
    #expect(lighting.indicators + lighting.cases + lighting.strategies == ["i-lamps", "c-lamps", "s-lamps"])
    #expect(catalog.domain("neighbors")?.explain.text(in: "es") == "La gente que vemos.")
    #expect(catalog.factor("lamps") == nil)
    #expect(catalog.domain("lamps") == nil)
  }

  @Test func `the hash differs when a question, a factor or a place differs and not when a translation does`()
    throws
  {
    let hash = try PackFixtures.lighting.contentHash
    let question = PackFixtures.lighting(replacing: "Dark streets", with: "Dark street")
    let factor = PackFixtures.lighting(replacing: "Lamps that work.", with: "Lamps.", in: "factors.yaml")
    let place = PackFixtures.lighting(
      replacing: "elm-street, label: Elm Street", with: "oak-street, label: Oak Street",
      in: "places/here.yaml")
    let spanish = PackFixtures.lighting(replacing: "Mujer", with: "mujer", in: "languages/es.yaml")
    #expect(hash.count == 16)
    #expect(hash.allSatisfy { $0.isHexDigit })
    #expect(try PackReader.questionnaire(from: question).contentHash != hash)
    #expect(try PackReader.questionnaire(from: factor).contentHash != hash)
    #expect(try PackReader.questionnaire(from: place).contentHash != hash)
    #expect(try PackReader.questionnaire(from: spanish).contentHash == hash)
  }

  @Test func `the shipped pack has its 26 factors, each with its question in both languages`() throws {
    let pack = try ShippedPack.questionnaire
    #expect(pack.catalog.domains.count == 6)
    #expect(pack.catalog.factors.count == 26)
    for factor in pack.catalog.factors {
      let question = try #require(pack.questions.first { $0.factor == factor.id })
      #expect(question.label.translations["es"] != nil, "\(question.name)")
      #expect(factor.name.translations["es"] != nil, "\(factor.id)")
    }
    #expect(pack.lengths.filter(\.isOffered).map(\.name) == ["quick", "standard", "full"])
  }

  @Test func `several complaints are all said in the order of the files`() {
    let files = PackFixtures.lighting { texts in
      texts["questionnaire.yaml"] = texts["questionnaire.yaml"]?
        .replacing("factor: safe-crossings", with: "factor: crossings").replacing(
          "minutes: 3", with: "minutes: x"
        )
        .replacing("number: J1", with: "number: K1").replacing("picks: top_picks", with: "picks: picks")
      texts["factors.yaml"] = texts["factors.yaml"]?.replacing("name: Street lighting", with: "title: Lamps")
      texts["pack.yaml"] = texts["pack.yaml"]?.replacing("reviewed: true", with: "reviewed: yes")
    }
    #expect(
      PackReader.check(files).complaints.map { "\($0.location.description) \($0.code)" } == [
        "factors.yaml:5:5 missing-key",
        "factors.yaml:6:5 unknown-key",
        "pack.yaml:5:42 wrong-type",
        "questionnaire.yaml:2:52 wrong-type",
        "questionnaire.yaml:48:10 unknown-question",
        "questionnaire.yaml:151:17 unknown-factor",
        "questionnaire.yaml:213:17 duplicate-name",
      ])
    #expect(throws: PackError.self) { try PackReader.questionnaire(from: files) }
    #expect(throws: PackError.self) { try PackReader.manifest(from: files) }
  }

  @Test func `an error says all complaints with a blank line between them`() {
    let complaints = PackReader.check(
      PackFixtures.lighting(replacing: "level: 0 }", with: "level: a, x: b }")
    )
    .complaints
    #expect(complaints.count == 2)
    #expect(
      PackError(complaints).description == "\(complaints[0].description)\n\n\(complaints[1].description)")
  }

  @Test func `what is not translated is shown in the pack's own language`() throws {
    let files = PackFixtures.lighting { texts in
      texts["languages/es.yaml"] = texts["languages/es.yaml"]?
        .replacing("  top_order: { label: ¿Cuál es el primero? }\n", with: "  top_order: { label: }\n")
        .replacing("  gender: { label: ¿Cuál es su género? }\n", with: "")
    }
    let pack = try PackReader.questionnaire(from: files)
    for name in ["top_order", "gender"] {
      let label = try #require(pack.question(named: name)?.label)
      #expect(label.translations.isEmpty)
      #expect(label.text(in: "es") == label.base)
    }
    #expect(pack.question(named: "language")?.label.text(in: "vi") == "Which language?")
  }
}
