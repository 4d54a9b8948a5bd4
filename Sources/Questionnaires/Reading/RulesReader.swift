import Yams

/// Reads the rules that name questions, and checks every name that an expression uses.
struct RulesReader {
  static let minorsKeys = ["question", "too_young", "adults", "hide"]
  static let closingKeys = ["count", "page", "quote"]
  static let weightKeys = ["severity", "chosen"]
  static let chosenKeys = ["ordered", "without_order"]
  static let countKeys = ["question", "yes", "erase"]
  static let pageKeys = ["question", "print"]
  static let quoteKeys = ["question", "yes", "texts"]
  static let scoringKeys = ["severity", "picks", "order", "weights", "chosen", "top_two"]

  let sections: [Section]
  let lists: [String: ChoiceList]
  let diagnostics: Diagnostics

  var questions: [Question] { sections.flatMap(\.questions) }
  var names: [String] { questions.map(\.name) }

  func minors(_ root: Fields) -> Minors? {
    guard let fields = root.fields("minors", of: "`minors`", keys: Self.minorsKeys) else { return nil }
    let question = question(fields, "question")
    let list = question?.kind.listName.flatMap { lists[$0] }
    return Minors(
      question: question?.name ?? "", tooYoung: choices(fields, "too_young", of: list),
      adults: choices(fields, "adults", of: list),
      hide: Set(fields.names("hide").map { known($0.name, at: fields.file.place(of: $0.node)) }))
  }

  /// Questions that are off in kiosks and sessions until a host writes what they are for.
  func personal(_ root: Fields) -> Set<String> {
    Set(root.names("personal").map { known($0.name, at: root.file.place(of: $0.node)) })
  }

  func scoring(_ root: Fields, _ translations: Translations) -> ScoringRules {
    let fields = root.fields("scoring", of: "`scoring`", keys: Self.scoringKeys, required: true)
    let weights = fields?.fields("weights", of: "`weights`", keys: Self.weightKeys, required: true)
    let chosen = fields?.fields("chosen", of: "`chosen`", keys: Self.chosenKeys, required: true)
    let severity = weights?.number("severity")
    let chosenWeight = weights?.number("chosen")
    let ordered = chosen?.numbers("ordered")
    let unordered = chosen?.number("without_order")
    if let weights { check([severity, chosenWeight], at: weights.place) }
    if let chosen {
      check((ordered ?? []) + [unordered].compactMap(\.self), at: chosen.place)
      checkOrder(ordered ?? [], at: chosen.place)
    }
    return ScoringRules(
      severityList: fields.map(severityList) ?? "",
      picks: fields.flatMap { question($0, "picks")?.name } ?? "",
      order: fields.flatMap { question($0, "order")?.name } ?? "", severityWeight: severity ?? 0,
      chosenWeight: chosenWeight ?? 0, orderedValues: ordered ?? [], unorderedValue: unordered ?? 0,
      topTwo: fields?.optionalText("top_two").map { translations.wording($0, at: "scoring.top_two") })
  }

  private func severityList(_ fields: Fields) -> String {
    let name = fields.text("severity")
    if !name.isEmpty, lists[name]?.levels == nil {
      diagnostics.add(
        "unknown-list", at: fields.place(of: "severity"), "`\(name)` is not a list with levels",
        why: "the ranking stands on its levels.",
        fix: diagnostics.suggestion(
          for: name, among: lists.filter { $0.value.levels != nil }.keys,
          otherwise: "name a list whose choices have a `level`."))
    }
    return name
  }

  /// One that is no number, and complained about, does not hide what is wrong with the other.
  private func check(_ weights: [Double?], at place: YAMLPlace) {
    let fix = "write `weights: { severity: 0.6, chosen: 0.4 }`."
    let known = weights.compactMap(\.self)
    let sum = known.count == weights.count ? known.reduce(0, +) : nil
    if known.contains(where: { $0 < 0 }) || sum == 0 {
      diagnostics.add(
        "bad-weight", at: place, "the weights cannot be used: none may be below 0, and not both 0",
        why: "no ranking could be made.", fix: fix)
    } else if let sum, abs(sum - 1) > 1e-9 {
      diagnostics.add(
        "bad-weight", at: place,
        "the weights add up to \(ExpressionValue.number(sum).string), not to 1",
        why: "points run from 0 to 100 only when they do.", fix: fix)
    }
  }

  private func check(_ values: [Double], at place: YAMLPlace) {
    guard values.contains(where: { !(0...1).contains($0) }) else { return }
    diagnostics.add(
      "bad-weight", at: place, "what a choice is worth must be a number from 0 to 1",
      why: "points run from 0 to 100.",
      fix: "write `chosen: { ordered: [1, 0.85, 0.7], without_order: 0.5 }`.")
  }

  private func checkOrder(_ values: [Double], at place: YAMLPlace) {
    guard values.allSatisfy({ (0...1).contains($0) }), zip(values, values.dropFirst()).contains(where: <)
    else {
      return
    }
    diagnostics.add(
      "bad-weight", at: place, "a later place is worth more than an earlier one",
      why: "what people put first would count less than what they put behind it.",
      fix: "write the values from the largest to the smallest, such as `ordered: [1, 0.85, 0.7]`.")
  }

  func closing(_ root: Fields) -> Closing {
    let fields = root.fields("closing", of: "`closing`", keys: Self.closingKeys, required: true)
    let count = fields?.fields("count", of: "`count`", keys: Self.countKeys, required: true)
    let page = fields?.fields("page", of: "`page`", keys: Self.pageKeys, required: true)
    let quote = fields?.fields("quote", of: "`quote`", keys: Self.quoteKeys, required: true)
    let texts = quote?.names("texts", required: true) ?? []
    return Closing(
      count: count.flatMap { question($0, "question")?.name } ?? "", countYes: choice(count, "yes"),
      countErase: choice(count, "erase"), page: page.flatMap { question($0, "question")?.name } ?? "",
      pagePrint: choice(page, "print"), quote: quote.flatMap { question($0, "question")?.name } ?? "",
      quoteYes: choice(quote, "yes"),
      quotable: texts.map { known($0.name, at: quote?.file.place(of: $0.node) ?? root.place) })
  }

  /// The name of a choice of the question that stands under `question`.
  private func choice(_ fields: Fields?, _ key: String) -> String {
    guard let fields else { return "" }
    let name = fields.text(key)
    let asked = questions.first { $0.name == fields.textOrEmpty("question") }
    guard let list = asked?.kind.listName.flatMap({ lists[$0] }), !name.isEmpty,
      list.choice(named: name) == nil
    else { return name }
    diagnostics.add(
      "unknown-choice", at: fields.place(of: key), "`\(name)` is not a choice of `\(list.name)`",
      why: "what the person chose would have no effect.",
      fix: diagnostics.suggestion(
        for: name, among: list.choices.map(\.name), otherwise: "use the name of a choice."))
    return name
  }

  private func question(_ fields: Fields, _ key: String) -> Question? {
    let name = fields.text(key)
    guard !name.isEmpty else { return nil }
    _ = known(name, at: fields.place(of: key))
    return questions.first { $0.name == name }
  }

  private func known(_ name: String, at place: YAMLPlace) -> String {
    guard !names.contains(name) else { return name }
    diagnostics.add(
      "unknown-question", at: place, "`\(name)` is not a question", why: "the rule would do nothing.",
      fix: diagnostics.suggestion(for: name, among: names, otherwise: "use the name of a question."))
    return name
  }

  private func choices(_ fields: Fields, _ key: String, of list: ChoiceList?) -> Set<String> {
    let known = list?.choices.map(\.name) ?? []
    return Set(
      fields.names(key).map { name, node in
        if let list, !known.contains(name) {
          diagnostics.add(
            "unknown-choice", at: fields.file.place(of: node), "`\(name)` is not a choice of `\(list.name)`",
            why: "the rule would do nothing for anyone.",
            fix: diagnostics.suggestion(for: name, among: known, otherwise: "use the name of a choice."))
        }
        return name
      })
  }
}
