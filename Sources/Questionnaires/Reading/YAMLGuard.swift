import Yams

/// Composes YAML without what no pack needs and what can make a reader run for ever: anchors, aliases, deep
/// nesting.
enum YAMLGuard {
  static let deepest = 32

  /// Why a file is refused, and where.
  enum Refusal: Error {
    case anchor(Mark?)
    case depth(Mark?)
  }

  /// The root of the one document in the text; nil when there is none.
  static func compose(_ text: String) throws -> Node? {
    do {
      try refuseFollowedAliases(text)
      // Nodes hold their anchors weakly: they are gone once the parser is, so look while it lives.
      // Every scalar is a text here: to tell numbers and dates apart, which nobody asks for, takes half the time.
      let parser = try Parser(yaml: text, resolver: .basic)
      return try withExtendedLifetime(parser) {
        let root = try parser.singleRoot()
        if let root { try check(root, depth: 1) }
        return root
      }
    } catch YamlError.composer(_, problem: "found undefined alias", let mark, _) {
      throw Refusal.anchor(mark)
    } catch YamlError.parser(_, let problem, let mark, _) where problem.hasPrefix("Maximum nesting level") {
      // The parser has a limit of its own, which it reaches before there is a tree to look at.
      throw Refusal.depth(mark)
    }
  }

  /// An alias in a key is followed in full while keys are compared, before anyone can look at the tree.
  ///
  /// So the text is composed once with every anchor written as a tag, which may stand in the same places:
  /// then the first alias names nothing, and is an error.
  private static func refuseFollowedAliases(_ text: String) throws {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else { return }
    var bare = String.UnicodeScalarView()
    bare.append(contentsOf: text.unicodeScalars.lazy.map { $0 == "&" ? "!" : $0 })
    _ = try Parser(yaml: String(bare), resolver: .basic).singleRoot()
  }

  private static func check(_ node: Node, depth: Int) throws {
    if node.anchor != nil { throw Refusal.anchor(node.mark) }
    guard depth <= deepest else { throw Refusal.depth(node.mark) }
    switch node {
    case .scalar, .alias: break
    case .sequence(let items):
      for item in items { try check(item, depth: depth + 1) }
    case .mapping(let pairs):
      for (key, value) in pairs {
        try check(key, depth: depth + 1)
        try check(value, depth: depth + 1)
      }
    }
  }
}
