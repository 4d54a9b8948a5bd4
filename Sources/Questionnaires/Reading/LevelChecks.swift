import Yams

extension RulesReader {
  /// Checks the levels that sections and questions name; without one the rule would begin somewhere else.
  func checkLevels(_ root: Fields, of severity: String) {
    let levels = lists[severity]?.choices.filter { $0.level != nil }.map(\.name) ?? []
    // A list without levels has been complained about.
    guard !levels.isEmpty else { return }
    for section in root.items("sections") {
      check(section.mapping?["open_items"]?.mapping?["at_least"], "at_least", levels, severity, root.file)
      for question in section.mapping?["questions"]?.sequence ?? [] {
        check(question.mapping?["rated_first"], "rated_first", levels, severity, root.file)
      }
    }
  }

  private func check(_ node: Node?, _ key: String, _ levels: [String], _ list: String, _ file: YAMLFile) {
    guard let node, let name = node.scalar?.string, !name.isEmpty, !levels.contains(name) else { return }
    diagnostics.add(
      "unknown-level", at: file.place(of: node),
      "`\(key)` names `\(name)`, which is not a level of `\(list)`",
      why: "the rule would not know from which answer on it holds.",
      fix: diagnostics.suggestion(
        for: name, among: levels, otherwise: "name one of \(levels.joined(separator: ", "))."))
  }
}
