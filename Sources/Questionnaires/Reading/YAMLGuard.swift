import Yams

/// Looks for what no pack needs and what can make a reader run for ever: anchors, aliases, deep nesting.
struct YAMLGuard {
  static let deepest = 32

  /// The first node that is refused and why; nil when the tree is harmless.
  ///
  /// Nodes are visited in the order of the file, so an anchor is found before any alias of it is followed.
  static func firstRefusal(in node: Node, depth: Int = 1) -> (node: Node, isAnchor: Bool)? {
    if node.anchor != nil { return (node, true) }
    guard depth <= deepest else { return (node, false) }
    switch node {
    case .scalar, .alias: return nil
    case .sequence(let items):
      for item in items {
        if let refusal = firstRefusal(in: item, depth: depth + 1) { return refusal }
      }
    case .mapping(let pairs):
      for (key, value) in pairs {
        if let refusal = firstRefusal(in: key, depth: depth + 1) { return refusal }
        if let refusal = firstRefusal(in: value, depth: depth + 1) { return refusal }
      }
    }
    return nil
  }
}
