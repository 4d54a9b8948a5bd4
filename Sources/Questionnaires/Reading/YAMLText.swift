package import Yams

/// Turns the text of a file into nodes, and says why where it must not or cannot.
package enum YAMLText {
  package static let largestSize = 1 << 20

  /// The top of the file.
  package static func compose(_ text: String?) throws(YAMLRefusal) -> Node {
    guard let text else { throw .missing }
    guard text.utf8.count <= largestSize else { throw .tooLarge }
    let root: Node?
    do {
      root = try YAMLGuard.compose(text)
    } catch {
      throw YAMLRefusal(error, in: text)
    }
    guard let root else { throw .empty }
    return root
  }

  /// One refusal for each text that holds a control character; the file can be read all the same.
  package static func controlCharacters(in text: String, below root: Node) -> [YAMLRefusal] {
    guard ControlCharacters.mayStand(in: text) else { return [] }
    return ControlCharacters.found(below: root).map { node, scalar in
      YAMLRefusal(
        controlCharacter: scalar, at: node.mark.map(TextPlace.init),
        fix: "take it out; a line break in a text is only written as one.")
    }
  }
}

/// Why the text of a file is refused, and where.
package struct YAMLRefusal: Error {
  package var code: String
  /// Nil for the file as a whole.
  package var place: TextPlace?
  package var message: String
  package var why: String
  package var fix: String

  static let missing = YAMLRefusal(
    code: "missing-file", message: "the file is not there, or is no text in UTF-8",
    why: "the pack names it and cannot be used without it.",
    fix: "put it back, or correct its name where the pack names it; if it is there, save it as UTF-8.")
  static let tooLarge = YAMLRefusal(
    code: "too-large", message: "the file is larger than 1 MiB",
    why: "no questionnaire is; reading it could take for ever.", fix: "check that the right file was copied.")
  static let empty = YAMLRefusal(
    code: "empty-file", message: "the file is empty", why: "the pack needs what should stand in it.",
    fix: "copy the file from the shipped pack and change it.")
}

extension YAMLRefusal {
  /// What is said about a text that cannot be composed, or must not be.
  fileprivate init(_ error: any Error, in text: String) {
    let (mark, problem) = Self.describe(error)
    self =
      Self.forbidden(error) ?? Self.doubledKey(error) ?? Self.unreadableCharacter(error)
      ?? UnclosedQuote(in: text, upTo: mark?.line).map(Self.unclosed)
      ?? YAMLRefusal(
        code: "yaml", place: mark.map(TextPlace.init), message: "the file cannot be read as YAML: \(problem)",
        why: "one slip in the layout makes the rest of the file unreadable.",
        fix: "look at the line and the one above: a missing `:`, quote or blank, or uneven indentation.")
  }

  private static func forbidden(_ error: any Error) -> YAMLRefusal? {
    let endless = "a few such lines can make a file that takes for ever to read."
    switch error as? YAMLGuard.Refusal {
    case .anchor(let mark):
      return YAMLRefusal(
        code: "anchor", place: mark.map(TextPlace.init),
        message: "anchors (`&name`) and aliases (`*name`) are not used in packs", why: endless,
        fix: "write the lines out where they are needed, or put quotes round words that begin so.")
    case .depth(let mark):
      return YAMLRefusal(
        code: "too-deep", place: mark.map(TextPlace.init),
        message: "lists stand in lists more than \(YAMLGuard.deepest) deep", why: endless,
        fix: "check the indentation.")
    case nil: return nil
    }
  }

  private static func doubledKey(_ error: any Error) -> YAMLRefusal? {
    guard case YamlError.duplicatedKeysInMapping(let keys, let context) = error else { return nil }
    return YAMLRefusal(
      code: "duplicate-key", place: TextPlace(context.mark),
      message: "`\(keys.first ?? "")` stands twice in one place, here and further down",
      why: "only one of them could count, and nobody could tell which.",
      fix: "take one out, or give it the name that was meant.")
  }

  /// A character that may not stand in YAML at all; the parser knows which one, but not its line.
  private static func unreadableCharacter(_ error: any Error) -> YAMLRefusal? {
    guard case YamlError.reader(_, _, let value, let text) = error,
      let scalar = Unicode.Scalar(UInt32(bitPattern: value)),
      let place = TextPlace(of: scalar, in: text)
    else { return nil }
    return YAMLRefusal(controlCharacter: scalar, at: place, fix: "take it out.")
  }

  private static func unclosed(_ quote: UnclosedQuote) -> YAMLRefusal {
    YAMLRefusal(
      code: "unclosed-quote", place: quote.place,
      message: "the text that begins with this `\(quote.mark)` does not end",
      why: "all that follows would belong to it, up to the next one.",
      fix: "put a `\(quote.mark)` at its end; within the text it is written as `\(quote.written)`.")
  }

  init(controlCharacter scalar: Unicode.Scalar, at place: TextPlace?, fix: String) {
    self.init(
      code: "control-character", place: place,
      message: "the text holds the control character \(ControlCharacters.name(scalar))",
      why: "it could move the cursor, change colours or turn the order of words round.", fix: fix)
  }

  private static func describe(_ error: any Error) -> (mark: Mark?, problem: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark, problem)
    case .reader(let problem, _, _, _): (nil, problem)
    default: (nil, "\(error)")
    }
  }
}
