/// Reads `pack.yaml`.
enum ManifestReader {
  static let keys = ["id", "version", "comparable_since", "title", "languages", "files"]
  static let languageKeys = ["code", "name", "title", "reviewed"]
  static let fileKeys = ["questionnaire", "factors", "place", "languages", "toolkit"]

  /// The manifest; an id that another pack's folder has taken is complained about.
  static func read(
    _ files: PackFiles, _ diagnostics: Diagnostics, taken: [String: String] = [:]
  ) -> PackManifest? {
    let file = YAMLFile(
      path: files.shownPath("pack.yaml"), text: files.text("pack.yaml"), diagnostics: diagnostics)
    guard let root = file.root,
      let fields = Fields(root, of: "the pack", keys: keys, file: file, diagnostics: diagnostics)
    else { return nil }
    let paths = fields.fields("files", of: "`files`", keys: fileKeys, required: true)
    return PackManifest(
      id: id(fields, taken), version: fields.text("version"), title: fields.text("title"),
      languages: languages(fields),
      files: PackManifest.Files(
        questionnaire: paths?.text("questionnaire") ?? "", factors: paths?.text("factors") ?? "",
        place: paths?.text("place") ?? "", languages: paths?.text("languages") ?? "",
        toolkit: paths?.text("toolkit") ?? ""),
      comparableSince: fields.version("comparable_since", upTo: fields.optionalText("version")))
  }

  private static func id(_ fields: Fields, _ taken: [String: String]) -> String {
    let id = fields.text("id")
    if let folder = taken[id] {
      fields.diagnostics.add(
        "duplicate-id", at: fields.place(of: "id"), "the pack in `\(folder)` has the id `\(id)` too",
        why: "answers are kept under the id: those to the one would be counted with those to the other.",
        fix: "give the newer one another `id`; a copy that is only kept belongs into another folder.")
    }
    return id
  }

  private static func languages(_ fields: Fields) -> [PackLanguage] {
    var codes = UniqueNames(kind: "code", diagnostics: fields.diagnostics)
    let languages = fields.items("languages", required: true).compactMap { node -> PackLanguage? in
      guard
        let entry = Fields(
          node, of: "a language", keys: languageKeys, file: fields.file, diagnostics: fields.diagnostics)
      else { return nil }
      return PackLanguage(
        code: codes.takeAny(entry, "code"), name: entry.text("name"), isReviewed: entry.flag("reviewed"),
        title: entry.optionalText("title"))
    }
    if fields.has("languages"), languages.isEmpty {
      fields.diagnostics.add(
        "no-language", at: fields.place(of: "languages"), "the pack names no language",
        why: "the first language is the one in which the pack itself is written.",
        fix: "add `- { code: en, name: English, reviewed: true }`.")
    }
    return languages
  }
}

extension Fields {
  /// A version such as `1.2.0` that is no later than another; nil where there is none.
  func version(_ key: String, upTo newest: String? = nil) -> String? {
    guard let text = optionalText(key) else { return nil }
    guard let version = PackVersion(text) else {
      diagnostics.add(
        "wrong-version", at: place(of: key), "`\(text)` is not a version",
        why: "versions are held against each other by their numbers.",
        fix: "write numbers with points between them, such as 1.2.0.")
      return nil
    }
    if let newest, let last = PackVersion(newest), last < version {
      diagnostics.add(
        "wrong-version", at: place(of: key), "`\(text)` is later than the version \(newest)",
        why: "no answers of that version can be there yet.", fix: "write \(newest) or an earlier version.")
    }
    return text
  }
}
