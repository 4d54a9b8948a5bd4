import Questionnaires
import Yams

/// A mapping in a file: gives the values of its keys, and notes what is missing or of the wrong kind.
struct Table {
  private let mapping: Node.Mapping
  /// Where it begins.
  let spot: Spot
  private let log: ProblemLog

  /// Nil, and noted, when the node is no mapping.
  init?(_ node: Node, file: String, log: ProblemLog) {
    spot = node.spot(in: file)
    self.log = log
    guard let mapping = node.mapping else {
      log.note(.wrongType, "expected `key: value` here", at: spot)
      return nil
    }
    self.mapping = mapping
  }

  /// A text that must be there; empty, and noted, when it is not.
  func text(_ key: String) -> Word {
    if let word = optionalText(key) { return word }
    if mapping[key] == nil { log.note(.missingKey, "`\(key)` is missing", at: spot) }
    return Word(text: "", spot: spot)
  }

  func optionalText(_ key: String) -> Word? {
    guard let node = mapping[key] else { return nil }
    return word(node, whatFor: "`\(key)`")
  }

  /// True or false; false when absent.
  func flag(_ key: String) -> Bool {
    guard let word = optionalText(key) else { return false }
    if word.text != "true", word.text != "false" {
      log.note(.badValue, "`\(key)` is true or false", at: word.spot)
    }
    return word.text == "true"
  }

  /// A list of texts; empty when absent.
  func texts(_ key: String) -> [Word] {
    list(key).compactMap { word($0, whatFor: "an entry of `\(key)`") }
  }

  /// A list of tables that must be there.
  func tables(_ key: String) -> [Table] {
    if mapping[key] == nil { log.note(.missingKey, "`\(key)` is missing", at: spot) }
    return list(key).compactMap { Table($0, file: spot.file, log: log) }
  }

  /// Notes every key that is not among the known ones, since a mistyped key would be left out silently.
  func allowOnly(_ known: Set<String>) {
    for key in mapping.keys where !known.contains(key.string ?? "") {
      let name = key.string ?? "?"
      log.note(
        .unknownKey, "`\(name)` is not a key that belongs here", near: NearestName.of(name, among: known),
        at: key.spot(in: spot.file))
    }
  }

  /// All texts below this table by their path, such as `strategies.s-diversion.first_steps.0`.
  func flattened() -> [(path: String, word: Word)] {
    mapping.flatMap { flatten($0.value, path: $0.key.string ?? "?") }
  }

  private func flatten(_ node: Node, path: String) -> [(path: String, word: Word)] {
    switch node {
    case .mapping(let mapping):
      return mapping.flatMap { flatten($0.value, path: "\(path).\($0.key.string ?? "?")") }
    case .sequence(let sequence):
      return sequence.enumerated().flatMap { flatten($0.element, path: "\(path).\($0.offset)") }
    case .scalar, .alias:
      return word(node, whatFor: "`\(path)`").map { [(path, $0)] } ?? []
    }
  }

  private func list(_ key: String) -> [Node] {
    guard let node = mapping[key] else { return [] }
    if let sequence = node.sequence { return Array(sequence) }
    log.note(.wrongType, "`\(key)` is a list", at: node.spot(in: spot.file))
    return []
  }

  private func word(_ node: Node, whatFor: String) -> Word? {
    let spot = node.spot(in: spot.file)
    guard let text = node.scalar?.string, text.contains(where: { !$0.isWhitespace }) else {
      log.note(.wrongType, "\(whatFor) is a text", at: spot)
      return nil
    }
    return Word(text: text, spot: spot)
  }
}

/// A text and where it stands.
struct Word {
  var text: String
  var spot: Spot

  /// Digits and signs alone read the same in every language.
  var hasLetters: Bool { text.contains(where: \.isLetter) }
}
