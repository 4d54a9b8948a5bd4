import Yams

/// Reads the rule by which a section is asked once a factor.
struct RepeatReader {
  static let keys = ["over", "at_most"]

  let sections: SectionReader
  /// The sections further up, whose picks can be looked at.
  let earlier: [Section]

  private var diagnostics: Diagnostics { sections.diagnostics }

  func read(_ section: Fields) -> Repeat? {
    guard let fields = section.fields("repeat", of: "`repeat`", keys: Self.keys) else { return nil }
    if section.has("open_items") {
      diagnostics.add(
        "two-rules", at: section.place(of: "repeat"), "`repeat` and `open_items` cannot stand in one section",
        why: "each of them says which questions are asked.",
        fix: "take one of them out, or make two sections.")
    }
    let over = fields.someNames("over")
    for (name, node) in over { check(name, at: fields.file.place(of: node)) }
    return Repeat(over: over.map(\.name), atMost: atMost(fields))
  }

  private func check(_ name: String, at place: YAMLPlace) {
    let questions = earlier.filter { $0.repeats == nil }.flatMap(\.questions)
    guard let question = questions.first(where: { $0.name == name }), let list = pickedFrom(question) else {
      diagnostics.add(
        "bad-repeat", at: place,
        "`\(name)` is not a question before this section in which factors are picked or put in order",
        why: "the section is asked once for each factor that was picked.",
        fix: diagnostics.suggestion(
          for: name, among: questions.filter { pickedFrom($0).map(holdsFactors) ?? false }.map(\.name),
          otherwise: "name a `select_multiple` or `rank` question that stands further up."))
      return
    }
    guard !holdsFactors(list) else { return }
    diagnostics.add(
      "bad-repeat", at: place, "`\(name)` chooses from `\(list)`, which holds no factor",
      why: "the section is asked once for each factor that was picked.",
      fix: "name a question whose choices are factors, such as one of the type `select_multiple factors`.")
  }

  /// The list from which a question picks several; nil for every other type.
  private func pickedFrom(_ question: Question) -> String? {
    switch question.kind {
    case .selectMultiple(let list), .rank(let list): list
    case .selectOne, .allocate, .text, .integer: nil
    }
  }

  /// What cannot be read has been complained about already.
  private func holdsFactors(_ list: String) -> Bool {
    guard let factors = sections.catalog?.factors.map(\.id), let choices = sections.lists[list]?.choices
    else {
      return true
    }
    return choices.contains { factors.contains($0.name) }
  }

  private func atMost(_ fields: Fields) -> [String: Int] {
    guard let limits = fields.fields("at_most", of: "`at_most`", keys: []) else { return [:] }
    var result: [String: Int] = [:]
    for pair in limits.pairs {
      sections.check(length: pair.key, pair.keyNode, fields.file, why: "the limit would hold for nobody.")
      result[pair.key] = limits.integer(pair.key, within: 1...1000)
    }
    return result
  }
}
