/// A page as a screen reader gets it from the browser.
struct AccessibilityTree {
  /// One thing on it.
  struct Node: Equatable {
    var id: String
    var role: String
    var name: String
    /// Of a heading, from 1.
    var level: Int?
  }

  /// What a screen reader tells, in order.
  private let nodes: [Node]
  /// The parent of every node, also of those that it passes over.
  private let parents: [String: String]

  /// Reads what `Accessibility.getFullAXTree` answers.
  init(_ fields: [Browser.Fields]) {
    func value(_ field: Any?) -> Any? { (field as? Browser.Fields)?["value"] }
    let pairs = fields.map { ($0["nodeId"] as? String ?? "", $0["parentId"] as? String ?? "") }
    parents = Dictionary(pairs) { first, _ in first }
    nodes = fields.filter { $0["ignored"] as? Bool != true }.map { node in
      let properties = node["properties"] as? [Browser.Fields] ?? []
      let level = properties.first { $0["name"] as? String == "level" }
      return Node(
        id: node["nodeId"] as? String ?? "", role: value(node["role"]) as? String ?? "",
        name: value(node["name"]) as? String ?? "", level: value(level?["value"]) as? Int)
    }
  }

  /// What is wrong, a sentence each.
  var faults: [String] { headingFaults + nameFaults + tableFaults + (hasMain ? [] : ["no main part"]) }

  private var hasMain: Bool { nodes.contains { $0.role == "main" } }

  /// The first heading is the only one of the first level, and no level is skipped on the way down.
  private var headingFaults: [String] {
    let headings = nodes.filter { $0.role == "heading" }
    let levels = headings.map { $0.level ?? 0 }
    let skipped = zip([0] + levels, levels).filter { $1 > $0 + 1 }
    return (levels.first == 1 ? [] : ["the first heading is no h1"])
      + (levels.filter { $0 == 1 }.count > 1 ? ["more than one h1"] : [])
      + skipped.map { "h\($1) follows h\($0)" }
      + headings.filter { $0.name.isBlank }.map { "h\($0.level ?? 0) is empty" }
  }

  /// What says nothing unless it has a name.
  private var nameFaults: [String] {
    let named: Set = ["image", "img", "figure", "link", "graphics-document", "RootWebArea"]
    return nodes.filter { named.contains($0.role) && $0.name.isBlank }.map { "\($0.role) without a name" }
  }

  private var tableFaults: [String] {
    // What has no header cell at all counts as mere layout.
    let tables = Set(nodes.filter { ["table", "LayoutTable"].contains($0.role) }.map(\.id))
    let named = Set(nodes.filter { $0.role == "columnheader" }.compactMap { nearest(tables, above: $0.id) })
    return tables.subtracting(named).map { _ in "a table without column headers" }
  }

  private func nearest(_ wanted: Set<String>, above id: String) -> String? {
    var parent = parents[id]
    while let current = parent, !wanted.contains(current) { parent = parents[current] }
    return parent
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
