import Yams

extension PackChecks {
  /// Texts say `{name}` for what a host fills in, and `${name}` for an earlier answer.
  func checkPlaceholders() {
    for path in translations.paths.sorted() {
      guard let words = places.words(path), let base = words.node.scalar?.string else { continue }
      checkFilling(base, path, words.file.path)
      for language in translations.languages {
        guard let (text, place) = translations.entry(path, language) else { continue }
        checkAgreement(base, text, path, language, place)
      }
    }
  }

  /// What stands in one language must stand in all.
  private func checkAgreement(
    _ base: String, _ text: String, _ path: String, _ language: String, _ place: YAMLPlace
  ) {
    let (wanted, found) = (Placeholder.all(in: base), Placeholder.all(in: text))
    let file = questionnaire.pack.baseLanguage
    // A name that nothing answers to has been complained about by the reader.
    for missing in wanted.subtracting(found).sorted() where !missing.isAnswer || isAnswered(missing.name) {
      let strangers = found.subtracting(wanted).sorted()
      diagnostics.add(
        "placeholder", at: place, "`\(path)` has `\(missing.written)` in `\(file)` and not in `\(language)`",
        why: "what should be filled in there would be left out in this language.",
        fix: strangers.count != 1
          ? "put `\(missing.written)` where it belongs in the sentence."
          : "write `\(missing.written)` instead of \(together(strangers.map(\.written))); it is not translated."
      )
    }
    guard wanted.isSubset(of: found) else { return }
    for stranger in found.subtracting(wanted).sorted() {
      diagnostics.add(
        "placeholder", at: place, "`\(path)` has `\(stranger.written)` in `\(language)` and not in `\(file)`",
        why: "the two languages would not say the same.", fix: "take it out, or put it into both.")
    }
  }

  /// The texts in which answers are filled in.
  private static let filledKeys: [String: Set<String>] = [
    "questions": ["label", "hint", "guidance_hint", "ask"], "sections": ["intro", "lead_in"],
  ]

  private func isAnswered(_ name: String) -> Bool {
    name == PipedText.factor || questionnaire.question(named: name) != nil
  }

  /// Every placeholder needs something that fills it.
  private func checkFilling(_ text: String, _ path: String, _ file: String) {
    for placeholder in Placeholder.all(in: text).sorted() {
      if placeholder.isAnswer {
        checkAnswer(placeholder, path)
      } else if path.hasPrefix("help_boxes.") {
        checkPlace(placeholder, path)
      } else {
        complain(
          placeholder, path, "only texts of help boxes are filled in by the host",
          fix: "write the words themselves, or `${name}` for the answer to an earlier question.")
      }
    }
  }

  private func checkPlace(_ placeholder: Placeholder, _ path: String) {
    guard isPlaceRead, questionnaire.place.help[placeholder.name] == nil else { return }
    complain(
      placeholder, path, "`\(questionnaire.pack.files.place)` has no such line under `help`",
      why: "its sentence would be left out everywhere.",
      fix: diagnostics.suggestion(
        for: placeholder.name, among: questionnaire.place.help.keys.sorted(),
        otherwise:
          "add a line `\(placeholder.name): \"\"` there; while it is empty, the sentence is left out."))
  }

  /// An answer can be named in the words of a question and of its section.
  private func checkAnswer(_ placeholder: Placeholder, _ path: String) {
    let parts = path.split(separator: ".", maxSplits: 2).map(String.init)
    let names = questionnaire.questions.map(\.name)
    guard let end = firstQuestion(of: parts).flatMap(names.firstIndex) else {
      return complain(
        placeholder, path, "no answer is filled in here",
        fix:
          "use it in `label`, `hint`, `guidance_hint` or `ask` of a question, or `intro` or `lead_in` of a "
          + "section.")
    }
    // What is no question at all has been complained about by the reader.
    guard let asked = names.firstIndex(of: placeholder.name), asked >= end else { return }
    complain(
      placeholder, path, "`\(placeholder.name)` is not asked before",
      fix: "use the name of a question further up.")
  }

  /// The first question that people read the words before, or with.
  private func firstQuestion(of path: [String]) -> String? {
    guard path.count == 3, Self.filledKeys[path[0]]?.contains(path[2]) == true else { return nil }
    if path[0] == "questions" { return path[1] }
    return questionnaire.sections.first { $0.name == path[1] }?.questions.first?.name
  }

  private func complain(
    _ placeholder: Placeholder, _ path: String, _ reason: String,
    why: String = "people would read the name in braces.", fix: String
  ) {
    diagnostics.add(
      "unfilled", at: places.place(of: placeholder.written, in: path),
      "nothing fills `\(placeholder.written)`: \(reason)",
      why: why, fix: fix)
  }
}
