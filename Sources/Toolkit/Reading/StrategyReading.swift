extension ToolkitReader {
  static let strategyFileKeys: Set = ["deciders", "strategies"]
  static let strategyKeys: Set = ["name", "what", "who_decides", "first_steps", "cautions", "source"]

  func strategies(sources: [NamedEntry]?) -> (strategies: [Strategy], deciders: [NamedEntry]) {
    guard let table = file("strategies.yaml", keys: Self.strategyFileKeys) else { return ([], []) }
    let deciders = named("deciders", in: table)
    let strategies = entries("strategies", in: table, keys: Self.strategyKeys) { entry, id in
      let path = "strategies.\(id)"
      return Strategy(
        id: id,
        name: translation.local(entry.text("name"), "\(path).name"),
        what: translation.local(entry.text("what"), "\(path).what"),
        whoDecides: linked(entry.texts("who_decides"), to: deciders, kind: "deciders"),
        firstSteps: locals(entry.texts("first_steps"), "\(path).first_steps"),
        cautions: locals(entry.texts("cautions"), "\(path).cautions"),
        sources: linked(entry.texts("source"), to: sources, kind: "sources"))
    }
    return (strategies, deciders)
  }
}
