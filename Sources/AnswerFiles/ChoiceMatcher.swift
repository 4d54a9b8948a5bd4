import Questionnaires

/// Finds the choice that a cell means: by its name, or by its label in any language of the pack.
struct ChoiceMatcher {
  /// A choice under one of its labels; nil is the language of the pack itself.
  private struct Labelled {
    var name: String
    var language: String?
  }

  private var names: [String: String] = [:]
  private var labels: [String: [Labelled]] = [:]
  private let withOwnWord: Set<String>
  /// How many `;` stand in the label that has most of them.
  let mostSemicolons: Int
  /// No label is longer, in bytes, however its accents and blanks are written.
  private let longest: Int

  /// Where all of them take words, each choice may open a short text, otherwise those that say so. The numbers of
  /// paper forms mean a choice as its name does.
  init(_ choices: [Choice], codes: PaperCodes? = nil, allTakeWords: Bool = false) {
    let withOwnWord = choices.filter { allTakeWords || $0.specify }
    self.withOwnWord = Set(withOwnWord.map(\.name))
    let texts = choices.flatMap { [$0.label.base] + $0.label.translations.values }
    mostSemicolons = texts.map { text in text.utf8.count { $0 == UInt8(ascii: ";") } }.max() ?? 0
    longest = 4 * ((texts + choices.map(\.name)).map(\.utf8.count).max() ?? 0)
    for choice in choices {
      let name = FoldedText.fold(choice.name)
      if names[name] == nil { names[name] = choice.name }
      add(choice.label.base, language: nil, choice)
      for (language, text) in choice.label.translations { add(text, language: language, choice) }
    }
    for (number, name) in codes?.choices ?? [] where names[number] == nil { names[number] = name }
    for choice in withOwnWord {
      addShort(choice.label.base, language: nil, choice)
      for (language, text) in choice.label.translations { addShort(text, language: language, choice) }
    }
  }

  /// `Other (type)` is also known as `Other`, unless that is a label of its own.
  private mutating func addShort(_ label: String, language: String?, _ choice: Choice) {
    guard label.hasSuffix(")"), let open = label.lastIndex(of: "("), open > label.startIndex else { return }
    let short = String(label[..<open])
    let isTaken = labels[FoldedText.fold(short)]?.contains { $0.name != choice.name } ?? false
    if !isTaken { add(short, language: language, choice) }
  }

  private mutating func add(_ label: String, language: String?, _ choice: Choice) {
    labels[FoldedText.fold(label), default: []].append(Labelled(name: choice.name, language: language))
  }

  /// The choice that the whole text means, or nil.
  ///
  /// Where two choices share a label, the one that has it in the person's language is meant.
  func name(of text: some StringProtocol, language: String?) throws(CellRefusal) -> String? {
    let folded = FoldedText.fold(String(text))
    if let name = names[folded] { return name }
    guard let found = labels[folded] else { return nil }
    if Set(found.map(\.name)).count == 1 { return found[0].name }
    let spoken = Set(found.filter { $0.language == language }.map(\.name))
    guard spoken.count == 1, let name = spoken.first else { throw .ambiguousChoice }
    return name
  }

  /// A choice that takes the person's own word, written as `name: word` or `label: word`.
  func ownWord(in text: String, language: String?) throws(CellRefusal) -> (name: String, own: String)? {
    guard !withOwnWord.isEmpty else { return nil }
    var end = text.startIndex
    while let colon = text.utf8[end...].firstIndex(of: UInt8(ascii: ":")),
      text.utf8[..<colon].count <= longest
    {
      let name = try name(of: text[..<colon], language: language)
      end = text.utf8.index(after: colon)
      if let name, withOwnWord.contains(name) { return (name, String(text[end...])) }
    }
    return nil
  }
}
