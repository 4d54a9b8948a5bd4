extension PackReader {
  /// Reads an expression that stands in no file, such as one from the command line, and checks the names in it.
  ///
  /// Questions may go by their printed numbers; what is read has their names.
  /// - Parameter name: what complaints call the place that it was typed in.
  package static func expression(
    _ source: String, named name: String, in questionnaire: Questionnaire
  ) throws(PackError) -> Expression {
    let check = LooseExpression(source: source, name: name, questionnaire: questionnaire)
    let expression: Expression
    do throws(ExpressionError) {
      expression = try Expression.parse(source).renaming {
        questionnaire.question(called: $0)?.name ?? $0
      }
    } catch {
      throw PackError([check.complaint(error)])
    }
    let complaints = check.complaints(about: expression)
    guard complaints.isEmpty else { throw PackError(complaints) }
    return expression
  }
}

/// What is wrong with an expression that stands in no file.
private struct LooseExpression {
  let source: String
  let name: String
  let questionnaire: Questionnaire

  func complaint(_ error: ExpressionError) -> Complaint {
    complaint(
      "bad-expression", at: error.offset, error.message, why: "it cannot be worked out for anyone.",
      fix: "write it as `relevant` is written, such as ${age_group} = 'age_18_24'.")
  }

  func complaints(about expression: Expression) -> [Complaint] {
    let unknown = expression.questions.filter { questionnaire.question(named: $0) == nil }
    let strange = unknown.map(unknownQuestion) + expression.comparedChoices.compactMap(unknownChoice)
    return strange.isEmpty && !canHold(expression) ? [impossible(expression)] : strange
  }

  /// Whether any answers in any length make it true, as far as that can be told.
  private func canHold(_ expression: Expression) -> Bool {
    questionnaire.lengths.contains {
      Satisfiability(questionnaire: questionnaire, length: $0.name, isForAdults: false).canHold(expression)
    }
  }

  private func impossible(_ expression: Expression) -> Complaint {
    let named = expression.questions.compactMap(questionnaire.question(named:)).first {
      !questionnaire.choices(of: $0).isEmpty
    }
    let choices = named.map { questionnaire.choices(of: $0).map(\.name).joined(separator: ", ") }
    return complaint(
      "never-holds", at: 0, "no answers make it true", why: "it would hold for nobody.",
      fix: named.map { "compare `\($0.name)` with the names of its answers: \(choices ?? "")." }
        ?? "look for conditions that exclude each other.")
  }

  private func unknownQuestion(_ asked: String) -> Complaint {
    let near = NearestName.of(asked, among: questionnaire.questions.map(\.name))
    return complaint(
      "unknown-question", at: offset(of: "${\(asked)}"), "\"\(asked)\" is not a question",
      why: "it would hold for nobody.",
      fix: near.map { "did you mean `\($0)`?" } ?? "use the name of a question.")
  }

  private func unknownChoice(_ asked: String, _ choice: String) -> Complaint? {
    guard let question = questionnaire.question(named: asked) else { return nil }
    let known =
      questionnaire.choices(of: question).map(\.name) + [question.noneChoice?.name].compactMap(\.self)
    guard !known.isEmpty, !known.contains(choice) else { return nil }
    let near = NearestName.of(choice, among: known)
    return complaint(
      "unknown-choice", at: offset(of: "'\(choice)'", "\"\(choice)\""),
      "'\(choice)' is not an answer to `\(asked)`", why: "it would never be so.",
      fix: near.map { "did you mean `\($0)`?" } ?? "known are \(known.joined(separator: ", ")).")
  }

  /// Where the first of these that is found begins.
  private func offset(of parts: String...) -> Int {
    let found = parts.lazy.compactMap { source.firstRange(of: $0)?.lowerBound }.first
    return found.map { source.distance(from: source.startIndex, to: $0) } ?? 0
  }

  private func complaint(
    _ code: String, at offset: Int, _ message: String, why: String, fix: String
  ) -> Complaint {
    Complaint(
      severity: .error, code: code, location: Location(file: name, line: 1, column: offset + 1),
      sourceLine: source, message: message, why: why, fix: fix)
  }
}
