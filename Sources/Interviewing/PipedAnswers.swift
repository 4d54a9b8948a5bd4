package import Questionnaires

extension Interview {
  /// Words of the pack with every `${name}` filled in: the answer in words, and the name of the factor that
  /// the question at hand is asked about.
  package func text(_ wording: Wording, for key: AnswerKey?, in language: String? = nil) -> String {
    let language = language ?? self.language
    return PipedText.fill(wording.text(in: language)) { words(for: $0, at: key, language) }
  }

  /// The name of a factor; the id itself where the pack does not know it any more.
  package func name(ofFactor id: String, in language: String? = nil) -> String {
    questionnaire.catalog.factor(id)?.name.text(in: language ?? self.language) ?? id
  }

  private func words(for name: String, at key: AnswerKey?, _ language: String) -> String {
    if name == PipedText.factor {
      return key?.factor.map { self.name(ofFactor: $0, in: language) } ?? ""
    }
    guard let question = questionnaire.question(named: name) else { return "" }
    let answers = answers(to: question, at: key).filter { !isUnnamed($0, question) }
      .compactMap { words(of: $0, to: question, in: language) }
    return answers.isEmpty ? question.pipedAs?.text(in: language) ?? "" : answers.joined(separator: ", ")
  }

  /// "Another place" without the place names nothing, where the pack has words for that.
  private func isUnnamed(_ answer: Answer, _ question: Question) -> Bool {
    guard question.pipedAs != nil, case .choice(let name, nil) = answer else { return false }
    return questionnaire.choices(of: question).first { $0.name == name }?.specify ?? false
  }

  private func answers(to question: Question, at key: AnswerKey?) -> [Answer] {
    guard let section = section(of: question), section.repeats != nil else {
      return [countedAnswer(to: question.name)].compactMap(\.self)
    }
    if let key, key.factor != nil,
      questionnaire.sectionIndex(ofQuestion: key.question)
        == questionnaire.sectionIndex(ofQuestion: question.name)
    {
      return [countedAnswer(to: AnswerKey(question.name, factor: key.factor))].compactMap(\.self)
    }
    return repeatedAnswers(to: question.name, in: section)
  }

  /// An answer in words: labels of choices, the person's own words where they were typed; nil for one that
  /// says nothing.
  package func words(of answer: Answer, to question: Question, in language: String? = nil) -> String? {
    let language = language ?? self.language
    let choices = questionnaire.choices(of: question) + [question.noneChoice].compactMap(\.self)
    func label(_ name: String) -> String {
      choices.first { $0.name == name }?.label.text(in: language) ?? name
    }
    switch answer {
    case .choice(let name, let own): return own ?? label(name)
    case .choices(let names, let own): return names.map { own[$0] ?? label($0) }.joined(separator: ", ")
    case .order(let names): return names.map(label).joined(separator: ", ")
    case .allocation(let shares):
      return shares.map { "\(label($0.choice)) \($0.count)" }.joined(separator: ", ")
    case .text(let text): return text
    case .integer(let number): return String(number)
    case .dontKnow, .preferNot: return nil
    }
  }
}
