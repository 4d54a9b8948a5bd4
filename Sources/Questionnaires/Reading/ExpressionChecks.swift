import Yams

extension RulesReader {
  /// Checks the names in every `relevant` and `choice_filter`; a question may only ask about earlier ones,
  /// so that there are no circles.
  func checkExpressions(_ root: Fields) {
    let names = sections.flatMap(\.questions).map(\.name)
    for sectionNode in root.items("sections") {
      guard let questionNodes = sectionNode.mapping?["questions"]?.sequence else { continue }
      for node in questionNodes {
        guard let mapping = node.mapping, let name = mapping["name"]?.scalar?.string,
          let question = sections.lazy.flatMap(\.questions).first(where: { $0.name == name })
        else { continue }
        check(question.relevant, "relevant", mapping["relevant"], of: name, names, root)
        check(question.choiceFilter, "choice_filter", mapping["choice_filter"], of: name, names, root)
      }
    }
  }

  private func check(
    _ expression: Expression?, _ key: String, _ node: Node?, of owner: String, _ names: [String],
    _ root: Fields
  ) {
    guard let expression, let node else { return }
    for asked in expression.questions {
      if let index = names.firstIndex(of: asked) {
        guard index >= names.firstIndex(of: owner) ?? 0 else { continue }
        let place = self.place(of: "${\(asked)}", in: node, root.file)
        if let circle = circle(from: owner, over: asked) {
          complainAboutCircle(key, circle, at: place)
        } else {
          complainAboutOrder(key, asked, at: place)
        }
      } else {
        complainAboutQuestion(
          key, asked, names, root, at: place(of: "${\(asked)}", in: node, root.file))
      }
    }
    for (asked, choice) in expression.comparedChoices {
      guard let question = sections.lazy.flatMap(\.questions).first(where: { $0.name == asked }),
        let list = question.kind.listName.flatMap({ lists[$0] }), !list.choices.isEmpty,
        choice != question.noneChoice?.name,
        list.choice(named: choice) == nil
      else { continue }
      diagnostics.add(
        "unknown-choice", at: place(of: quoted(choice, in: node), in: node, root.file),
        "`\(key)` compares with '\(choice)', which is not an answer to `\(asked)`",
        why: "it would never be so.",
        fix: diagnostics.suggestion(
          for: choice, among: list.choices.map(\.name) + [question.noneChoice?.name].compactMap(\.self),
          otherwise: "use the name of a choice of `\(list.name)`."))
    }
  }

  private func complainAboutQuestion(
    _ key: String, _ asked: String, _ names: [String], _ root: Fields, at place: YAMLPlace
  ) {
    let nearest = NearestName.of(asked, among: names)
    let line = nearest.flatMap { self.line(of: $0, root) }.map { " (line \($0))" } ?? ""
    diagnostics.add(
      "unknown-question", at: place, "`\(key)` asks about \"\(asked)\", which is not a question",
      why: "a question that depends on one that does not exist would never be shown.",
      fix: nearest.map { "did you mean `\($0)`?\(line)" } ?? "use the name of a question further up.")
  }

  private func complainAboutOrder(_ key: String, _ asked: String, at place: YAMLPlace) {
    diagnostics.add(
      "later-question", at: place, "`\(key)` asks about `\(asked)`, which is not asked before this question",
      why: "there is no answer to look at yet.",
      fix: "ask about a question further up, or move this one down.")
  }

  func place(of part: String, in node: Node, _ file: YAMLFile) -> YAMLPlace {
    file.place(of: part, in: node)
  }

  /// The questions on the way back to the first, each of which asks about the next; nil when there is no way.
  private func circle(from owner: String, over asked: String) -> [String]? {
    var ways = [[owner, asked]]
    var seen: Set<String> = [asked]
    while let way = ways.popLast() {
      guard let last = way.last, last != owner else { return way }
      let question = sections.lazy.flatMap(\.questions).first { $0.name == last }
      let next = (question?.relevant?.questions ?? []) + (question?.choiceFilter?.questions ?? [])
      for name in next where name == owner || seen.insert(name).inserted { ways.append(way + [name]) }
    }
    return nil
  }

  private func complainAboutCircle(_ key: String, _ circle: [String], at place: YAMLPlace) {
    diagnostics.add(
      "circle", at: place, "`\(key)` asks in a circle: \(circle.map { "`\($0)`" }.joined(separator: " → "))",
      why: "each waits for the next, so none of them could ever be asked.",
      fix: "let the one that is asked first stand without the others.")
  }

  /// The choice as the expression writes it, so that the same letters elsewhere are passed over.
  private func quoted(_ choice: String, in node: Node) -> String {
    let single = "'\(choice)'"
    return node.scalar?.string.contains(single) == true ? single : "\"\(choice)\""
  }

  /// The line in which a question's name stands.
  private func line(of question: String, _ root: Fields) -> Int? {
    for sectionNode in root.items("sections") {
      guard let nodes = sectionNode.mapping?["questions"]?.sequence else { continue }
      for node in nodes {
        if let name = node.mapping?["name"], name.scalar?.string == question { return name.mark?.line }
      }
    }
    return nil
  }
}
