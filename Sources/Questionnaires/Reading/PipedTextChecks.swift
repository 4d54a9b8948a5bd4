import Yams

extension RulesReader {
  static let pipedSectionKeys = ["intro", "lead_in"]
  static let pipedQuestionKeys = ["label", "hint", "guidance_hint", "ask"]

  /// Checks every `${name}` in the texts of sections and questions.
  func checkPipedText(_ root: Fields) {
    for section in root.items("sections") {
      let repeats = section.mapping?["repeat"] != nil
      check(section, Self.pipedSectionKeys, repeats, root)
      for question in section.mapping?["questions"]?.sequence ?? [] {
        check(question, Self.pipedQuestionKeys, repeats, root)
      }
    }
  }

  private func check(_ node: Node, _ keys: [String], _ repeats: Bool, _ root: Fields) {
    for key in keys {
      guard let text = node.mapping?[key], let words = text.scalar?.string else { continue }
      for name in PipedText.names(in: words) {
        check(name, key, repeats, at: place(of: "${\(name)}", in: text, root.file))
      }
    }
  }

  private func check(
    _ name: String, _ key: String, _ repeats: Bool, at place: @autoclosure () -> YAMLPlace
  ) {
    if name == PipedText.factor {
      guard !repeats else { return }
      diagnostics.add(
        "piped-factor", at: place(), "`\(key)` speaks of `${factor}` outside a section with `repeat`",
        why: "there is no factor that it could name.",
        fix: "take it out, or ask the section once a factor with `repeat`.")
    } else if let question = questions.first(where: { $0.name == name }) {
      guard question.pipedAs == nil else { return }
      diagnostics.add(
        "missing-piped-as", at: place(),
        "`\(key)` speaks of the answer to `\(name)`, which has no `piped_as`",
        why: "nothing would stand there for a person who did not answer it.",
        fix: "give `\(name)` a line such as `piped_as: your neighborhood`.")
    } else {
      diagnostics.add(
        "unknown-question", at: place(), "`\(key)` speaks of \"\(name)\", which is not a question",
        why: "nothing would ever stand there.",
        fix: diagnostics.suggestion(
          for: name, among: names + [PipedText.factor], otherwise: "use the name of a question."))
    }
  }
}
