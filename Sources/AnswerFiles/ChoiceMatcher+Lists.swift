import Interviewing
import Questionnaires

/// Cells that hold several choices, with `;` between them.
extension ChoiceMatcher {
  /// A choice and the person's own word for it.
  struct Found: Equatable {
    var name: String
    var own: String?
  }

  /// The choices that `;` separates, in the order of the cell; a label that holds a `;` is looked for first.
  ///
  /// A choice that takes an own word may have it behind a colon: `name: word` or `label: word`.
  func names(in text: String, language: String?) throws(CellRefusal) -> [Found] {
    let parts = Self.parts(text)
    var found: [Found] = []
    var index = 0
    while index < parts.count {
      if FoldedText.fold(parts[index]).isEmpty {
        index += 1
        continue
      }
      let (choice, end) = try choice(from: index, in: parts, language: language)
      found.append(choice)
      index = end
    }
    return found
  }

  /// Split at bytes: to tell characters apart takes longer than all the rest.
  private static func parts(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: ";")).map { String(Substring($0)) }
  }

  private func choice(
    from index: Int, in parts: [String], language: String?
  ) throws(CellRefusal) -> (Found, end: Int) {
    let last = min(parts.count, index + 1 + mostSemicolons)
    for end in stride(from: last, to: index, by: -1) {
      let text = parts[index..<end].joined(separator: ";")
      if let name = try name(of: text, language: language) { return (Found(name: name), end) }
    }
    for end in index + 1..<last + 1 {
      let text = parts[index..<end].joined(separator: ";")
      if let (name, own) = try ownWord(in: text, language: language) {
        return (Found(name: name, own: own), end)
      }
    }
    throw .part(parts[index], .unknownChoice)
  }

  /// Boxes with their coins, as in `housing=1; crisis teams=3`.
  func shares(in text: String, language: String?) throws(CellRefusal) -> [Share] {
    var shares: [Share] = []
    var box = ""
    for part in Self.parts(text) {
      // A label may hold a `;`, so a box ends only behind its number.
      box += box.isEmpty ? part : ";\(part)"
      guard !FoldedText.fold(box).isEmpty else {
        box = ""
        continue
      }
      guard let sign = box.lastIndex(of: "=") else { continue }
      do throws(CellRefusal) {
        shares.append(try share(box[..<sign], box[box.index(after: sign)...], language))
      } catch {
        throw .part(box, error)
      }
      box = ""
    }
    guard box.isEmpty else { throw .part(box, .unknownChoice) }
    return shares
  }

  private func share(
    _ box: Substring, _ count: Substring, _ language: String?
  ) throws(CellRefusal) -> Share {
    guard let name = try name(of: box, language: language) else { throw .unknownChoice }
    guard let count = Int(CleanText.clean(String(count))) else { throw .notANumber }
    return Share(name, count)
  }
}
