import Yams

/// The keys of one mapping, read with their types checked; complaints carry the place.
struct Fields {
  let file: YAMLFile
  let diagnostics: Diagnostics
  /// What the mapping is, for complaints: "the question `x`".
  let owner: String
  let node: Node
  private let values: [String: Node]

  /// Takes a mapping apart; keys that are not in the list are complained about.
  init?(_ node: Node, of owner: String, keys: [String], file: YAMLFile, diagnostics: Diagnostics) {
    self.file = file
    self.diagnostics = diagnostics
    self.owner = owner
    self.node = node
    guard let mapping = node.mapping else {
      diagnostics.add(
        "wrong-type", at: file.place(of: node), "\(owner) must be a list of `key: value` lines",
        why: "the program looks for named values here.",
        fix: "write one `key: value` a line, or all in braces: `{ key: value }`.")
      return nil
    }
    var values: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      values[name] = value
      guard !keys.isEmpty, !keys.contains(name) else { continue }
      diagnostics.add(
        "unknown-key", at: file.place(of: key), "`\(name)` is not a key of \(owner)",
        why: "a key that is not known would do nothing.",
        fix: diagnostics.suggestion(
          for: name, among: keys, otherwise: "take it out; known here are \(keys.joined(separator: ", ")).")
      )
    }
    self.values = values
  }

  func has(_ key: String) -> Bool { values[key] != nil }
  subscript(key: String) -> Node? { values[key] }
  var place: YAMLPlace { file.place(of: node) }
  func place(of key: String) -> YAMLPlace { values[key].map(file.place(of:)) ?? place }

  /// A text that must be there; the empty text after a complaint.
  func text(_ key: String) -> String {
    guard let node = values[key] else {
      missing(key)
      return ""
    }
    guard let text = node.scalar?.string else {
      wrongType(key, "a text")
      return ""
    }
    if text.isSilent { empty(key) }
    return text
  }

  func optionalText(_ key: String) -> String? { has(key) ? text(key) : nil }

  /// A text that may be empty, such as a value that a host has not filled in.
  func textOrEmpty(_ key: String) -> String {
    guard let node = values[key] else { return "" }
    guard let text = node.scalar?.string else {
      wrongType(key, "a text")
      return ""
    }
    return text
  }

  func flag(_ key: String, default standard: Bool = false) -> Bool {
    guard let node = values[key] else { return standard }
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default:
      wrongType(key, "`true` or `false`")
      return standard
    }
  }

  func integer(_ key: String) -> Int? {
    guard let node = values[key] else { return nil }
    guard let value = node.scalar.flatMap({ Int($0.string) }) else {
      wrongType(key, "a whole number")
      return nil
    }
    return value
  }

  /// A whole number that must lie within a range; nil without one, and after a complaint.
  func integer(_ key: String, within range: ClosedRange<Int>, required: Bool = false) -> Int? {
    if required, !has(key) { missing(key) }
    guard let value = integer(key) else { return nil }
    guard !range.contains(value) else { return value }
    wrongType(key, "a whole number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  /// A number that must be there; nil after a complaint.
  func number(_ key: String) -> Double? {
    guard let node = values[key] else {
      missing(key)
      return nil
    }
    guard let value = node.scalar.flatMap({ Double($0.string) }), value.isFinite else {
      wrongType(key, "a number")
      return nil
    }
    return value
  }

  /// A list of numbers that must be there; nil after a complaint.
  func numbers(_ key: String) -> [Double]? {
    let nodes = someItems(key)
    let values = nodes.compactMap { $0.scalar.flatMap { Double($0.string) } }
    if values.count < nodes.count { wrongType(key, "a list of numbers") }
    return values.isEmpty || values.count < nodes.count ? nil : values
  }

  /// The nodes of a list; none after a complaint.
  func items(_ key: String, required: Bool = false) -> [Node] {
    guard let node = values[key] else {
      if required { missing(key) }
      return []
    }
    guard let sequence = node.sequence else {
      wrongType(key, "a list")
      return []
    }
    return Array(sequence)
  }

  /// The nodes of a list that must be there and hold something; none after a complaint.
  func someItems(_ key: String, why: String = "there would be nothing to go by.") -> [Node] {
    if values[key]?.sequence?.isEmpty == true { emptyList(key, why: why) }
    return items(key, required: true)
  }

  /// The same for a list of texts.
  func someNames(_ key: String) -> [(name: String, node: Node)] { names(of: someItems(key), key) }

  /// A list of texts, each with the node that it stands in.
  func names(_ key: String, required: Bool = false) -> [(name: String, node: Node)] {
    names(of: items(key, required: required), key)
  }

  private func names(of nodes: [Node], _ key: String) -> [(name: String, node: Node)] {
    nodes.compactMap { node in
      guard let text = node.scalar?.string else {
        wrongType(key, "a list of names")
        return nil
      }
      return (text, node)
    }
  }

  /// A mapping below a key.
  func fields(_ key: String, of owner: String, keys: [String], required: Bool = false) -> Fields? {
    guard let node = values[key] else {
      if required { missing(key) }
      return nil
    }
    return Fields(node, of: owner, keys: keys, file: file, diagnostics: diagnostics)
  }

  /// All pairs in the order of the file.
  var pairs: [(key: String, keyNode: Node, value: Node)] {
    guard let mapping = node.mapping else { return [] }
    return mapping.map { ($0.key.scalar?.string ?? "", $0.key, $0.value) }
  }

  private func missing(_ key: String) {
    diagnostics.add(
      "missing-key", at: place, "\(owner) has no `\(key)`", why: "it cannot be used without it.",
      fix: "add a line `\(key): …`.")
  }

  private func empty(_ key: String) {
    diagnostics.add(
      "empty-text", at: place(of: key), "`\(key)` of \(owner) is empty", why: "people would see nothing.",
      fix: "write the words, or take the line out where it may be left out.")
  }

  private func emptyList(_ key: String, why: String) {
    diagnostics.add(
      "empty-list", at: place(of: key), "`\(key)` of \(owner) is a list with nothing in it", why: why,
      fix: "write at least one entry after `\(key):`.")
  }

  private func wrongType(_ key: String, _ wanted: String) {
    diagnostics.add(
      "wrong-type", at: place(of: key), "`\(key)` of \(owner) must be \(wanted)",
      why: "nothing else can be used here.", fix: "write \(wanted) after `\(key):`.")
  }
}
