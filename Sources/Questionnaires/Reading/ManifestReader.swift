/// Reads `pack.yaml`.
enum ManifestReader {
  static let keys = ["id", "version", "title", "languages", "files"]
  static let languageKeys = ["code", "name", "reviewed"]
  static let fileKeys = ["questionnaire", "factors", "place", "languages", "toolkit"]

  static func read(_ files: PackFiles, _ diagnostics: Diagnostics) -> PackManifest? {
    let file = YAMLFile(
      path: files.shownPath("pack.yaml"), text: files.text("pack.yaml"), diagnostics: diagnostics)
    guard let root = file.root,
      let fields = Fields(root, of: "the pack", keys: keys, file: file, diagnostics: diagnostics)
    else { return nil }
    let paths = fields.fields("files", of: "`files`", keys: fileKeys, required: true)
    return PackManifest(
      id: fields.text("id"), version: fields.text("version"), title: fields.text("title"),
      languages: languages(fields),
      files: PackManifest.Files(
        questionnaire: paths?.text("questionnaire") ?? "", factors: paths?.text("factors") ?? "",
        place: paths?.text("place") ?? "", languages: paths?.text("languages") ?? "",
        toolkit: paths?.text("toolkit") ?? ""))
  }

  private static func languages(_ fields: Fields) -> [PackLanguage] {
    let languages = fields.items("languages", required: true).compactMap { node -> PackLanguage? in
      Fields(node, of: "a language", keys: languageKeys, file: fields.file, diagnostics: fields.diagnostics)
        .map { PackLanguage(code: $0.text("code"), name: $0.text("name"), isReviewed: $0.flag("reviewed")) }
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
