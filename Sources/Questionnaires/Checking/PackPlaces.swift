import Yams

/// Where everything that has a name stands in a pack's files, by the paths that translations use.
struct PackPlaces {
  /// Such as `questions.age_group`, `questions.age_group.label` or `choices.gender.woman`.
  private var nodes: [String: (node: Node, file: YAMLFile)] = [:]

  init(manifest: YAMLFile, questionnaire root: Fields, factors: YAMLFile) {
    let file = root.file
    addItems("languages", manifest.root?.mapping?["languages"], by: "code", manifest)
    addMapping(root.node, "", file, depth: 1)
    addItems("lengths", root["lengths"], by: "name", file)
    addItems("help_boxes", root["help_boxes"], by: "id", file)
    for (list, choices) in root["choices"]?.mapping.map(Array.init) ?? [] {
      addItems("choices.\(list.scalar?.string ?? "")", choices, by: "name", file)
    }
    addItems("sections", root["sections"], by: "name", file)
    for section in root["sections"]?.sequence.map(Array.init) ?? [] {
      addItems("questions", section.mapping?["questions"], by: "name", file)
    }
    addItems("domains", factors.root?.mapping?["domains"], by: "id", factors)
    addItems("factors", factors.root?.mapping?["factors"], by: "id", factors)
  }

  private mutating func addItems(_ path: String, _ list: Node?, by key: String, _ file: YAMLFile) {
    for node in list?.sequence.map(Array.init) ?? [] {
      guard let name = node.mapping?[key]?.scalar?.string, nodes["\(path).\(name)"] == nil else { continue }
      nodes["\(path).\(name)"] = (node, file)
      addMapping(node, "\(path).\(name).", file, depth: 2)
    }
  }

  private mutating func addMapping(_ node: Node, _ path: String, _ file: YAMLFile, depth: Int) {
    for (key, value) in node.mapping.map(Array.init) ?? [] {
      let name = path + (key.scalar?.string ?? "")
      if nodes[name] == nil { nodes[name] = (value, file) }
      if depth > 1 || path.isEmpty, value.mapping != nil {
        addMapping(value, name + ".", file, depth: depth - 1)
      }
    }
  }

  /// What stands at a path; nil when nothing does.
  func node(_ path: String) -> Node? { nodes[path]?.node }

  /// The words at a path of translations: those of a choice or a length stand under its `label`.
  func words(_ path: String) -> (node: Node, file: YAMLFile)? {
    let isNamed = path.hasPrefix("choices.") || path.hasPrefix("lengths.")
    return nodes[isNamed ? "\(path).label" : path]
  }

  /// The place of what stands at the first of the paths that is there.
  func place(_ paths: String...) -> YAMLPlace {
    for path in paths {
      if let (node, file) = nodes[path] { return file.place(of: node) }
    }
    return YAMLPlace(location: Location(file: nodes["sections"]?.file.path ?? "", line: 1, column: 1))
  }

  func place(ofWords path: String) -> YAMLPlace {
    words(path).map { $0.file.place(of: $0.node) } ?? place(path)
  }

  /// The place of a part of the text at a path.
  func place(of part: String, in path: String) -> YAMLPlace {
    guard let (node, file) = words(path) else { return place(path) }
    return file.place(of: part, in: node)
  }
}

extension YAMLFile {
  /// The place of the first such part of a text.
  func place(of part: String, in node: Node) -> YAMLPlace {
    let text = node.scalar?.string ?? ""
    let offset =
      text.firstRange(of: part).map { text.distance(from: text.startIndex, to: $0.lowerBound) } ?? 0
    return place(of: part, offset: offset, in: node)
  }
}
