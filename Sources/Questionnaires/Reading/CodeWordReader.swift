import Yams

/// Reads the words from which codes are drawn.
package enum CodeWordReader {
  static let keys = ["codes"]
  /// Fewer words would make codes that can be guessed: four of 200 are over a billion.
  package static let fewest = 200

  /// The words of a language, or of the first language that has enough.
  package static func read(_ files: PackFiles, path: String, language: String) throws(PackError) -> [String] {
    let diagnostics = Diagnostics()
    let file = YAMLFile(path: files.shownPath(path), text: files.text(path), diagnostics: diagnostics)
    guard let root = file.root,
      let fields = Fields(
        root, of: "the file of codes", keys: Self.keys, file: file, diagnostics: diagnostics),
      let codes = fields.fields("codes", of: "`codes`", keys: [], required: true)
    else { throw PackError(diagnostics.sorted()) }
    for code in [language] + codes.pairs.map(\.key) where codes.has(code) {
      let words = Set(codes.names(code).map(\.name)).sorted()
      if words.count >= fewest { return words }
    }
    diagnostics.add(
      "too-few-words", at: codes.place, "no language has \(fewest) different words",
      why: "codes of fewer words could be guessed.", fix: "add short, plain words.")
    throw PackError(diagnostics.sorted())
  }
}
