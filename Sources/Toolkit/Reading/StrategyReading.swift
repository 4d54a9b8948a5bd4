extension ToolkitReader {
  func strategies(sources: [NamedEntry]?) -> (strategies: [Strategy], deciders: [NamedEntry]) {
    guard let table = file("strategies.yaml", keys: ["deciders", "strategies"]) else { return ([], []) }
    let deciders = named("deciders", in: table)
    let keys: Set = ["name", "what", "who_decides", "first_steps", "cautions", "source"]
    let strategies = entries("strategies", in: table, keys: keys) { entry, id in
      let path = "strategies.\(id)"
      return Strategy(
        id: id,
        name: translation.local(entry.text("name").text, "\(path).name"),
        what: translation.local(entry.text("what").text, "\(path).what"),
        whoDecides: linked(entry.texts("who_decides"), to: deciders, kind: "deciders"),
        firstSteps: locals(entry.texts("first_steps"), "\(path).first_steps"),
        cautions: locals(entry.texts("cautions"), "\(path).cautions"),
        sources: linked(entry.texts("source"), to: sources, kind: "sources"))
    }
    return (strategies, deciders)
  }
}
