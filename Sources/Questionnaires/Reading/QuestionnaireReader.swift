import Yams

/// Reads `questionnaire.yaml` with the files that belong to it.
struct QuestionnaireReader {
  static let keys = [
    "lengths", "choices", "minors", "personal", "scoring", "closing", "help_boxes", "older_columns",
    "sections",
  ]

  private let files: PackFiles
  private let manifest: PackManifest
  private let diagnostics: Diagnostics
  private let translations = Translations()

  init(_ files: PackFiles, _ manifest: PackManifest, _ diagnostics: Diagnostics) {
    self.files = files
    self.manifest = manifest
    self.diagnostics = diagnostics
  }

  /// The questionnaire as far as it could be read; complaints are in the diagnostics.
  ///
  /// Checking also looks for what does no harm until people answer, which takes longer than reading.
  func read(checking: Bool = false, today: Month? = nil) -> (
    questionnaire: Questionnaire, coverage: [Coverage]
  )? {
    for language in manifest.readable.dropFirst() {
      let path = manifest.files.languages.isEmpty ? "" : manifest.files.path(ofLanguage: language.code)
      let file = open(path)
      translations.read(file, language: language.code, diagnostics: diagnostics)
    }
    let factors = open(manifest.files.factors)
    let catalog = FactorReader(
      file: factors, translations: translations, diagnostics: diagnostics
    ).read()
    if catalog == nil { translations.excuse(["domains", "factors"]) }
    let placeFile = open(manifest.files.place)
    let place = PlaceReader.read(placeFile, diagnostics)
    let file = open(manifest.files.questionnaire)
    guard let root = file.root,
      let fields = Fields(
        root, of: "the questionnaire", keys: Self.keys, file: file, diagnostics: diagnostics)
    else { return nil }
    let questionnaire = questionnaire(fields, catalog, place)
    translations.complainAboutLeftOvers(diagnostics)
    guard checking, catalog != nil else { return (questionnaire, []) }
    let places = PackPlaces(manifest: manifestFile, questionnaire: fields, factors: factors)
    let checks = PackChecks(
      questionnaire: questionnaire, places: places, translations: translations, diagnostics: diagnostics,
      isPlaceRead: placeFile.root != nil, today: today)
    checks.run()
    return (questionnaire, checks.coverage)
  }

  /// The manifest once more, for its places; what is wrong with it has been complained about.
  private var manifestFile: YAMLFile {
    YAMLFile(path: files.shownPath("pack.yaml"), text: files.text("pack.yaml"), diagnostics: Diagnostics())
  }

  /// A file that `pack.yaml` does not name has been complained about there.
  private func open(_ path: String) -> YAMLFile {
    guard !path.isEmpty else { return YAMLFile.unnamed }
    return YAMLFile(path: files.shownPath(path), text: files.text(path), diagnostics: diagnostics)
  }

  private func questionnaire(_ fields: Fields, _ catalog: FactorCatalog?, _ place: Place) -> Questionnaire {
    let file = fields.file
    let lengths = LengthReader.read(fields, translations)
    var lists = ChoiceReader(file: file, translations: translations, diagnostics: diagnostics).read(fields)
    lists["factors"] = ChoiceList(
      name: "factors", choices: catalog?.factors.map { Choice(name: $0.id, label: $0.name) } ?? [])
    lists["neighborhoods"] = ChoiceList(
      name: "neighborhoods", choices: place.neighborhoods + (lists["neighborhoods"]?.choices ?? []))
    let boxes = HelpBoxReader.read(fields, translations, place)
    let sections = SectionReader(
      catalog: catalog, lists: lists, lengths: lengths.map(\.name), helpBoxes: Array(boxes.keys),
      translations: translations, diagnostics: diagnostics
    ).read(fields)
    let rules = RulesReader(sections: sections, lists: lists, diagnostics: diagnostics)
    rules.checkExpressions(fields)
    rules.checkPipedText(fields)
    let scoring = rules.scoring(fields, translations)
    rules.checkLevels(fields, of: scoring.severityList)
    return Questionnaire(
      pack: manifest, contentHash: contentHash, lengths: lengths, sections: sections, choiceLists: lists,
      helpBoxes: boxes, minors: rules.minors(fields), personal: rules.personal(fields), scoring: scoring,
      closing: rules.closing(fields), catalog: catalog ?? FactorCatalog(domains: [], factors: []),
      place: place, olderColumns: rules.olderColumns(fields))
  }

  /// FNV-1a over the files that decide about answers: tells versions apart, protects nothing.
  private var contentHash: String {
    let paths = [manifest.files.questionnaire, manifest.files.factors, manifest.files.place]
    let texts = paths.map { files.text($0) ?? "" }
    let hash = texts.joined(separator: "\u{0}").utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
