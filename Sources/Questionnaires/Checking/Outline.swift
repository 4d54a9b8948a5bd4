/// The walk as a tree of lines: sections, their questions, the lengths that ask them, and what skips them.
package struct Outline {
  private let questionnaire: Questionnaire

  /// Of a questionnaire that was read without errors.
  package init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

  package var lines: [String] {
    let pack = questionnaire.pack
    return ["\(pack.title) (\(pack.id) \(pack.version))", ""] + questionnaire.lengths.map(length)
      + questionnaire.sections.flatMap { [""] + section($0) }
  }

  private func length(_ length: Length) -> String {
    let count = questionnaire.sections.map { most($0, length.name) }.reduce(0, +)
    let end = length.isOffered ? "" : "; only in answer files"
    return
      "\(length.code) = \(length.name): at most \(count) questions, about \(length.minutes) minutes\(end)"
  }

  /// How many questions a section can ask of one person.
  private func most(_ section: Section, _ length: String) -> Int {
    let count = section.questions.count { $0.lengths.contains(length) }
    if let rule = section.openItems, rule.lengths.contains(length) { return min(count, rule.atMost) }
    guard let rule = section.repeats else { return count }
    let picks = rule.over.compactMap(questionnaire.question(named:)).filter { $0.lengths.contains(length) }
    let factors = picks.map { $0.maximum ?? questionnaire.choices(of: $0).count }.max() ?? 0
    return count * min(factors, rule.atMost[length] ?? factors)
  }

  // MARK: - Sections

  private func section(_ section: Section) -> [String] {
    let rules = [
      section.openItems.map(rule), section.repeats.map(rule),
      section.isSkippable ? "one key skips all that is left of it" : nil,
    ]
    let questions = section.questions.map(item)
    let width = questions.map(\.head.count).max() ?? 0
    return ["\(section.number)  \(section.label.base)  (\(section.name))"]
      + rules.compactMap(\.self).map { "|  \($0)" }
      + questions.flatMap { $0.lines(width: width) }
  }

  private func rule(_ rule: OpenItems) -> String {
    let lengths = letters(rule.lengths)
    return "\(lengths): `\(rule.from)` opens at most \(rule.atMost), from `\(rule.atLeast)` on"
  }

  private func rule(_ rule: Repeat) -> String {
    let limits = questionnaire.lengths.compactMap { length in
      rule.atMost[length.name].map { "\(length.code) at most \($0)" }
    }
    let end = limits.isEmpty ? "" : "; \(limits.joined(separator: ", "))"
    return "once for each factor of \(rule.over.map { "`\($0)`" }.joined(separator: ", then "))\(end)"
  }

  // MARK: - Questions

  /// A question: what stands in its line, and the lines below it.
  private struct Item {
    var head: String
    var lengths: String
    var notes: [String]

    func lines(width: Int) -> [String] {
      let padding = String(repeating: " ", count: width - head.count)
      return ["+- \(head)\(padding)  \(lengths)"] + notes.map { "|     \($0)" }
    }
  }

  private func item(_ question: Question) -> Item {
    Item(
      head: "\(question.number)  \(question.name)  \(question.typeText)", lengths: letters(question.lengths),
      notes: notes(question))
  }

  private func notes(_ question: Question) -> [String] {
    let marks = [
      question.isControl ? "control" : nil, question.isSensitive ? "sensitive" : nil,
      question.isDemographic ? "about the person" : nil,
      questionnaire.personal.contains(question.name) ? "personal: needs a purpose at a kiosk" : nil,
      isHiddenFromMinors(question) ? "not for minors" : nil,
      question.factor.map { "\(isRating(question) ? "rates" : "about") \($0)" },
      question.domain.map { "rates the area \($0)" },
    ].compactMap(\.self)
    return [
      question.relevant.map { "if \($0.text)" }, question.choiceFilter.map { "choices if \($0.text)" },
      marks.isEmpty ? nil : marks.joined(separator: ", "), ending(question),
    ].compactMap(\.self)
  }

  /// Questions can be about a topic without rating it, such as whether something is there.
  private func isRating(_ question: Question) -> Bool {
    question.factor.flatMap(questionnaire.severityQuestion(ofFactor:))?.name == question.name
  }

  private func isHiddenFromMinors(_ question: Question) -> Bool {
    questionnaire.minors?.hide.contains(question.name) ?? false
  }

  private func ending(_ question: Question) -> String? {
    guard let minors = questionnaire.minors, minors.question == question.name else { return nil }
    let names = questionnaire.choices(of: question).map(\.name).filter(minors.tooYoung.contains)
    return names.isEmpty ? nil : "\(names.joined(separator: ", ")): the walk ends, nothing is kept"
  }

  /// The letters of lengths, in the pack's order, with a dash for each that is missing.
  private func letters(_ lengths: Set<String>) -> String {
    questionnaire.lengths.map { length in
      lengths.contains(length.name) ? length.code : String(repeating: "-", count: length.code.count)
    }.joined()
  }
}

extension Question {
  /// The type as the pack writes it.
  package var typeText: String {
    switch kind {
    case .selectOne(let list): "select_one \(list)"
    case .selectMultiple(let list): "select_multiple \(list)\(maximum.map { ", at most \($0)" } ?? "")"
    case .rank(let list): "rank \(list)\(maximum.map { ", at most \($0)" } ?? "")"
    case .allocate(let list): "allocate \(list), \(total ?? 0) in all"
    case .text: "text"
    case .integer(let range): "integer, \(range.lowerBound) to \(range.upperBound)"
    }
  }
}
